import type { Span } from '../model.ts';

/**
 * A word, a number, a possessive ending or one punctuation mark. Spans are relative to the block.
 * Words keep what belongs to them: O'Neill, d’affaires, al-Assad, e-mail, U.S., J., Zia-ul-Haq.
 * The possessive is a token of its own: "Naqvi's" gives "Naqvi" and "'s".
 */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'possessive' | 'punctuation';
  /** First letter is a capital. */
  readonly capital: boolean;
  /** White space (or the block's start) stands before it. */
  readonly spaced: boolean;
}

// One alternative a kind, tried in this order: dotted abbreviations and initials, numbers, words, any other character.
const TOKEN =
  /((?:\p{L}\.){2,}|\p{Lu}\.(?=\s*[\p{Lu}])(?<![\p{L}\p{N}]\p{Lu}\.))|(\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}]))|(['’]s(?![\p{L}\p{N}])|(?<=s)['’](?![\p{L}\p{N}]))|([\p{L}\p{N}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-‐‑])[\p{L}\p{N}\p{M}]+)*)|([^\s])/gu;

/**
 * Divides text into tokens.
 * @param text a block's prose
 * @returns tokens in text order, spans in UTF-16 code units relative to `text`
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const kind =
      match[1] !== undefined || match[4] !== undefined
        ? 'word'
        : match[2] !== undefined
          ? 'number'
          : match[3] !== undefined
            ? 'possessive'
            : 'punctuation';
    const first = word[0] as string;
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      kind,
      capital: kind === 'word' && first !== first.toLowerCase(),
      spaced: start !== last,
    });
    last = start + word.length;
  }
  return tokens;
}
