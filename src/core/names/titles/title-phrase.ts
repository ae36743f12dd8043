import type { Token } from '../../syntax/text/tokens.ts';

export const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  'this',
  'another',
  'one',
]);

/** Where a title begins: its first token, and the determiner before it in lower case, null where there is none. */
export interface PhraseStart {
  readonly first: number;
  readonly article: string | null;
}

/** What a description in apposition begins after. */
export function isBoundary(token: Token | undefined): boolean {
  return token !== undefined && /^[,(]$/.test(token.text);
}

const FORMERLY = /^(?:then|now|once|formerly|currently|also|later)$/;

/** Where the whole noun phrase begins: with its article, with "Iran’s", with "then the". */
export function phraseStart(
  tokens: readonly Token[],
  { first, article }: { first: number; article: string | null },
): number {
  if (article === null)
    return FORMERLY.test(tokens[first - 1]?.lower ?? '') && isBoundary(tokens[first - 2]) ? first - 1 : first;
  let at = first - 1;
  if (article === "'s") at = ownerStart(tokens, at);
  const before = tokens[at - 1]?.lower ?? '';
  return /^(?:the|then|now|once|formerly|currently|also|later|himself|herself)$/.test(before) ? at - 1 : at;
}

/** "Iran’s", "the band’s", "its parent company’s": where the owner begins whose mark of possession ends before `at`. */
function ownerStart(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && tokens[first - 1]!.kind === 'word' && tokens[first - 1]!.capital) first--;
  if (first < at) return first;
  for (let i = at - 1; i >= 0 && i >= at - 4 && tokens[i]!.kind === 'word'; i--)
    if (DETERMINERS.has(tokens[i]!.lower)) return i;
  return at;
}
