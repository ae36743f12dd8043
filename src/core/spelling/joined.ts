import type { Speller } from './suggest.ts';

/** Small words that begin, and that end, no other word but their own compounds. */
const FIRST = words('the and that this which their they not might would could should been of');
const LAST = words('the and that this with from have has had not was were been which their they would');
/** Before one of the last they are no beginning of another word: inthe. */
const SHORT = words('in to on at by is as if it he we be');
/** A longer word alone may have one of these behind it: decisionto. */
const AFTER_LONG = words('to be for');
const LONG = 5;
/** No word beside a small one is rarer than this rank of the dictionary, or shorter than `SHORTEST` letters. */
const RAREST = 1;
const SHORTEST = 3;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** The two words that a word the dictionary lacks is made of, where the space between them was lost: “mightbe”. */
export function runTogether(word: string, speller: Speller): string | undefined {
  if (speller.isMade(word)) return undefined;
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if (isJoined(first, last, speller)) return `${first} ${last}`;
  }
  return undefined;
}

function isJoined(first: string, last: string, speller: Speller): boolean {
  const isUsual = (word: string) => word.length >= SHORTEST && (speller.form(word)?.rank ?? RAREST + 1) <= RAREST;
  if ((FIRST.has(first) && isUsual(last)) || (LAST.has(last) && isUsual(first))) return true;
  if (AFTER_LONG.has(last) && first.length >= LONG && isUsual(first)) return true;
  return SHORT.has(first) && LAST.has(last);
}
