import type { BlockFacts } from '../../analysis/facts.ts';
import { HASH_START, HashIndex, hashOf, hashWith } from '../../base/hash-index.ts';
import type { HouseWord, Style } from '../../config/style.ts';
import type { Span } from '../../model.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { opensSentence } from '../places.ts';
import { type Ending, endingOf, stemsOf } from './forms.ts';
import { type Fine, isMixed, type Pattern, type PatternWord, patternsOf, plainLower, wordsOf } from './patterns.ts';

/** A place where something is written that the desk avoids. */
export interface WordMatch extends Span {
  readonly entry: HouseWord;
  /** Index of the first and after the last token. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The ending with which it is written, where it is another form, and which of its words has it. */
  readonly ending?: Ending | undefined;
  readonly bent: 'first' | 'last';
}

/** What the desk has decided of words, ready to be looked up. */
export interface HouseWords {
  /** What is avoided in a block, in text order; nothing overlaps. */
  find(block: BlockFacts): WordMatch[];
  /** Whether a word, in small letters, is right: it is a word of what is to be used, or a regular form of one. */
  has(lower: string): boolean;
  /** Whether an acronym needs no spelling out. */
  isKnownAcronym(letters: string): boolean;
}

/** What the configuration says, and what is set as an option of the check: “upcoming → coming”. */
export function houseWordsOf(style: Style): HouseWords | undefined {
  const own = style.checks['house-word']?.options?.avoid ?? style.checks['category:spelling']?.options?.avoid;
  const entries = [...style.words, ...(Array.isArray(own) ? own.map(String).map(entryIn) : [])];
  return entries.length ? houseWords(entries) : undefined;
}

/** “upcoming | forthcoming → coming” */
function entryIn(line: string): HouseWord {
  const [avoid = '', use] = line.split('→').map((part) => part.trim());
  const avoided = avoid.split('|').map((one) => one.trim());
  return { ...(use && { use }), avoid: avoided.filter(Boolean) };
}

/**
 * Indexes entries by the first word of what they have one look for, so that a word of copy costs one look-up however
 * many entries there are. What is to be looked for is worked out when its first word is met: most never are.
 */
export function houseWords(entries: readonly HouseWord[]): HouseWords {
  const starts: number[] = [];
  const owners: number[] = [];
  const right = new Set<string>();
  const acronyms = new Set<string>();
  const addStart = (phrase: string, owner: number): void => {
    starts.push(hashOfFirstWord(phrase));
    owners.push(owner);
  };
  for (let owner = 0; owner < entries.length; owner++) {
    const { use, avoid } = entries[owner]!;
    for (const phrase of avoid ?? []) addStart(phrase, owner);
    if (use === undefined) continue;
    const isPlain = isLetters(use);
    if (!isPlain && isMixed(use)) addStart(use, owner);
    if (isPlain) right.add(use);
    else for (const { lower } of wordsOf(use)) right.add(lower);
    if (!avoid?.length && isAcronym(use)) acronyms.add(use);
  }
  const index: Index = { entries, owners, starts: new HashIndex(Int32Array.from(starts)), patterns: new Map() };
  return {
    find: (block) => (starts.length ? found(block, index) : []),
    has: (lower) => right.has(lower) || stemsOf(lower).some((stem) => right.has(stem) && endingOf(stem, lower)),
    isKnownAcronym: (letters) => acronyms.has(letters),
  };
}

/** What is looked for, by its first word. */
interface Index {
  readonly entries: readonly HouseWord[];
  /** The entry of each start, in their order. */
  readonly owners: readonly number[];
  readonly starts: HashIndex;
  /** What entries have one look for, by first words that were met: the longest first; of the same words the first entry. */
  readonly patterns: Map<string, readonly Pattern[]>;
}

/** Whether a text is one word of small letters from a to z, and of figures behind the first of them. */
function isLetters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 0x61 || code > 0x7a) && (i === 0 || code < 0x30 || code > 0x39)) return false;
  }
  return text !== '';
}

const SPACE = 0x20;

/** That of the first word in small letters. A row of letters from A to Z and of figures behind them is one word. */
function hashOfFirstWord(phrase: string): number {
  let hash = HASH_START;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    if (code === SPACE && i > 0) break;
    const small = code | 0x20;
    const isLetter = small >= 0x61 && small <= 0x7a;
    if (!isLetter && (i === 0 || code < 0x30 || code > 0x39)) return hashOf(wordsOf(phrase)[0]?.lower ?? '');
    hash = hashWith(hash, isLetter ? small : code);
  }
  return hash || 1;
}

function patternsAt({ entries, owners, starts, patterns }: Index, first: string): readonly Pattern[] | undefined {
  const known = patterns.get(first);
  if (known) return known;
  const here = starts.withHash(hashOf(first));
  if (here.length === 0) return undefined;
  const own = [...new Set(here.map((start) => owners[start]!))]
    .flatMap((owner) => patternsOf(entries[owner]!))
    .filter(({ words }) => words[0]!.lower === first)
    .sort((a, b) => b.words.length - a.words.length);
  if (own.length > 0) patterns.set(first, own);
  return own;
}

