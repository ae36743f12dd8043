import { bare } from './agree.ts';
import type { Candidate } from './collect.ts';
import { hasHeadlineWord } from './heading.ts';
import { type Gazetteer, hasOtherBearer } from './known.ts';
import {
  isBodys,
  isCurrency,
  isListed,
  isNever,
  isNoLoneName,
  isQuotedTitle,
  isQuotedWork,
  isShapedLikeNone,
} from './no-person.ts';
import {
  BODY_CLASS,
  FAMOUS_CLASS,
  GIVEN_CLASS,
  GIVEN_OR_COMMON_CLASS,
  GIVEN_OR_HEAD_CLASS,
  GIVEN_OR_PLACE_CLASS,
  isNoun,
  isPlain,
  PARTICLE_CLASS,
  PLACE_CLASS,
} from './tagging/classes.ts';
import { TAGS } from './tagging/tagger.ts';
import { trimmed } from './trimmed.ts';
import { type NameUse, useOf } from './uses.ts';
import { margin, type Weighed } from './weigh.ts';
import { bitsOf, Word } from './words.ts';

/** How far a word may fall short of being a name by itself when the article knows a person of that name. */
const KNOWN_NAME_BONUS = 270;
/** The same for another word of a known name. */
const KNOWN_WORD_BONUS = 80;
/** The same in a heading, where what stands before a surname may have a capital. */
const HEADED_BONUS = 150;
/** The same for a surname in a title-case line, where the tagger expects none. */
const KNOWN_IN_HEADING = 720;
/** The same for a name that every reader knows. */
const FAMOUS_BONUS = 150;

/** By how much all occurrences of a word that stands alone are rather a name than none; 0 where it never does. */
export type Balance = (word: string) => number;

/** The names of a block in the light of all names of the article. */
export function settledIn(weighed: readonly Weighed[], known: Gazetteer, balance: Balance): NameUse[] {
  const uses = weighed.flatMap((item, i) =>
    isPartner(item, weighed[i + 1]) ? [useOf(item, item.candidate, 0, 1)] : settled(item, known, balance),
  );
  return uses.filter((use) => !known.isNever(use.keys.join(' ')) && !isBirthName(use, known));
}

/** The names of a candidate in the light of all names of the article. */
function settled(item: Weighed, known: Gazetteer, balance: Balance): NameUse[] {
  const { candidate, uses } = item;
  const { keys, classes } = candidate;
  let first = 0;
  while (classes[first] === PARTICLE_CLASS && first < keys.length - 1) first++;
  if (candidate.placed) return [];
  if (isShapedLikeNone(item, item.told) && !known.word(bare(keys.at(-1) as string)).isSurname) return [];
  if (keys.length - first === 1) {
    if (uses.length) return [...uses];
    const isPerson = known.isOfDesk(keys[first] as string) || isLonePerson(item, first, known, balance);
    return isPerson ? [useOf(item, candidate, first, first + 1)] : [];
  }
  // Vale Holt, where Ann Vale Holt is known.
  const { ends } = known.word(keys.at(-1) as string);
  if (ends.some((full) => full.length > keys.length && keys.every((key, i) => key === full.at(i - keys.length))))
    return [useOf(item, candidate, 0, keys.length)];
  if (isQuotedWork(item)) return [];
  if (uses.length)
    return uses
      .filter((use) => !isOffice(use, item, known))
      .flatMap((use) => divided(use, item, known) ?? trimmed(use, item, known));
  if (item.isOther) return [];
  return takenUp(item, known, balance) ? [useOf(item, candidate, first, keys.length)] : repeatedName(item, known);
}

/** "Grace Field showed seven cards", where Field alone is a person elsewhere: the whole is that person's name. */
function takenUp({ candidate: { keys, classes } }: Weighed, known: Gazetteer, balance: Balance): boolean {
  const opening = classes[0] as number;
  const given = opening >= GIVEN_CLASS && opening <= GIVEN_OR_PLACE_CLASS;
  const other = keys[1] as string;
  return given && keys.length === 2 && !known.word(bare(other)).isSurname && balance(other) > 0;
}

