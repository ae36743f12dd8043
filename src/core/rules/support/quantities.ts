import type { BlockFacts } from '../../analysis/facts.ts';
import { ANY_FIGURE } from '../../linter/triggers.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { NUMBER_WORDS } from '../../syntax/text/numerals.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** A number in running text, written in figures or words; the span covers the figures and the scale word, no unit. */
export interface Quantity extends Span {
  readonly value: number;
  readonly text: string;
  /** `£`, `$`, `€`, `%` or empty. */
  readonly unit: string;
  /** The word right before, as written. */
  readonly lead: string;
  /** Content words that follow, in lower case: what is counted. */
  readonly of: readonly string[];
  /** Content words of the sentence right before, in lower case: “shares” of “shares fell by 6%”. */
  readonly subject: readonly string[];
  /** Part of a date, a score, an age compound, a decade or a name: not an amount to compare. */
  readonly exempt: boolean;
  /** Index of the sentence in its block. */
  readonly sentence: number;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['k', 1e3],
  ['thousand', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
]);
/** What wakes a rule about numbers: a figure, or a number word up to ninety-nine. */
export const NUMERALS: readonly string[] = [ANY_FIGURE, ...NUMBER_WORDS.keys()];

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const FUNCTION: ReadonlySet<string> = new Set(
  'of the a an in on at to for and or by per cent percent with from than as is are was were'.split(' '),
);

/** The quantities of a block, in text order. */
export function quantitiesOf(block: BlockFacts): Quantity[] {
  const amounts: Quantity[] = [];
  let sentence = 0;
  for (let i = 0; i < block.tokens.length; i++) {
    while (sentence + 1 < block.sentences.length && i >= block.sentences[sentence]!.endToken) sentence++;
    const amount = quantityAt(block, i, sentence);
    if (amount) amounts.push(amount);
  }
  return amounts;
}

function quantityAt({ tokens, text }: BlockFacts, i: number, sentence: number): Quantity | undefined {
  const token = tokens[i]!;
  // Most tokens are neither; that is quick to see.
  if (!isFigure(token) && !NUMBER_WORDS.has(token.lower)) return undefined;
  // A token with letters is a word: 5m, 12k.
  const glued = token.kind === 'number' ? null : /^(\d[\d,]*(?:\.\d+)?)(k|m|mn|bn|tn)$/.exec(token.lower);
  const base = glued ? figure(glued[1]!) : token.kind === 'number' ? figure(token.text) : NUMBER_WORDS.get(token.lower);
  if (base === undefined) return undefined;
  // “$100-million”
  const next = tokens[i + 1]?.text === '-' && !tokens[i + 1]!.spaced ? i + 2 : i + 1;
  const scale = glued ? SCALES.get(glued[2]!) : SCALES.get(tokens[next]?.lower ?? '');
  const end = !glued && scale ? next : i;
  const last = tokens[end]!;
  const before = text.slice(Math.max(0, token.start - 1), token.start);
  const after = tokens[end + 1];
  const isPerCent = after?.lower === 'per' && tokens[end + 2]?.lower === 'cent';
  const percent = after?.text === '%' || after?.lower === 'percent' || after?.lower === 'pc' || isPerCent;
  return {
    start: token.start,
    end: last.end,
    value: base * (scale ?? 1),
    text: text.slice(token.start, last.end),
    unit: percent ? '%' : /[£$€¥₹]/.test(before) ? before : '',
    lead: tokens[i - 1]?.kind === 'word' ? tokens[i - 1]!.text : '',
    of: contentAfter(tokens, i),
    subject: contentBefore(tokens, i),
    exempt: isExempt(tokens, i, base),
    sentence,
  };
}

/** The content words among the few after a token, scales apart. */
function contentAfter(tokens: readonly Token[], i: number): string[] {
  const words: string[] = [];
  for (let at = i + 1; at < tokens.length && at < i + 5; at++) {
    const { kind, lower } = tokens[at]!;
    if (kind === 'word' && !FUNCTION.has(lower) && !SCALES.has(lower)) words.push(lower);
  }
  return words;
}

/** The content words among the few before a token, back to the next mark but a sign of money or quotation. */
function contentBefore(tokens: readonly Token[], i: number): string[] {
  const words: string[] = [];
  for (let at = i - 1; at >= 0 && i - at <= 8; at--) {
    const { kind, lower, text } = tokens[at]!;
    if (kind === 'punctuation' && !/^[£$€¥₹‘’“”"']$/.test(text)) break;
    if (kind === 'word' && !FUNCTION.has(lower) && !(bitsOf(lower) & Word.grammar)) words.push(lower);
  }
  return words;
}

function isFigure({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return first > 47 && first < 58;
}

function figure(text: string): number | undefined {
  if (!/^\d[\d,]*(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.includes(',') ? text.replaceAll(',', '') : text);
}

/** Years, days of a month, times, scores, compounds (a 4-4 draw), numbers in names (Apollo 13). */
function isExempt(tokens: readonly Token[], i: number, value: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(token.text)) return true;
  if (/[:]|st$|nd$|rd$|th$/.test(token.lower)) return true;
  if (value <= 31 && (MONTH.test(before?.lower ?? '') || MONTH.test(after?.lower ?? ''))) return true;
  // “24.2 Spacetime and Gravity”: a part of a book.
  if (i === 0 && after?.capital && /^\d\d?\.\d\d?$/.test(token.text)) return true;
  return isJoined(before, token) || isJoined(after, after);
}

/** Whether a hyphen, dash or slash joins the number to its neighbour. */
function isJoined(mark: Token | undefined, right: Token | undefined): boolean {
  return mark !== undefined && /^[-–/]$/.test(mark.text) && right !== undefined && !right.spaced;
}
