import type { QuoteSpan } from '../syntax/text/quotes.ts';
import type { SentenceSpeech } from './sentence/report.ts';
import { isTitle } from './sentence/terms.ts';
import type { Speaking, Who } from './state.ts';

/** Fewer quoted words without a verb of saying are a term or a title, no statement. */
const FEWEST_WORDS = 4;

/** Words in a span. */
export function wordsIn(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Whether a quotation without a verb of saying may be a statement by its length and its capitals. */
export function isLong(text: string, quote: QuoteSpan): boolean {
  return wordsIn(text, quote) >= FEWEST_WORDS && !isTitle(text.slice(quote.start, quote.end));
}

/**
 * Whether a paragraph that is a quotation alone goes on with what was said before: it ends like a sentence. ‘Better times’
 * and “ALL BETS ARE OFF” by themselves are crossheads.
 */
export function isSpoken(text: string, { start, end, closed }: QuoteSpan): boolean {
  const inner = text.slice(start, end).trimEnd();
  if (isTitle(inner) || (inner === inner.toUpperCase() && /\p{L} \p{L}/u.test(inner))) return false;
  return !closed || /[.!?…,—–-]$/.test(inner.slice(-2, -1));
}

/** Fewer words in small letters after a noun's companions, the “excessive use of rights”, are a term. */
const LONGEST_TERM = 5;
/** Words after which a clause may be quoted in part: “was “late for us all””. */
const BEFORE_CLAUSE = /(?:^|\s)(?:am|are|as|be|been|being|is|not|that|to|was|were|will|would)$/i;

/** Whether a quotation that nobody says is only part of a phrase. */
export function isFragment(text: string, quote: QuoteSpan): boolean {
  if (wordsIn(text, quote) > LONGEST_TERM || !/^.\p{Ll}/u.test(text.slice(quote.start, quote.start + 2))) return false;
  const before = text.slice(Math.max(0, quote.start - LONGEST_WORD), quote.start).trimEnd();
  return /\p{L}$/u.test(before) && !BEFORE_CLAUSE.test(before);
}

/** How far before a quotation the word before it may begin. */
const LONGEST_WORD = 20;

/** In a dialogue A, B, A of paragraphs in a row: B. */
export function otherSpeaker(dialogue: readonly Speaking[], previous: number | undefined): Who | null {
  const [first, second, third] = dialogue.slice(-3);
  if (!first || !second || !third || third.block !== previous) return null;
  const inTurn = second.block === third.previous && first.block === second.previous;
  return inTurn && first.person && second.person && first.person === third.person && first.person !== second.person
    ? second
    : null;
}

/** Which report owns each quotation of a sentence: a tag after it before a cue ahead of it, the nearest cue first. */
export function ownersOf(quotes: readonly QuoteSpan[], { reports }: SentenceSpeech): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [i, report] of reports.entries()) {
    for (const quote of report.quotes) {
      const at = quotes[quote]!.start;
      const known = owners.get(quote);
      const ahead = known !== undefined && reports[known]!.cue.start < at;
      const nearer = ahead && report.cue.start < at;
      const tag = ahead && report.cue.start > at && report.pattern !== 'according';
      if (known === undefined || nearer || tag) owners.set(quote, i);
    }
  }
  return owners;
}