/** Secretary General, General Assembly: words of titles and bodies alone, and nobody’s name. */
function isOffice(
  { firstToken, endToken, keys, facts: { tokens } }: NameUse,
  { candidate }: Weighed,
  known: Gazetteer,
): boolean {
  if (keys.some((key) => key.includes('-'))) return false;
  const isOne = /^an?$/.test(tokens[firstToken - 1]?.lower ?? '');
  for (let i = firstToken; i < endToken; i++) {
    const cls = candidate.classes[i - candidate.first] as number;
    // "a Junior Assistant".
    const isOf = isNoun(cls) || tokens[i]!.lower === 'general' || (isOne && isWord(cls));
    if (!isOf) return false;
  }
  return !hasOtherBearer(keys, known);
}

function isWord(cls: number): boolean {
  return cls === GIVEN_OR_HEAD_CLASS || cls === GIVEN_OR_COMMON_CLASS;
}

/** A full name found elsewhere, or "Trump" in "Denouncing Trump’s remarks", where the words by themselves tell too little. */
function repeatedName(item: Weighed, known: Gazetteer): NameUse[] {
  const { candidate, scores } = item;
  const { keys, classes } = candidate;
  if (candidate.headed && item.facts.kind !== 'paragraph') return headedNames(item, known);
  for (let i = 0; i < keys.length; i++) {
    if (known.isOfDesk(keys[i] as string)) return [useOf(item, candidate, i, i + 1)];
    for (const full of known.word(keys[i] as string).names) {
      const words = matchLength(full, keys, i);
      if (words > 0) return [useOf(item, candidate, i, i + words)];
    }
  }
  const last = keys.length - 1;
  const surname = last === 1 && isPlain(classes[0] as number) && known.word(bare(keys[last] as string)).isSurname;
  const headed = /^(?:headline|subhead|deck)$/.test(item.facts.kind) ? HEADED_BONUS : 0;
  return surname && margin(scores, 1) + KNOWN_NAME_BONUS + headed > 0 ? [useOf(item, candidate, last, last + 1)] : [];
}

/** "Turia" in "Turia Speech", "Clinton" in "Clinton Probe": in a title-case line, the names that the article knows. */
function headedNames(item: Weighed, known: Gazetteer): NameUse[] {
  const { keys } = item.candidate;
  const uses: NameUse[] = [];
  for (let i = 0; i < keys.length; i++) {
    const words = Math.max(0, ...known.word(keys[i] as string).names.map((full) => matchLength(full, keys, i)));
    const isOne = known.isOfDesk(keys[i] as string) || isHeadedSurname(item, i, known);
    const length = words || (isOne ? 1 : 0);
    if (length) uses.push(useOf(item, item.candidate, i, i + length));
    i += Math.max(0, length - 1);
  }
  return uses;
}

function isHeadedSurname({ scores, candidate: { keys, classes } }: Weighed, i: number, known: Gazetteer): boolean {
  const cls = classes[i] as number;
  if (cls === PLACE_CLASS || isNoun(cls) || hasHeadlineWord(keys.slice(i, i + 1))) return false;
  if (!known.word(bare(keys[i] as string)).isSurname || classes[i + 1] === BODY_CLASS) return false;
  // Not "Denzil Graves", where the article knows Dennis Graves.
  const follows = i > 0 && cls !== FAMOUS_CLASS && !isNoun(classes[i - 1] as number);
  if (follows && !hasHeadlineWord(keys.slice(i - 1, i))) return false;
  return ownScore(scores, i) + KNOWN_IN_HEADING > 0;
}

/** How many words from `at` are the full name, hyphens or none: Kim Jong-un, Kim Jong Un; 0 for none. */
function matchLength(full: readonly string[], keys: readonly string[], at: number): number {
  if (full.every((key, k) => keys[at + k] === key)) return full.length;
  const joined = full.join('').replaceAll('-', '');
  const split = keys.slice(at, at + full.length + 1);
  return split.length === full.length + 1 && split.join('').replaceAll('-', '') === joined ? split.length : 0;
}

