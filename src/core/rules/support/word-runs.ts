import type { Token } from '../../text/tokens.ts';

/** A word as it is compared: lower case, straight apostrophe, with its span in whatever it was taken from. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const CURLY = /[’‘]/;

/** The words of some tokens, possessive endings joined to their word; spans moved by `offset`. */
export function wordsOf(tokens: readonly Token[], offset = 0): Word[] {
  const words: Word[] = [];
  for (const token of tokens) {
    const last = words.at(-1);
    const word = CURLY.test(token.lower) ? token.lower.replace(/[’‘]/g, "'") : token.lower;
    if (token.kind === 'possessive' && last) {
      words[words.length - 1] = { word: last.word + word, start: last.start, end: token.end + offset };
    } else if (token.kind !== 'punctuation') {
      words.push({ word, start: token.start + offset, end: token.end + offset });
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

/**
 * The stretch of `text` most like `run`: equal at the beginning and at the end, different at most in the middle.
 * Takes time in proportion to the length of the text times that of the run.
 */
export function closest(run: readonly Word[], text: readonly Word[]): Match | undefined {
  let best: Match | undefined;
  for (let first = 0; first < text.length; first++) {
    for (let length = Math.max(1, run.length - 1); length <= run.length + 1; length++) {
      if (first + length > text.length) break;
      const agreeing = ends(run, text, first, length);
      const better = agreeing - (best?.agreeing ?? 0) || Number(best?.length !== run.length && length === run.length);
      if (better > 0) best = { first, length, agreeing };
      if (agreeing === run.length && length === run.length) return best;
    }
  }
  return best;
}

function ends(run: readonly Word[], text: readonly Word[], first: number, length: number): number {
  const most = Math.min(run.length, length);
  let head = 0;
  while (head < most && run[head]!.word === text[first + head]!.word) head++;
  let tail = 0;
  while (tail < most - head && run[run.length - 1 - tail]!.word === text[first + length - 1 - tail]!.word) tail++;
  return head + tail;
}
