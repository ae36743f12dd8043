import type { PlacedFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';
import type { Candidate } from './collect.ts';
import { nameKey, startsWithFamilyName } from './conventions.ts';
import {
  BODY_CLASS,
  BODY_SURNAME_CLASS,
  FAMOUS_CLASS,
  GIVEN_CLASS,
  GIVEN_OR_COMMON_CLASS,
  GIVEN_OR_PLACE_CLASS,
  PARTICLE_CLASS,
} from './features.ts';
import { bare, lastName } from './link.ts';
import { addEvidence, decode, MODEL, TAGS } from './tagger.ts';
import { type NameUse, useOf, withNicknames } from './uses.ts';

/** A candidate with the article's evidence in its scores, and the names found in it so far. */
interface Weighed {
  readonly placed: PlacedFacts;
  readonly candidate: Candidate;
  readonly scores: readonly number[];
  readonly uses: readonly NameUse[];
}

const NONE: readonly NameUse[] = [];

/** Blocks whose names are staff, a place or nobody: they make no participant. */
const STAFF = new Set(['byline', 'note', 'credit', 'metadata', 'endMark', 'dateline']);
/** How far a word may fall short of being a name by itself when the article knows a person of that name. */
const KNOWN_NAME_BONUS = 230;
/** The same for another word of a known name. */
const KNOWN_WORD_BONUS = 80;
/** The same for a name that every reader knows. */
const FAMOUS_BONUS = 150;

/**
 * Decides over the whole article which words of the candidates are names. First each candidate with the evidence for
 * its words; then what was found speaks for the rest: known full names, their surnames, and for a lone word all its
 * occurrences together.
 */
export function namesOf(blocks: readonly PlacedFacts[], style: Style): NameUse[] {
  const evidence = mergeEvidence(blocks);
  const weighed: Weighed[] = [];
  for (const placed of blocks) {
    const { kind, names } = placed.facts;
    if (STAFF.has(kind)) continue;
    for (const candidate of names.candidates) {
      const scores = withEvidence(candidate, evidence);
      const uses = taggedNames(placed, candidate, scores);
      weighed.push({ placed, candidate, scores, uses });
    }
  }
  const known = knownNames(weighed, style);
  const balance = balanceOf(weighed, known);
  const uses = weighed.flatMap((item, i) =>
    isPartner(item, weighed[i + 1]) ? [useOf(item.placed, item.candidate, 0, 1)] : settled(item, known, balance),
  );
  return uses.filter((use) => !known.never.has(use.keys.join(' ')));
}

/** What all blocks together tell of each word. */
function mergeEvidence(blocks: readonly PlacedFacts[]): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { facts } of blocks) {
    const { words, bits } = facts.names.evidence;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      merged.set(word, (merged.get(word) ?? 0) | (bits[i] as number));
    }
  }
  return merged;
}

function withEvidence({ keys, classes, scores }: Candidate, evidence: Map<string, number>): number[] {
  const sum = scores.slice();
  for (let i = 0; i < keys.length; i++) {
    addEvidence(evidence.get(keys[i] as string) ?? 0, classes[i] as number, keys.length === 1, sum, i * TAGS);
  }
  return sum;
}

function taggedNames(placed: PlacedFacts, candidate: Candidate, scores: readonly number[]): readonly NameUse[] {
  // A lone word is decided later, with its other occurrences.
  if (candidate.keys.length === 1) return NONE;
  const tags = withNicknames(decode(MODEL, scores), placed, candidate);
  const uses: NameUse[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] !== 1) continue;
    let end = i + 1;
    while (tags[end] === 2) end++;
    uses.push(useOf(placed, candidate, i, end));
  }
  return uses;
}

/** Names of several words found in the article: by their first word, and the surnames among them. */
interface KnownNames {
  readonly byFirst: Map<string, (readonly string[])[]>;
  readonly surnames: Set<string>;
  /** Further words of these names: given names, mostly. */
  readonly words: Set<string>;
  /** Names and aliases of one word that the desk knows. */
  readonly desk: Set<string>;
  /** What the desk says is never a person. */
  readonly never: Set<string>;
}

function knownNames(weighed: readonly Weighed[], { people, neverPeople }: Style): KnownNames {
  const known: KnownNames = {
    byFirst: new Map(),
    surnames: new Set(),
    words: new Set(),
    desk: new Set(),
    never: new Set(neverPeople.map(keyOf)),
  };
  for (const { name, aliases = [], refer } of people) {
    for (const form of [name, ...aliases, ...(refer ? [refer] : [])]) {
      const keys = keyOf(form).split(' ');
      if (keys.length > 1) addName(keys, known);
      else known.desk.add(keys[0] as string);
    }
  }
  for (const { uses } of weighed) for (const { keys } of uses) if (keys.length > 1) addName(keys, known);
  return known;
}

