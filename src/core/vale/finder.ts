import { lazy } from '../base/lazy.ts';
import type { Pattern } from './pattern/ast.ts';
import { type Literals, literalsOf } from './pattern/literal.ts';
import { Machine, type Searched } from './pattern/machine.ts';
import { type Flags, type ParsedPattern, parsePattern } from './pattern/parse.ts';
import { isWordEdge } from './pattern/place.ts';
import { plainVariants } from './pattern/plain-variants.ts';
import { programOf } from './pattern/program.ts';
import { wakingWord, wakingWords, wordsOfAll } from './pattern/wake.ts';

export type { Searched } from './pattern/machine.ts';

export function searched(text: string): Searched {
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : undefined };
}

/** A place where one of several patterns is. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Which of the patterns. */
  readonly nth: number;
  readonly groups: readonly (string | undefined)[];
}

/** One of the patterns that a rule looks for. */
export interface Alternative {
  /** Words of which a text must have one; undefined where that is not known. */
  readonly words: readonly string[] | undefined;
  /** The next place from an offset on. */
  next(searched: Searched, from: number): Omit<Found, 'nth'> | undefined;
}

export interface PatternOptions {
  readonly anyCase: boolean;
  /** Whether it stands between word edges. */
  readonly isWord: boolean;
  /** A pattern that stands before it, or behind it, in any case. */
  readonly around?: Around | undefined;
}

/** A pattern that others stand beside, read once. */
export interface Around {
  readonly source: string;
  readonly pattern: Pattern;
  readonly isBehind: boolean;
}

/** What has no meaning of its own in a pattern. */
const PLAIN = /^[^\\^$.|?*+()[\]{}]+$/;

/**
 * Makes a pattern ready to be looked for; a plain phrase needs no program. Throws `PatternTrouble` for one that is broken or
 * not supported.
 */
export function alternative(source: string, { anyCase, isWord, around }: PatternOptions): Alternative {
  const written = source.normalize('NFC');
  const isPlain = PLAIN.test(written);
  if (!around && isPlain) return new Phrase(written, anyCase, isWord);
  const own = isWord ? `\\b(?:${written})\\b` : `(?:${written})`;
  if (!around) return compiled(own, { anyCase });
  const word = isPlain && isWord ? wakingWord(written) : undefined;
  // What the pattern beside it is joined to as text: “a|b” and “c” are a, or bc.
  const joined = () => {
    if (around.pattern.kind === 'one')
      return parsePattern(around.isBehind ? own + around.source : around.source + own, { anyCase });
    const { pattern, groups } = parsePattern(own, { anyCase });
    const parts = around.isBehind ? [pattern, around.pattern] : [around.pattern, pattern];
    return { pattern: { kind: 'all', parts }, groups } as const;
  };
  return new Late(joined, word !== undefined && around.pattern.kind !== 'one' ? { words: [word] } : undefined);
}

/** Makes a pattern ready as it stands. */
export function compiled(source: string, flags: Partial<Flags>): Alternative {
  const plain = plainVariants(source);
  return new Late(() => parsePattern(source, flags), plain ? { words: wordsOfAll(plain.variants) } : undefined);
}

/**
 * Most patterns are never looked for: the program is made when the first text has one of their words. Until then no tree is
 * kept: to keep a thousand takes longer than to read those again that are needed.
 */
class Late implements Alternative {
  readonly words: readonly string[] | undefined;
  private literals: Literals | undefined;
  private machine: Machine | undefined;

  /**
   * @param parsed reads the pattern; throws where it is broken
   * @param known what is known without reading it: by which words it is woken
   */
  constructor(
    private readonly parsed: () => ParsedPattern,
    known?: Pick<Alternative, 'words'>,
  ) {
    this.words = known ? known.words : wakingWords(parsed().pattern);
  }

  next(searched: Searched, from: number): Omit<Found, 'nth'> | undefined {
    this.literals ??= literalsOf(this.parsed().pattern);
    if (searched.lower?.indexOf(this.literals.longest, from) === -1) return undefined;
    if (!this.machine) {
      const { pattern, groups } = this.parsed();
      this.machine = new Machine(programOf(pattern), { groups, first: this.literals.first });
    }
    return this.machine.next(searched, from);
  }
}

/** Words as they stand. */
class Phrase implements Alternative {
  readonly words: readonly string[] | undefined;
  private readonly looked: string;

  constructor(
    written: string,
    private readonly anyCase: boolean,
    private readonly isWord: boolean,
  ) {
    const word = isWord ? wakingWord(written) : undefined;
    this.words = word === undefined ? undefined : [word];
    this.looked = anyCase ? written.toLowerCase() : written;
  }

