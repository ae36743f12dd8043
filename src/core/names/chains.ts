import { isCapitals } from '../syntax/text/characters.ts';
import type { Sentence } from '../syntax/text/sentences.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { isFamilyName, isKoreanShape } from './conventions.ts';
import { rankBits } from './titles/rank-words.ts';
import { styleLength } from './titles/styles.ts';
import { bitsOf, entryOf, OPENS_PHRASE, phrasesFrom, Word } from './words.ts';

/** Set on every token of a listed name of several words: "North Korea", "Charlie Hebdo". */
export const IN_PHRASE = 65536;

/** A run of words that look like parts of a name: token indexes, `end` exclusive. */
export interface Chain {
  readonly first: number;
  readonly end: number;
}

const OPENING = new Set(['"', '“', '‘', "'", '«', '„']);
const CLOSING = new Set(['"', '”', '’', "'", '»', '“']);

/** What the lists know of every token of a block, plurals of title nouns and listed phrases included. */
export function tokenBits(tokens: readonly Token[]): Int32Array {
  const bits = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const { lower } = token;
    const entry = entryOf(lower);
    bits[i] = bits[i]! | rankBits(tokens, i, asWritten(token, entry & ~OPENS_PHRASE || derivedBits(lower)));
    if (entry & OPENS_PHRASE) markPhrase(tokens, bits, i);
    const style = token.capital ? styleLength(tokens, i) : 0;
    if (style > 0) bits.fill(Word.grammar, i, i + style);
    i += Math.max(0, style - 1);
    if (token.text === 'Even' && isOpener(tokens, i)) bits[i] = Word.grammar | Word.common;
    if (lower === 'ma' && isMaria(token, tokens, i + 1)) bits[i] = Word.given;
    if (token.capital && bits[i]! & (Word.grammar | Word.calendar | Word.head)) bits[i] = asName(tokens, bits, i);
    if (i === 0) continue;
    if (lower === 'fellow' && isFellowship(tokens[i + 1])) bits[i] = bits[i]! | Word.head;
    if (lower.length === AFFAIRES && isAffaires(lower)) bits[i - 1] = bits[i - 1]! | Word.head;
    // "Susan Hill accused Ann Roe": a verb behind what may be a surname.
    if (lower === 'accused' && bits[i - 1]! & Word.bodySurname && tokens[i - 1]!.capital) bits[i] = 0;
    // "heads the union" is a verb.
    if (bits[i - 1] === Word.head && DETERMINERS.has(lower) && tokens[i - 1]!.lower.endsWith('s')) bits[i - 1] = 0;
  }
  return bits;
}

/** "Even Ann Roe left.": a given name that is a word of grammar before a whole name, at the beginning of a sentence. */
function isOpener(tokens: readonly Token[], i: number): boolean {
  const [given, surname] = [tokens[i + 1], tokens[i + 2]];
  if (i > 0 && !/^[.!?:;"“”’]$/.test(tokens[i - 1]!.text)) return false;
  return given?.capital === true && surname?.capital === true && (bitsOf(given.lower) & Word.given) !== 0;
}

/** "a fellow at the institute"; not "fellow senators". */
function isFellowship(next: Token | undefined): boolean {
  return next !== undefined && /^(?:at|of|in|with|for|,)$/.test(next.lower);
}

/** Words of grammar that are names of several peoples where a name goes on: You Si-kun, Liu He, Nor Hasna Pai, Stanley Sun. */
function asName(tokens: readonly Token[], bits: Int32Array, i: number): number {
  const { lower, spaced } = tokens[i] as Token;
  const given = (k: number): boolean => tokens[k]?.capital === true && (bitsOf(tokens[k]!.lower) & Word.given) !== 0;
  if (FAMILY.test(lower) && isSyllables(tokens[i + 1])) return 0;
  if (lower === 'he' && spaced && tokens[i - 1]?.capital && isFamilyName(tokens[i - 1]!.lower)) return 0;
  if (lower === 'nor' && given(i + 1) && tokens[i + 2]?.capital) return Word.given;
  return lower === 'sun' && spaced && given(i - 1) ? 0 : bits[i]!;
}

const FAMILY = /^(?:an|do|he|no|so|son|you)$/;

/** Son Heung-min: two syllables that a hyphen joins are a given name of Korea. */
function isSyllables(next: Token | undefined): boolean {
  return next?.kind === 'word' && next.spaced && isKoreanShape('', next.text);
}

const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);
const AFFAIRES = 'd’affaires'.length;

/** The second half of "charge d’affaires". */
export function isAffaires(lower: string): boolean {
  return lower === 'd’affaires' || lower === "d'affaires";
}

/** "US" is a country, "us" is none; "IT" and "WHO" are no pronouns. */
function asWritten({ text, capital }: Token, bits: number): number {
  const mind = Word.grammar | Word.common;
  return capital && bits & mind && text.length > 1 && text === text.toUpperCase() ? bits & ~mind : bits;
}

/** Trades whose names are compounds: sportswriter, shareholder, volleyballer’s kin. */
const COMPOUND_HEAD =
  /(?:writer|player|keeper|maker|leader|holder|owner|worker|fighter|driver|ologist|grapher|keeper|designer|dealer|seller|grower|breeder|trainer|presenter|seeker|scorer|bearer|taker)$/;
const CONTRACTED = /^(?:i|you|he|she|it|we|they|that|there|what|who|here|let)['’]/;

/** The bits of a word no list has, by those of a word in it. */
function derivedBits(lower: string): number {
  const last = lower[lower.length - 1];
  if (last === 's' && lower.length > 4) {
    const singular = bitsOf(lower.slice(0, -1)) & (Word.head | Word.nation);
    if (singular) return singular;
    if (lower.endsWith('ies')) return bitsOf(`${lower.slice(0, -3)}y`) & Word.head;
    return lower.endsWith('sses') ? bitsOf(lower.slice(0, -2)) & Word.head : 0;
  }
  if ((last === 'r' || last === 't') && COMPOUND_HEAD.test(lower)) return Word.head;
  if (!isJoined(lower)) return 0;
  if (CONTRACTED.test(lower)) return Word.grammar | Word.common;
  const hyphen = lower.lastIndexOf('-');
  return hyphen > 0 ? bitsOf(lower.slice(hyphen + 1)) & (Word.head | Word.common) : 0;
}

/** Has an apostrophe or a hyphen: a look at each character, for the many words that have none. */
function isJoined(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 0x2d || code === 0x27 || code === 0x2019) return true;
  }
  return false;
}

