import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lazy } from '../base/lazy.ts';
import type { Span } from '../model.ts';
import { linesOf } from '../syntax/text/lines.ts';

export type { Node };

/** Something wrong in a configuration file, at its place in the text (UTF-16 offsets; line and column from 1). */
export interface ConfigProblem extends Span {
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Reports a problem at a place; a message that takes work to find is only found where the problem is kept. */
export type Report = (place: Span, message: string | (() => string)) => void;

/** So many problems of a file are told one by one: a file with more is broken as a whole. */
const MOST_TOLD = 100;

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is no JSON value; text goes in double quotation marks.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'A name in double quotation marks belongs here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing brace “}” is missing.',
  CloseBracketExpected: 'A closing bracket “]” is missing.',
  EndOfFileExpected: 'Nothing may follow the closing brace.',
  UnexpectedEndOfComment: 'The comment is not closed.',
  UnexpectedEndOfString: 'The quotation mark is not closed.',
  UnexpectedEndOfNumber: 'The number is not complete.',
  InvalidEscapeCharacter: 'After a backslash only " \\ / b f n r t u may follow.',
};

/**
 * Reads JSON with comments and trailing commas as far as it goes.
 * @param text the file's text without byte-order mark
 * @returns the tree of what could be read, and the breaks in the JSON itself
 */
export function readJson(text: string, report: Report): Node | undefined {
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true });
  } catch {
    // Brackets nested deeper than the parser's stack.
    report({ start: 0, end: 0 }, 'The file is nested too deeply to be read.');
    return undefined;
  }
  for (const [index, { error, offset, length }] of errors.slice(0, 5).entries()) {
    const before = errors[index - 1];
    if (before?.error === error && before.offset === offset) continue; // two braces missing at one place
    report({ start: offset, end: offset + length }, WORDS[printParseErrorCode(error)] ?? 'This is not valid JSON.');
  }
  return root;
}

export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** A named value of an object. */
export interface Member {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The members of an object; those whose value is missing are left out. */
export function members(object: Node): Member[] {
  const found: Member[] = [];
  for (const { children } of object.children ?? []) {
    const [key, value] = children ?? [];
    if (key && value) found.push({ name: String(key.value), key, value });
  }
  return found;
}

/** Collects problems with line and column: the first hundred, then one that says how many more there are. */
export function problemList(text: string): { readonly problems: () => ConfigProblem[]; readonly report: Report } {
  const told: ConfigProblem[] = [];
  // Most texts have no problem: nobody asks for their lines.
  const lines = lazy(() => linesOf(text));
  let untold = 0;
  const at = (place: Span, message: string): ConfigProblem => ({ ...place, ...lines().at(place.start), message });
  return {
    report: ({ start, end }, message) => {
      if (told.length < MOST_TOLD) told.push(at({ start, end }, typeof message === 'string' ? message : message()));
      else untold++;
    },
    problems() {
      const problems = [...told].sort((a, b) => a.start - b.start);
      const last = problems.at(-1);
      if (last && untold)
        problems.push(at(last, untold === 1 ? 'And 1 more problem.' : `And ${untold} more problems.`));
      return problems;
    },
  };
}