function keyOf(name: string): string {
  return name.trim().split(/\s+/).map(nameKey).join(' ');
}

function addName(keys: readonly string[], { byFirst, surnames, words }: KnownNames): void {
  const first = keys[0] as string;
  const same = byFirst.get(first);
  if (!same) byFirst.set(first, [keys]);
  else if (!same.some((other) => other.join(' ') === keys.join(' '))) same.push(keys);
  surnames.add(bare(lastName(keys)));
  if (startsWithFamilyName(keys)) surnames.add(first);
  for (const key of keys) words.add(key);
}

/** For words that occur alone and belong to no known full name: how much all their occurrences speak for a person. */
function balanceOf(weighed: readonly Weighed[], known: KnownNames): Map<string, number> {
  const balance = new Map<string, number>();
  for (const { candidate, scores } of weighed) {
    const key = candidate.keys[0] as string;
    if (candidate.keys.length !== 1 || known.surnames.has(bare(key))) continue;
    balance.set(key, (balance.get(key) ?? 0) + margin(scores));
  }
  return balance;
}

/** By how much a lone word is rather a name than none. */
function margin(scores: readonly number[], at = 0): number {
  const { steps } = MODEL;
  return scores[at * TAGS + 1]! + steps[1]! - scores[at * TAGS]! - steps[0]!;
}

/** The names of a candidate in the light of all names of the article. */
function settled(item: Weighed, known: KnownNames, balance: Map<string, number>): NameUse[] {
  const { placed, candidate, uses } = item;
  const { keys, classes } = candidate;
  let first = 0;
  while (classes[first] === PARTICLE_CLASS && first < keys.length - 1) first++;
  if (keys.length - first === 1) {
    const isPerson = known.desk.has(keys[first] as string) || isLonePerson(item, first, known, balance);
    return isPerson ? [useOf(placed, candidate, first, first + 1)] : [];
  }
  if (uses.length) return uses.filter((use) => !namesBody(use, candidate)).map((use) => trimmed(use, item, known));
  return takenUp(item, balance) ? [useOf(placed, candidate, first, keys.length)] : repeatedName(item, known);
}

/** "Grace Field showed seven cards", where Field alone is a person elsewhere: the whole is that person's name. */
function takenUp({ candidate: { keys, classes } }: Weighed, balance: Map<string, number>): boolean {
  const opening = classes[0] as number;
  const given = opening >= GIVEN_CLASS && opening <= GIVEN_OR_PLACE_CLASS;
  return given && keys.length === 2 && (balance.get(keys[1] as string) ?? 0) > 0;
}

/** Jinnah Hospital, the Sharif Gallery: what comes after makes it the name of a body. */
function namesBody({ endToken }: NameUse, { first, end, classes }: Candidate): boolean {
  const last = classes[end - first - 1];
  return endToken < end && (last === BODY_CLASS || last === BODY_SURNAME_CLASS);
}

/** A full name found elsewhere, or "Trump" in "Denouncing Trump’s remarks", where the words by themselves tell too little. */
function repeatedName({ placed, candidate, scores }: Weighed, known: KnownNames): NameUse[] {
  const { keys, classes } = candidate;
  for (let i = 0; i < keys.length; i++) {
    for (const full of known.byFirst.get(keys[i] as string) ?? []) {
      const words = matchLength(full, keys, i);
      if (words > 0) return [useOf(placed, candidate, i, i + words)];
    }
  }
  const last = keys.length - 1;
  const surname = last === 1 && isPlain(classes[0] as number) && known.surnames.has(bare(keys[last] as string));
  return surname && margin(scores, 1) + KNOWN_NAME_BONUS > 0 ? [useOf(placed, candidate, last, last + 1)] : [];
}

/** How many words from `at` are the full name, hyphens or none: Kim Jong-un, Kim Jong Un; 0 for none. */
function matchLength(full: readonly string[], keys: readonly string[], at: number): number {
  if (full.every((key, k) => keys[at + k] === key)) return full.length;
  const joined = full.join('').replaceAll('-', '');
  const split = keys.slice(at, at + full.length + 1);
  return split.length === full.length + 1 && split.join('').replaceAll('-', '') === joined ? split.length : 0;
}

