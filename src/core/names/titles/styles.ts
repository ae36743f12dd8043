import type { Token } from '../../syntax/text/tokens.ts';
import { entryOf, Word } from '../words.ts';

/** His Excellency and His Highness as letters: they tell no office and are no part of a name. */
const LETTERS = /^(?:H\.?E\.?|H\.?H\.?|HRH|HIH|TRH)$/;
const SURE = /^(?:HRH|HIH|TRH)$/;
const FIRST = /^H$/;
const SECOND = /^[EH]$/;

/**
 * How many tokens a style in letters takes that begins here: "HH", "H.E.", "H E"; 0 where none does. Letters that may be
 * initials (H.H. Asquith) are a style before a form of address or a listed given name with a capital after it.
 */
export function styleLength(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  if (token.text[0] !== 'H' && token.text[0] !== 'T') return 0;
  if (LETTERS.test(token.text)) return SURE.test(token.text) || opensPerson(tokens, at + 1) ? 1 : 0;
  return FIRST.test(token.text) && SECOND.test(tokens[at + 1]?.text ?? '') && opensPerson(tokens, at + 2) ? 2 : 0;
}

function opensPerson(tokens: readonly Token[], at: number): boolean {
  if (!isMixed(tokens[at])) return false;
  const entry = entryOf(tokens[at]!.lower);
  if (entry & Word.honorific) return true;
  return (entry & Word.given) !== 0 && isMixed(tokens[at + 1]);
}

/** A word with a capital and small letters. */
function isMixed(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.spaced && token.text !== token.text.toUpperCase();
}

/** What offices of the police are for, besides what a minister is for: "DIG Traffic Iqbal Dar". */
const FIELD = /^(?:admin|headquarters|investigations?|operations?|traffic)$/;

/** Whether a word may be what an office is for that stands right after it: "Secretary Environment Bilal Khan". */
export function isField(lower: string, bits: number): boolean {
  return (bits & Word.portfolio && !(bits & (Word.given | Word.head | Word.honorific))) !== 0 || FIELD.test(lower);
}