/** Is a lone word (behind particles) a person's name? */
function isLonePerson(item: Weighed, at: number, known: Gazetteer, balance: Balance): boolean {
  const key = item.candidate.keys[at] as string;
  const cls = item.candidate.classes[at] as number;
  if (isFamily(item, known) || isQuotedTitle(item) || isCurrency(item) || isNever(item, at)) return false;
  const famous = cls === FAMOUS_CLASS ? FAMOUS_BONUS : 0;
  if (known.word(bare(key)).isSurname) return ownScore(item.scores, at) + KNOWN_NAME_BONUS + famous > 0;
  if (isListed(item)) return false;
  if (item.candidate.title < 0 ? isNoLoneName(item, at) : isBodys(item, at)) return false;
  // The given name of Jordan Pike says nothing of the country.
  if (cls === GIVEN_OR_PLACE_CLASS && item.candidate.title < 0) return false;
  // "Will the council pay?" asks nothing of Will Prentice.
  const next = item.facts.tokens[item.candidate.end]?.lower ?? '';
  if (cls === GIVEN_OR_COMMON_CLASS && /^(?:the|a|an|he|she|it|they|we|you|this|that|these|those)$/.test(next))
    return false;
  const { isPart } = known.word(key);
  const bar = item.told || isPart || famous ? 0 : cls === GIVEN_CLASS ? 120 : 300;
  return balance(key) + (isPart ? KNOWN_WORD_BONUS : 0) + famous > bar;
}

/** By how much a word is rather part of a name than none; behind particles it is a further word of the name. */
function ownScore(scores: readonly number[], at: number): number {
  return at === 0 ? margin(scores) : scores[at * TAGS + 2]! - scores[at * TAGS]!;
}

/** "Bill" in "Bill and Hillary Clinton". */
function isPartner({ facts, block, candidate }: Weighed, next: Weighed | undefined): boolean {
  const cls = candidate.classes[0] as number;
  if (candidate.keys.length !== 1 || cls < GIVEN_CLASS || cls > GIVEN_OR_COMMON_CLASS || isDated(facts, candidate))
    return false;
  const partner = next?.uses[0];
  if (!partner || partner.block !== block || partner.keys.length < 2) return false;
  return partner.firstToken === candidate.end + 1 && facts.tokens[candidate.end]?.lower === 'and';
}

/** "in June and Donald Trump’s victory in November": a month. */
function isDated({ tokens }: Weighed['facts'], { first, keys }: Candidate): boolean {
  return (
    (bitsOf(keys[0] as string) & Word.calendar) !== 0 &&
    /^(?:in|of|since|until|by)$/.test(tokens[first - 1]?.lower ?? '')
  );
}

/** "The Khans" are a family, no person. */
function isFamily({ facts, candidate }: Weighed, known: Gazetteer): boolean {
  const key = candidate.keys[0] as string;
  if (!key.endsWith('s') || facts.tokens[candidate.first - 1]?.lower !== 'the') return false;
  return known.word(key.slice(0, -1)).isSurname || known.word(key.slice(0, -2)).isSurname;
}

/**
 * "… said Ann Clark Malcolm Roe": two whole names with nothing but a lost line between them, of which the article has the
 * second elsewhere; null where it is one name.
 */
function divided({ keys, firstToken, endToken }: NameUse, item: Weighed, known: Gazetteer): NameUse[] | null {
  if (keys.length !== 4 || keys.length !== endToken - firstToken) return null;
  const from = firstToken - item.candidate.first;
  const [first, second] = [item.candidate.classes[from], item.candidate.classes[from + 2]];
  if (first !== GIVEN_CLASS || second !== GIVEN_CLASS || !known.isFullName(keys.slice(2).join(' '))) return null;
  // Not Aung San Suu Kyi.
  if (keys.slice(2).every((key) => key.length < 5)) return null;
  return [useOf(item, item.candidate, from, from + 2), useOf(item, item.candidate, from + 2, from + 4)];
}

/** "Born Margaret Anne Tooley", where the article is about Margaret Hollis: no second person. */
function isBirthName({ facts: { tokens }, firstToken, keys, title }: NameUse, known: Gazetteer): boolean {
  if (keys.length < 2 || title || !/^(?:born|née|nee)$/.test(tokens[firstToken - 1]?.lower ?? '')) return false;
  return known.word(keys[0] as string).names.some((name) => name.at(-1) !== keys.at(-1));
}
