import type { BlockFacts } from '../../../analysis/facts.ts';
import { isInQuotes } from '../../../linter/places.ts';
import { bitsOf, Word } from '../../../names/words.ts';
import type { Speller } from '../../../spelling/suggest.ts';
import type { Token } from '../../../syntax/text/tokens.ts';
import type { FormUse } from '../forms.ts';
import { beginsSentence, tokenKey } from '../tokens.ts';

/** A name of one or two words, as it is written: Suphan Buri, Suphanburi, Kaska-Dena. */
export interface JoinedUse extends FormUse {
  /** Its letters alone. */
  readonly key: string;
  readonly form: 'one' | 'two' | 'hyphen';
}

/** Shorter names may be alike by chance. */
const SHORTEST = 6;
/** They are joined to a word or stand apart by rules of their own: non-profits. */
const PREFIX =
  /^(?:anti|co|counter|ex|half|mid|mini|multi|neo|non|over|post|pre|pro|pseudo|quasi|re|self|semi|sub|super|ultra|un|under|vice|well|one|two|three|four)$/i;
const KNOWN = Word.common | Word.grammar | Word.nation | Word.thing | Word.calendar | Word.head | Word.place;

/** The names of a block that may be written otherwise elsewhere. */
export function joinedNamesIn(block: BlockFacts): JoinedUse[] {
  const { tokens } = block;
  const uses: JoinedUse[] = [];
  for (const i of block.capitals) {
    const token = tokens[i]!;
    if (!isNamelike(block, token)) continue;
    const alone = useOf(block, token, token);
    if (alone && !(alone.form === 'one' && beginsSentence(tokens, i) && isKnown(token.lower))) uses.push(alone);
    const next = tokens[i + 1];
    if (next && next.start === token.end + 1 && isNamelike(block, next)) {
      const both = useOf(block, token, next);
      if (both) uses.push(both);
    }
  }
  return block.quotes.length ? uses.filter((use) => !isInQuotes(block, use.start)) : uses;
}

/** What stands around a handle or a part of an address. */
const ADDRESS_BEFORE = '@#/._\\';
const ADDRESS_AFTER = /[@/_\\]|\.\p{L}/u;
const POINT_OR_FIGURE = /[.\d]/;
const HYPHEN = /[-‐‑]/;
const CAPITALS = /^\p{Lu}+$/u;

/** A word with a capital that is no abbreviation, no handle and no part of an address. */
function isNamelike({ text }: BlockFacts, { kind, capital, text: word, start, end }: Token): boolean {
  if (!capital || kind !== 'word' || word.length < 2) return false;
  if (start > 0 && ADDRESS_BEFORE.includes(text[start - 1]!)) return false;
  // Most are followed by a space and a letter.
  if (!(text[end] === ' ' && isLetter(text.charCodeAt(end + 1))) && ADDRESS_AFTER.test(text.slice(end, end + 2)))
    return false;
  return !POINT_OR_FIGURE.test(word) && !(word === word.toUpperCase() && CAPITALS.test(word));
}

/** From A to Z. */
function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function useOf({ text }: BlockFacts, first: Token, last: Token): JoinedUse | undefined {
  const letters = first === last ? tokenKey(first) : tokenKey(first) + tokenKey(last);
  const key = letters.includes('-') ? letters.replaceAll('-', '') : letters;
  if (key.length < SHORTEST) return undefined;
  const written = text.slice(first.start, last.end);
  const form = first !== last ? 'two' : key !== letters || HYPHEN.test(written) ? 'hyphen' : 'one';
  return { start: first.start, end: last.end, text: written, key, form };
}

/**
 * Whether the forms of a name can be told for slips: what is made of known words may be two things (an airline and Delta
 * Air Lines) or change with its place (the African-American vote).
 * @param uses all with the same letters
 */
export function areOneName(uses: readonly JoinedUse[], speller: Speller | undefined): boolean {
  const apart = uses.find(({ form }) => form !== 'one');
  const one = uses.find(({ form }) => form === 'one');
  if (!apart || uses.every(({ form }) => form === apart.form)) return false;
  const parts = apart.text.split(/[-‐‑ ]/);
  if (PREFIX.test(parts[0]!) || parts.some((part) => /^\p{Lu}{2,}$/u.test(part))) return false;
  const areKnown = parts.every((part) => isKnown(part.toLowerCase(), speller));
  if (!one) return !areKnown;
  if (/\p{Ll}\p{Lu}/u.test(one.text)) return true;
  if (bitsOf(parts.at(-1)!.toLowerCase()) & Word.body) return false;
  if (bitsOf(parts[0]!.toLowerCase()) & Word.grammar) return false;
  return !isKnown(one.text.toLowerCase(), speller);
}

function isKnown(word: string, speller?: Speller): boolean {
  return ((bitsOf(word) | bitsOf(word.replace(/s$/, ''))) & KNOWN) !== 0 || speller?.has(word) === true;
}
