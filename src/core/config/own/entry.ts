import { textKey } from '../../base/text-key.ts';
import type { RuleOrigin } from '../../linter/origin.ts';
import { type PhraseCheck, phraseCheck, readPhrase } from '../../linter/phrase-check.ts';
import type { PhraseLine } from '../../linter/phrases.ts';
import type { AcceptedExample, FlaggedExample, Rule } from '../../linter/rule.ts';
import { RULES } from '../../rules/index.ts';
import { type Lines, linesOf } from '../../syntax/text/lines.ts';
import { members, type Node, type Report, spanOf } from '../json.ts';
import { readValue } from '../spec.ts';
import { readNode } from '../words/words.ts';
import { idTrouble } from './ids.ts';
import { CHECK } from './table.ts';

/** A check as its file has it, where its parts have been read. */
interface Written extends Partial<Omit<PhraseCheck, 'phrases' | 'kinds' | 'examples'>> {
  readonly id: string;
  readonly message: string;
  readonly phrases: readonly (string | WrittenPhrase)[];
  readonly in?: PhraseCheck['kinds'];
  readonly examples?: {
    readonly flagged?: readonly (string | FlaggedExample)[];
    readonly accepted?: readonly (string | AcceptedExample)[];
  };
}

interface WrittenPhrase {
  readonly text: string;
  readonly fix?: readonly string[];
  readonly message?: string;
}

/** A check file as it is read. */
interface Source {
  /** Absolute, with slashes. */
  readonly path: string;
  readonly lines: Lines;
  readonly report: Report;
}

/**
 * Reads a file of checks. What is broken is reported where it stands and left out; the rest counts.
 * @param path of the file, absolute, with slashes; its ending tells YAML from JSON
 */
export function readCheckFile(path: string, text: string, report: Report): Rule[] {
  const source: Source = { path, lines: linesOf(text), report };
  const root = readNode(path, text, report);
  if (!root) return [];
  if (root.type !== 'array') {
    report(
      spanOf(root),
      'A list of checks belongs here: each begins with “- id: …” in YAML, and is an object in JSON.',
    );
    return [];
  }
  const lineOf = new Map<string, number>();
  return (root.children ?? []).flatMap((node) => {
    const rule = ruleIn(node, source);
    if (!rule) return [];
    const before = lineOf.get(rule.id);
    if (before === undefined) {
      lineOf.set(rule.id, source.lines.at(node.offset).line);
      return [rule];
    }
    report(spanOf(partOf(node, 'id') ?? node), `“${rule.id}” is in line ${before} already, which counts.`);
    return [];
  });
}

function ruleIn(node: Node, source: Source): Rule | undefined {
  const { report } = source;
  const check = readValue(CHECK, node, { rules: RULES, report }) as Written | undefined;
  if (!check) return undefined;
  const trouble = idTrouble(check.id);
  if (trouble) {
    report(spanOf(partOf(node, 'id') ?? node), trouble);
    return undefined;
  }
  const phrases = phrasesOf(check, node, report);
  if (phrases.length === 0) return undefined;
  const {
    id,
    message,
    severity = 'warning',
    category = 'journalese',
    why = '',
    in: kinds,
    examples,
    except,
    ...rest
  } = check;
  return phraseCheck({
    ...rest,
    ...{ id, message, severity, category, why, phrases },
    ...(kinds && { kinds }),
    summary: rest.summary ?? summaryOf(message),
    except: exceptionsOf(except ?? [], node, report),
    examples: {
      flagged: (examples?.flagged ?? []).map((one) => (typeof one === 'string' ? { text: one } : one)),
      accepted: (examples?.accepted ?? []).map((one) => (typeof one === 'string' ? { text: one } : one)),
    },
    origin: originOf(check, node, source),
  });
}

/** What a message is about, in a line, where it is not said. */
function summaryOf(message: string): string {
  return message.replace(/“?\{words\}”?/g, '“…”').replace(/“?\{fix\}”?/g, '“…”');
}

function originOf(check: Written, node: Node, { path, lines }: Source): RuleOrigin {
  const examples = partOf(node, 'examples');
  const placed = ['flagged', 'accepted'].flatMap((name) => (examples && partOf(examples, name)?.children) ?? []);
  return {
    file: path,
    line: lines.at(node.offset).line,
    version: textKey(JSON.stringify(check)),
    examples: placed.map((child) => ({ ...spanOf(child), ...lines.at(child.offset) })),
  };
}

function partOf(node: Node, name: string): Node | undefined {
  return node.type === 'object' ? members(node).find((member) => member.name === name)?.value : undefined;
}

function phrasesOf(check: Written, node: Node, report: Report): PhraseLine[] {
  const places = partOf(node, 'phrases')?.children ?? [];
  const isAligned = places.length === check.phrases.length;
  return check.phrases.flatMap((one, i) => {
    const place = spanOf((isAligned && places[i]) || node);
    const { line, message } = lineOf(one);
    const read = readPhrase(line);
    const said = message ?? (line.includes('→') ? check.message : (check.messageWithoutFix ?? check.message));
    const trouble =
      'trouble' in read
        ? read.trouble
        : said.includes('{fix}') && !line.includes('→')
          ? 'The message says “{fix}”, and here is none: add “→ …”, or a “message” of its own.'
          : undefined;
    if (trouble) report(place, trouble);
    return trouble || 'trouble' in read ? [] : [{ line: read.line, message }];
  });
}

function lineOf(one: string | WrittenPhrase): PhraseLine {
  if (typeof one === 'string') return { line: one.replace(/->|=>/, '→') };
  const { text, fix, message } = one;
  const right = fix?.map((instead) => instead.trim() || '∅').join(' | ');
  return { line: right === undefined ? text : `${text} → ${right}`, message };
}

function exceptionsOf(except: readonly string[], node: Node, report: Report): string[] {
  return except.flatMap((one) => {
    const read = readPhrase(one);
    if ('line' in read) return [read.line];
    report(spanOf(partOf(node, 'except') ?? node), read.trouble);
    return [];
  });
}
