import type { Token } from '../../syntax/text/tokens.ts';

/** A word as it is compared: lower case, straight apostrophe, with its span in whatever it was taken from. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What a contraction is short for: “we’re going” is “We Are Going” in a headline. */
const SHORT_FOR: Readonly<Record<string, string>> = { re: ' are', m: ' am', ll: ' will', ve: ' have' };

/** The word of a token as it is compared. */
function compared({ lower }: Token): string {
  const straight = lower.includes('’') || lower.includes('‘') ? lower.replace(/[’‘]/g, "'") : lower;
  return straight.includes("'")
    ? straight.replace(/'(re|m|ll|ve)$/, (_, letters: string) => SHORT_FOR[letters]!)
    : straight;
}

/** The words of some tokens, possessive endings joined to their word. */
export function wordsOf(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    const word = compared(token);
    if (token.kind === 'possessive' && last) {
      words[words.length - 1] = { word: last.word + word, start: last.start, end: token.end };
    } else if (token.kind !== 'punctuation') {
      words.push({ word, start: token.start, end: token.end });
    }
  }
  return words;
}

/** Where one run of words stands in another, best match first found: how many words agree at its beginning and its end. */
export interface Match {
  readonly first: number;
  readonly length: number;
  readonly agreeing: number;
}

/** Words as one string, in which a run of them is looked for. */
export function joined(words: readonly Word[]): string {
  return ` ${words.map(({ word }) => word).join(' ')} `;
}

/** The same of the words of some tokens. */
export function joinedWords(tokens: readonly Token[]): string {
  const words: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'punctuation') continue;
    if (token.kind === 'possessive' && words.length) words[words.length - 1] += compared(token);
    else words.push(compared(token));
  }
  return ` ${words.join(' ')} `;
}

/** Where words stand in a text. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Where the words that open or close one of the runs stand in a text: one look at it serves all runs. */
export function placesOf(runs: readonly (readonly Word[])[], text: readonly Word[]): Places {
  const places = new Map<string, number[]>();
  for (const run of runs) for (const end of [run[0], run.at(-1)]) if (end) places.set(end.word, []);
  for (const [i, { word }] of text.entries()) places.get(word)?.push(i);
  return places;
}

/**
 * The stretch of `text` most like `run`: equal at the beginning or at the end, different at most in the middle; undefined
 * where no word agrees.
 */
export function closest(run: readonly Word[], text: readonly Word[], places: Places): Match | undefined {
  let best: Match | undefined;
  const lengths = [run.length - 1, run.length, run.length + 1].filter((length) => length > 0);
  const opening = placesIn(places, run[0]);
  const closing = placesIn(places, run.at(-1)).flatMap((last) => lengths.map((length) => last - length + 1));
  for (const first of [...new Set([...opening, ...closing])].sort((a, b) => a - b)) {
    for (const length of lengths) {
      if (first < 0 || first + length > text.length) continue;
      const agreeing = ends(run, text, first, length);
      if (agreeing === 0) continue;
      const better = agreeing - (best?.agreeing ?? 0) || Number(best?.length !== run.length && length === run.length);
      if (better > 0) best = { first, length, agreeing };
      if (agreeing === run.length && length === run.length) return best;
    }
  }
  return best;
}

function placesIn(places: Places, word: Word | undefined): readonly number[] {
  return (word && places.get(word.word)) ?? [];
}

function ends(run: readonly Word[], text: readonly Word[], first: number, length: number): number {
  const most = Math.min(run.length, length);
  let head = 0;
  while (head < most && run[head]!.word === text[first + head]!.word) head++;
  let tail = 0;
  while (tail < most - head && run[run.length - 1 - tail]!.word === text[first + length - 1 - tail]!.word) tail++;
  return head + tail;
}