function isAcronym(word: string): boolean {
  return /^[\p{Lu}\d&-]{2,}$/u.test(word) && /\p{Lu}/u.test(word);
}

function found(block: BlockFacts, index: Index): WordMatch[] {
  const { tokens } = block;
  const matches: WordMatch[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind === 'possessive') continue;
    const match = matchAt(block, i, index);
    if (!match) continue;
    matches.push(match);
    i = match.endToken - 1;
  }
  return matches;
}

function matchAt(block: BlockFacts, at: number, index: Index) {
  const lower = plainLower(block.tokens[at]!);
  const same = patternsAt(index, lower);
  const match = same && firstOf(block, at, same, undefined);
  if (match) return match;
  for (const stem of stemsOf(lower)) {
    const patterns = patternsAt(index, stem);
    const ending = patterns && endingOf(stem, lower);
    const inflected = ending && firstOf(block, at, patterns, ending);
    if (inflected) return inflected;
  }
  return undefined;
}

/** The first of some patterns that stands here. @param ending that of the first word */
function firstOf(
  block: BlockFacts,
  at: number,
  patterns: readonly Pattern[],
  ending: Ending | undefined,
): WordMatch | undefined {
  const { tokens } = block;
  for (const pattern of patterns) {
    const { words, entry } = pattern;
    if (ending && entry.exact) continue;
    const last = restAt(tokens, at, words, ending === undefined && entry.exact !== true);
    if (last === undefined || !hasCapitals(block, at, pattern)) continue;
    const endToken = at + words.length;
    if (pattern.fine.some((fine) => isFine(block, at - fine.at, fine))) continue;
    return {
      entry,
      start: tokens[at]!.start,
      end: tokens[endToken - 1]!.end,
      firstToken: at,
      endToken,
      ending: last || ending,
      bent: last ? 'last' : 'first',
    };
  }
  return undefined;
}

/**
 * Whether the words after the first stand here.
 * @param bends whether the last of them may have an ending
 * @returns that ending; '' where there is none, undefined where other words stand here
 */
function restAt(
  tokens: readonly Token[],
  at: number,
  words: readonly PatternWord[],
  bends: boolean,
): Ending | '' | undefined {
  for (let i = 1; i < words.length; i++) {
    const [token, word] = [tokens[at + i], words[i]!];
    if (!token || token.spaced !== word.spaced) return undefined;
    const lower = plainLower(token);
    if (lower === word.lower) continue;
    return bends && i === words.length - 1 ? endingOf(word.lower, lower) : undefined;
  }
  return '';
}

/** Whether capitals are as they are looked for, and what is looked for in small letters is no part of a name. */
function hasCapitals(block: BlockFacts, at: number, { words, entry }: Pattern): boolean {
  const { tokens } = block;
  let hasExact = false;
  for (let i = 0; i < words.length; i++) {
    const { exact } = words[i]!;
    if (exact === undefined) continue;
    hasExact = true;
    const { text } = tokens[at + i]!;
    if (!sameCapitals(text, exact) && !isAllCapitals(text)) return false;
  }
  const first = tokens[at]!;
  if (hasExact || !first.capital || entry.use?.toLowerCase() === first.lower) return true;
  return isInCapitals(block) || opensSentence(block, first) || !isInName(block, at, at + words.length);
}

/** Whether the word before or after has a capital as well: Key West, the Alicia Key Trust. */
function isInName(block: BlockFacts, from: number, to: number): boolean {
  const [before, next] = [block.tokens[from - 1], block.tokens[to]];
  if (next?.capital && next.kind === 'word') return true;
  return before?.capital === true && before.kind === 'word' && !opensSentence(block, before);
}

/** Whether a block has its words in capitals, or with capitals: a headline. */
function isInCapitals({ kind, tokens }: BlockFacts): boolean {
  if (kind === 'paragraph') return false;
  return tokens.every((token) => token.kind !== 'word' || token.capital || token.text.length <= 4);
}

/** Whether what is right around the words stands here. */
function isFine(block: BlockFacts, from: number, { words, isUse, inCapitals }: Fine): boolean {
  const { tokens } = block;
  for (let i = 0; i < words.length; i++) {
    const [token, { lower, exact }] = [tokens[from + i], words[i]!];
    if (!token) return false;
    const own = plainLower(token);
    if (own !== lower && !(i === words.length - 1 && endingOf(lower, own))) return false;
    if (!isUse && exact === undefined) continue;
    const wanted = exact ?? lower;
    const { text } = token;
    if (sameCapitals(text, wanted) || (inCapitals && isAllCapitals(text))) continue;
    const opens = i === 0 && (opensSentence(block, token) || isInCapitals(block));
    if (!opens || !sameCapitals(text.slice(1), wanted.slice(1))) return false;
  }
  return true;
}

/** Whether letters that two words share in the same place are capitals in both or in none. */
function sameCapitals(text: string, wanted: string): boolean {
  for (let i = 0; i < text.length && i < wanted.length; i++) {
    if (text[i] !== wanted[i] && text[i]!.toLowerCase() === wanted[i]!.toLowerCase()) return false;
  }
  return true;
}

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}