/** Is a lone word (behind particles) a person's name? */
function isLonePerson(item: Weighed, at: number, known: KnownNames, balance: Map<string, number>): boolean {
  const key = item.candidate.keys[at] as string;
  const cls = item.candidate.classes[at] as number;
  if (isFamily(item, known) || isQuotedTitle(item) || /\d/.test(key)) return false;
  const famous = cls === FAMOUS_CLASS ? FAMOUS_BONUS : 0;
  if (known.surnames.has(bare(key))) return ownScore(item.scores, at) + KNOWN_NAME_BONUS + famous > 0;
  // The given name of Jordan Pike says nothing of the country.
  if (cls === GIVEN_OR_PLACE_CLASS && item.candidate.title < 0) return false;
  // "Will the council pay?" asks nothing of Will Prentice.
  const next = item.placed.facts.tokens[item.candidate.end]?.lower ?? '';
  if (cls === GIVEN_OR_COMMON_CLASS && /^(?:the|a|an|he|she|it|they|we|you|this|that|these|those)$/.test(next))
    return false;
  return (balance.get(key) ?? 0) + (known.words.has(key) ? KNOWN_WORD_BONUS : 0) + famous > 0;
}

/** By how much a word is rather part of a name than none; behind particles it is a further word of the name. */
function ownScore(scores: readonly number[], at: number): number {
  return at === 0 ? margin(scores) : scores[at * TAGS + 2]! - scores[at * TAGS]!;
}

/** "Bill" in "Bill and Hillary Clinton". */
function isPartner({ placed, candidate }: Weighed, next: Weighed | undefined): boolean {
  const cls = candidate.classes[0] as number;
  if (candidate.keys.length !== 1 || cls < GIVEN_CLASS || cls > GIVEN_OR_COMMON_CLASS) return false;
  const partner = next?.uses[0];
  if (!partner || partner.placed !== placed || partner.keys.length < 2) return false;
  return partner.firstToken === candidate.end + 1 && placed.facts.tokens[candidate.end]?.lower === 'and';
}

/** "Olive": a word that is all of what stands in quotation marks is a work or a word. */
function isQuotedTitle({ placed, candidate }: Weighed): boolean {
  const { tokens } = placed.facts;
  const [before, after] = [tokens[candidate.first - 1], tokens[candidate.end]];
  return /^[“"‘]$/.test(before?.text ?? '') && /^[”"’]$/.test(after?.text ?? '') && !after?.spaced;
}

/** "The Khans" are a family, no person. */
function isFamily({ placed, candidate }: Weighed, known: KnownNames): boolean {
  const key = candidate.keys[0] as string;
  if (!key.endsWith('s') || placed.facts.tokens[candidate.first - 1]?.lower !== 'the') return false;
  return known.surnames.has(key.slice(0, -1)) || known.surnames.has(key.slice(0, -2));
}

/**
 * Takes off what ran into a name from a heading or a sentence's first word, where the article has the name without it:
 * "Klaus Staeck Artist and Publisher", "Can Angela Merkel change course?".
 */
function trimmed(use: NameUse, { placed, candidate }: Weighed, known: KnownNames): NameUse {
  const { keys } = use;
  const opening = keys.length === 2 && /(?:ing|ed)$/.test(keys[0] as string) && isPlain(candidate.classes[0] as number);
  if (opening && hasOtherBearer(keys, known)) return useOf(placed, candidate, 1, 2);
  if (keys.length < 3 || keys.length !== use.endToken - use.firstToken) return use;
  const from = use.firstToken - candidate.first;
  const to = use.endToken - candidate.first;
  const isKnown = (name: readonly string[]): boolean =>
    known.byFirst.get(name[0] as string)?.some((other) => other.join(' ') === name.join(' ')) ?? false;
  const twice = keys.at(-1) === keys.at(-2);
  if (twice || (isPlain(candidate.classes[to - 1] as number) && isKnown(keys.slice(0, -1))))
    return useOf(placed, candidate, from, to - 1);
  if (isPlain(candidate.classes[from] as number) && isKnown(keys.slice(1)))
    return useOf(placed, candidate, from + 1, to);
  return use;
}

/** Does another full name end in the same surname? */
function hasOtherBearer(keys: readonly string[], { byFirst }: KnownNames): boolean {
  for (const names of byFirst.values()) {
    if (names.some((name) => name[0] !== keys[0] && name.at(-1) === keys.at(-1))) return true;
  }
  return false;
}

/** Capitalised common words, title nouns and unknown words may have run into a name. */
function isPlain(cls: number): boolean {
  return cls >= 46 && cls <= 53;
}