function markPhrase(tokens: readonly Token[], bits: Int32Array, at: number): void {
  const phrases = phrasesFrom((tokens[at] as Token).lower);
  if (!phrases) return;
  const found = phrases.find(({ rest }) => rest.every((word, k) => tokens[at + 1 + k]?.lower === word));
  // In small letters there are titles alone: “harbour master”.
  if (!found || !(tokens[at]!.capital || bits[at]! & Word.particle || found.bits === Word.head)) return;
  for (let k = 0; k <= found.rest.length; k++) bits[at + k] = (bits[at + k] as number) | found.bits | IN_PHRASE;
}

/** "Motors-backed", "Wars-themed": what stands before the hyphen tells of something else. */
const COMPOUND = /[-‐‑](?:backed|based|bound|born|era|funded|led|linked|owned|run|style|themed)$/;

function isCompound(lower: string): boolean {
  return isJoined(lower) && COMPOUND.test(lower);
}

/** Does a token look like a part of a name: a capital, or "al-Assad", "d’Estaing"? */
export function isNamelike(token: Token | undefined, bits: number): boolean {
  if (token?.kind !== 'word') return false;
  if (token.capital)
    return (!(bits & Word.grammar) || (bits & (Word.given | Word.particle)) !== 0) && !isCompound(token.lower);
  return (
    token.text !== token.lower && token.text.length > 4 && /^(?:\p{Ll}{2,3}[-‐‑]|[dl]['’])\p{Lu}/u.test(token.text)
  );
}

/** Finds the runs of name-like words of one sentence, particles, abbreviated titles and nicknames in quotes included. */
export function chainsOf(tokens: readonly Token[], bits: Int32Array, { firstToken, endToken }: Sentence): Chain[] {
  const chains: Chain[] = [];
  for (let i = firstToken; i < endToken; i++) {
    if (!isNamelike(tokens[i], bits[i] as number) || isHalfOfLetters(tokens, i)) continue;
    const first = i > firstToken ? withParticles(tokens, bits, i, firstToken) : i;
    let end = i + 1;
    for (let next = nextLink(tokens, bits, end, endToken); next > end; next = nextLink(tokens, bits, end, endToken)) {
      end = next;
    }
    // Not Hong, where Hong Kong-based.
    const runsOn = end < endToken && tokens[end]!.capital && isCompound(tokens[end]!.lower);
    if (!runsOn && !isPartyLabel(tokens, i)) chains.push({ first, end });
    i = end - 1;
  }
  return chains;
}

/** "J&K Governor", "R&B": the letter behind "&" begins no name. */
function isHalfOfLetters(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text.length === 1 && tokens[at - 1]?.text === '&' && !tokens[at]!.spaced;
}

/** "Sen. Carla Brandt, R-Ohio," and "(D-Long Island)": a member's party and where the member is from. */
function isPartyLabel(tokens: readonly Token[], at: number): boolean {
  return /^[DIR][-‐‑–]\p{Lu}/u.test(tokens[at]!.text) && /^[,(]$/.test(tokens[at - 1]?.text ?? '');
}

/** Lower-case particles right before a name that begins with one: "de Maizière", "bin Laden". */
function withParticles(tokens: readonly Token[], bits: Int32Array, at: number, from: number): number {
  let first = at;
  while (first > from && isParticle(tokens[first - 1], bits[first - 1] as number) && tokens[first - 1]!.lower !== 'y')
    first--;
  return first;
}

function isParticle(token: Token | undefined, bits: number): boolean {
  return token?.kind === 'word' && !token.capital && (bits & Word.particle) !== 0;
}

/** The end of the chain after one more link, or `end` where it stops. */
function nextLink(tokens: readonly Token[], bits: Int32Array, end: number, limit: number): number {
  if (end >= limit) return end;
  const token = tokens[end] as Token;
  if (isNamelike(token, bits[end] as number)) return end + 1;
  if (token.text === '.') return afterDot(tokens, bits, end, limit);
  if (isParticle(token, bits[end] as number)) {
    let next = end + 1;
    while (next < limit && next < end + 3 && isParticle(tokens[next], bits[next] as number)) next++;
    // "Ana Ruiz y Juan Soto": the Spanish "and" before another given name.
    if (token.lower === 'y' && bits[next]! & Word.given && tokens[end - 2]?.capital) return end;
    return next < limit && isNamelike(tokens[next], bits[next] as number) ? next + 1 : end;
  }
  if (token.kind !== 'punctuation') return end;
  if (token.text === '(') return afterBracket(tokens, bits, end, limit);
  return OPENING.has(token.text) ? afterNickname(tokens, bits, end, limit) : end;
}

const NO_GIVEN =
  Word.place | Word.nation | Word.organisation | Word.body | Word.head | Word.grammar | Word.calendar | Word.portfolio;

/** Esther (Stroik) Steinke, Ken (Jean) Dirks: a maiden name, or who somebody is married to, before the surname. */
function afterBracket(tokens: readonly Token[], bits: Int32Array, open: number, limit: number): number {
  const [given, inside, close, surname] = [open - 1, open + 1, open + 2, open + 3];
  if (surname >= limit || tokens[close]!.text !== ')' || !tokens[open]!.spaced) return open;
  const isOne = isNamelike(tokens[inside], bits[inside]!) && isNamelike(tokens[surname], bits[surname]!);
  if (!isOne || isCapitals(tokens[inside]!.text, 2) || !tokens[surname]!.spaced) return open;
  if (bits[inside]! & NO_GIVEN || bits[surname]! & (Word.head | Word.body | Word.grammar)) return open;
  const isGiven = (bits[given]! & Word.given) !== 0 && !(bits[given]! & (Word.body | Word.organisation));
  return isGiven || bits[given] === 0 ? surname + 1 : open;
}

/** "Mr. Naqvi", "Gen. Shah", "Cole Jr. said": a dot that belongs to the word before it. */
function afterDot(tokens: readonly Token[], bits: Int32Array, dot: number, limit: number): number {
  const before = tokens[dot - 1] as Token;
  if ((tokens[dot] as Token).spaced) return dot;
  const next = tokens[dot + 1];
  // A surname cut to its initial, as courts want it: "Hamza H., 33".
  if (/^\p{Lu}$/u.test(before.text) && before.spaced && dot + 1 < limit && dot > 1) return dot + 1;
  if (bits[dot - 1]! & Word.suffix && /^[js]n?r$/.test(before.lower)) return dot + 1;
  const abbreviated = bits[dot - 1]! & Word.honorific && before.text.length <= 5;
  if (!abbreviated && before.lower !== 'st' && !isMaria(before, tokens, dot)) return dot;
  return dot + 1 < limit && next?.spaced && isNamelike(next, bits[dot + 1] as number) ? dot + 2 : dot;
}

/** Ma. Theresa Cruz: María, cut as the Philippines cut it. */
function isMaria({ text }: Token, tokens: readonly Token[], dot: number): boolean {
  return text === 'Ma' && tokens[dot]?.text === '.' && (bitsOf(tokens[dot + 1]?.lower ?? '') & Word.given) !== 0;
}

/** Dwayne “The Rock” Johnson: one to three words in quotation marks between two parts of a name. */
function afterNickname(tokens: readonly Token[], bits: Int32Array, open: number, limit: number): number {
  if (!(tokens[open] as Token).spaced) return open;
  for (let i = open + 2; i <= open + 4 && i < limit; i++) {
    const token = tokens[i] as Token;
    if (!CLOSING.has(token.text) || token.spaced) continue;
    const next = tokens[i + 1];
    const inside = tokens[open + 1] as Token;
    if (!inside.capital || !next?.spaced || i + 1 >= limit) return open;
    return isNamelike(next, bits[i + 1] as number) ? i + 2 : open;
  }
  return open;
}
