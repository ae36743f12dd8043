import type { BlockFacts } from '../analysis/facts.ts';
import { tokenise } from '../syntax/text/tokens.ts';
import { phraseRule } from './phrase-rule.ts';
import { isCovered, type PhraseLine, type PhraseList, type PhraseMatch, phraseListOf } from './phrases.ts';
import { opensSentence, sentenceAt } from './places.ts';
import type { BlockContext, BlockRule } from './rule.ts';

/** A check that looks for phrases, as plain data: what a desk writes into a file. */
export interface PhraseCheck
  extends Pick<
    BlockRule,
    | 'id'
    | 'category'
    | 'severity'
    | 'claim'
    | 'off'
    | 'summary'
    | 'why'
    | 'houseNotes'
    | 'outranks'
    | 'examples'
    | 'origin'
    | 'kinds'
  > {
  /** What is said of a phrase: `{words}` stands for the words as written, `{fix}` for what to write instead. */
  readonly message: string;
  /** The same of phrases for which there is nothing to write instead. */
  readonly messageWithoutFix?: string;
  readonly phrases: readonly PhraseLine[] | PhraseList;
  /** Phrases in which the others are right. */
  readonly except?: readonly string[];
  /** It looks in quotations as well. */
  readonly quotations?: boolean;
  /** What has a capital inside a sentence is a name or a title, and left alone, unless what it is to be has one too. */
  readonly leaveNames?: boolean;
  /** What a name follows is somebody’s own title, and left alone: “chairman, Ed Roy”. */
  readonly leaveTitles?: boolean;
  /** A first word that the house has in its list of words is left alone. */
  readonly leaveKnown?: boolean;
  /** What is offered is right in every case. */
  readonly safe?: boolean;
}

/** A check that looks for phrases and does what its data say. */
export function phraseCheck({
  message,
  messageWithoutFix = message,
  phrases,
  except = [],
  leaveNames,
  leaveTitles,
  leaveKnown,
  ...check
}: PhraseCheck): BlockRule {
  const exceptions = phraseListOf(except.map((line) => ({ line })));
  return phraseRule({
    ...check,
    phrases: 'length' in phrases ? phraseListOf(phrases) : phrases,
    message: (words, { phrase }) => {
      const [fix = ''] = phrase.instead;
      return filled(phrase.message ?? (fix ? message : messageWithoutFix), words, fix);
    },
    accept: (match, block, context) =>
      (leaveNames === true && isNamed(match, block)) ||
      (leaveTitles === true && isBeforeName(match, block)) ||
      (leaveKnown === true && isKnown(match, block, context)) ||
      (exceptions.size > 0 && isCovered(block, exceptions, match)),
  });
}

function isNamed({ firstToken, phrase }: PhraseMatch, block: BlockFacts): boolean {
  const first = block.tokens[firstToken]!;
  const [fix = ''] = phrase.instead;
  // A name that is misspelt or lacks its capital; “#monday” is a tag.
  if (fix !== fix.toLowerCase()) return fix === first.text || fix.toUpperCase() === first.text || !first.spaced;
  return first.capital && !opensSentence(block, first);
}

function isBeforeName({ start, endToken }: PhraseMatch, block: BlockFacts): boolean {
  const end = Math.min(endToken + NAME_WITHIN, sentenceAt(block, start)?.endToken ?? block.tokens.length);
  return block.tokens.slice(endToken, end).some(({ capital }) => capital);
}

/** So many tokens after a title a name begins: “chairman, the actor Ed Roy”. */
const NAME_WITHIN = 3;

function isKnown({ firstToken }: PhraseMatch, { tokens }: BlockFacts, { words }: BlockContext): boolean {
  return words?.has(tokens[firstToken]!.lower) ?? false;
}

function filled(message: string, words: string, fix: string): string {
  const said = message.replace(/\{(words|fix)\}/g, (_, name) => (name === 'fix' ? fix : words));
  return /[.!?…]["”’)]*$/.test(said) ? said : `${said}.`;
}

const LONGEST = 500;

/** A phrase as a list has it, or what is wrong with it. */
export type ReadPhrase = { readonly line: string } | { readonly trouble: string };

/**
 * Reads a phrase as people write it: `in order to → to`, `(the last) rights`, `hold/held talks`. Each mark becomes a word
 * of its own, as in what is read; an apostrophe stands for either form.
 */
export function readPhrase(written: string): ReadPhrase {
  if (written.length > LONGEST) return { trouble: `At most ${LONGEST} characters are read here.` };
  const [phrase = '', fixes, another] = written.split(/→|->|=>/).map((part) => part.trim());
  if (another !== undefined)
    return { trouble: 'There is more than one arrow: several replacements stand behind one, with “ | ” between them.' };
  const parts = /^(?:\(([^()]*)\))?([^()]*)(?:\(([^()]*)\))?$/.exec(phrase);
  if (!parts)
    return {
      trouble:
        'Brackets stand before or after a phrase, around words that must be there and are not marked: “(the last) rights”.',
    };
  const read = parts.slice(1).map((part) => wordsOf(part ?? ''));
  const trouble = read.find((part): part is { trouble: string } => typeof part !== 'string');
  if (trouble) return trouble;
  const [before, marked, after] = read as string[];
  if (!/[\p{L}\p{N}]/u.test(marked!)) return { trouble: `“${written}” holds no word to look for.` };
  if (marked!.startsWith('!') || marked!.includes(' !'))
    return { trouble: 'A “!” stands in brackets only: “(!or) rather then”.' };
  const right = fixes === undefined ? '' : ` → ${fixes}`;
  return { line: `${before ? `(${before}) ` : ''}${marked}${after ? ` (${after})` : ''}${right}` };
}

function wordsOf(part: string): string | { readonly trouble: string } {
  const places: string[] = [];
  for (const place of part.trim().split(/\s+/).filter(Boolean)) {
    const not = place.length > 1 && place.startsWith('!') ? '!' : '';
    if (!not && place.includes('*'))
      return {
        trouble: 'A “*” stands for the beginning of words that may not be there, in brackets: “(!*ly) rather”.',
      };
    const choice = place.slice(not.length).split('/').map(eachToken);
    if (choice.some(({ length }) => length === 0))
      return { trouble: 'A slash stands between words either of which may be there: “hold/held talks”.' };
    const [only, ...others] = choice;
    if (others.length === 0 && !not) places.push(...only!.map((forms) => forms.join('/')));
    else if (choice.every(({ length }) => length === 1))
      places.push(not + choice.flatMap(([forms]) => forms!).join('/'));
    else return { trouble: `“${place}”: where there is a choice, each is one word; write a phrase for each instead.` };
  }
  return places.join(' ');
}

/** The words of a text, each in the forms in which it may be written. */
function eachToken(text: string): string[][] {
  if (/^(?:@number|\*\p{L}+)$/iu.test(text)) return [[text.toLowerCase()]];
  return tokenise(text).map(({ lower }) =>
    /['’]/.test(lower) ? [lower.replaceAll('’', "'"), lower.replaceAll("'", '’')] : [lower],
  );
}