  next(searched: Searched, from: number): Omit<Found, 'nth'> | undefined {
    const { looked } = this;
    const text = this.anyCase ? (searched.lower ?? searched.text) : searched.text;
    for (let start = text.indexOf(looked, from); start >= 0; start = text.indexOf(looked, start + 1)) {
      const end = start + looked.length;
      if (!this.isWord || (isWordEdge(searched.text, start) && isWordEdge(searched.text, end)))
        return { start, end, groups: [] };
    }
    return undefined;
  }
}

/** All places of some patterns in a text, in order, none inside another: of two that begin together the first pattern's. */
export function findAll(patterns: Numbered, text: Searched): readonly Found[] {
  if (patterns.length === 1) return allOf(patterns[0]!, text);
  const found: Found[] = [];
  const next = patterns.map(([, pattern]) => pattern.next(text, 0));
  for (;;) {
    let best = -1;
    for (let i = 0; i < next.length; i++) {
      const own = next[i];
      if (own && (best < 0 || own.start < next[best]!.start)) best = i;
    }
    const match = next[best];
    if (!match) return found;
    if (match.end > match.start) found.push({ ...match, nth: patterns[best]![0] });
    const from = Math.max(match.end, match.start + 1);
    for (let i = 0; i < next.length; i++) {
      if (next[i] && next[i]!.start < from) next[i] = patterns[i]![1].next(text, from);
    }
  }
}

/** All places of one pattern. */
function allOf([nth, pattern]: Numbered[number], text: Searched): readonly Found[] {
  let match = pattern.next(text, 0);
  if (!match) return NOTHING;
  const found: Found[] = [];
  while (match) {
    if (match.end > match.start) found.push({ ...match, nth });
    match = pattern.next(text, Math.max(match.end, match.start + 1));
  }
  return found;
}

const NOTHING: readonly Found[] = [];

/** Patterns, each with its number. */
export type Numbered = readonly (readonly [nth: number, Alternative])[];

/** Which of several patterns a text may have, by its words. */
export interface Alternatives {
  /** Words of which a block must have one; undefined where some pattern needs none. */
  readonly words: readonly string[] | undefined;
  /** The patterns a text with some words may have, in their order. */
  awake(words: ReadonlySet<string>): Numbered;
}

/** Indexes patterns by the words that they need. */
export function alternatives(patterns: readonly Alternative[]): Alternatives {
  // Of most rules nobody asks for more: no text has their words.
  const index = lazy(() => indexOf(patterns));
  return {
    words: neededWords(patterns),
    awake(words) {
      const { own, wokenBy, byWord, always, numbered, alone } = index();
      let woken: readonly number[] | undefined;
      const wake = (more: readonly number[] | undefined): void => {
        if (more) woken = woken ? woken.concat(more) : more;
      };
      // Whichever are fewer are looked up among the others.
      if (own.length < words.size) for (let i = 0; i < own.length; i++) words.has(own[i]!) && wake(wokenBy[i]);
      else for (const word of words) wake(byWord.get(word));
      if (!woken) return alone;
      if (woken.length === 1 && alone.length === 0) return [numbered[woken[0]!]!];
      return [...new Set([...always, ...woken])].sort((a, b) => a - b).map((nth) => numbered[nth]!);
    },
  };
}

/** All words that some patterns need, each once; undefined where one needs none. */
function neededWords(patterns: readonly Alternative[]): readonly string[] | undefined {
  const all = new Set<string>();
  for (const { words } of patterns) {
    if (!words) return undefined;
    for (const word of words) all.add(word);
  }
  return [...all];
}

/** Patterns by the words that wake them. */
function indexOf(patterns: readonly Alternative[]) {
  const byWord = new Map<string, number[]>();
  const always: number[] = [];
  for (const [nth, { words }] of patterns.entries()) {
    if (!words) always.push(nth);
    for (const word of words ?? []) {
      const known = byWord.get(word);
      if (known) known.push(nth);
      else byWord.set(word, [nth]);
    }
  }
  const numbered = patterns.map((pattern, nth) => [nth, pattern] as const);
  const alone = always.map((nth) => numbered[nth]!);
  return { byWord, always, numbered, alone, own: [...byWord.keys()], wokenBy: [...byWord.values()] };
}

/**
 * What is made of each place of some patterns in some texts, in order; where there is none, as mostly, nothing is made.
 * @param texts asked for only where there are patterns
 */
export function madeOfPlaces<Text extends Searched, Made>(
  patterns: Numbered,
  texts: () => readonly Text[],
  made: (found: Found, text: Text) => Made | undefined,
): readonly Made[] {
  if (patterns.length === 0) return NONE;
  let all: Made[] | undefined;
  for (const text of texts()) {
    for (const found of findAll(patterns, text)) {
      const own = made(found, text);
      if (own === undefined) continue;
      all ??= [];
      all.push(own);
    }
  }
  return all ?? NONE;
}

const NONE: readonly never[] = [];
