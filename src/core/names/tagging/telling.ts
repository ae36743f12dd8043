import adjectives from '../../data/en/places/country-adjectives.txt';
import type { Token } from '../../syntax/text/tokens.ts';
import type { Candidate } from '../collect.ts';
import { isDoubleSurname, isKoreanShape } from '../conventions.ts';
import { isMixedCase } from '../shapes.ts';
import type { Place } from '../weigh.ts';
import { entries } from '../words.ts';
import {
  CAPITAL_PARTICLE_CLASS,
  FAMOUS_CLASS,
  GIVEN_CLASS,
  GIVEN_OR_COMMON_CLASS,
  GIVEN_OR_HEAD_CLASS,
  HYPHENATED_CLASS,
  INITIAL_CLASS,
  isPlaceClass,
  NATION_CLASS,
  PARTICLE_CLASS,
  UNKNOWN_CLASS,
} from './classes.ts';
import { TAGS } from './tagger.ts';

const COUNTRIES: ReadonlySet<string> = new Set(entries(adjectives).map((line) => line.split(' ')[0]!));

/**
 * What speaks for several words being a person’s name though the tagger knows none of them: who stands beside it, and the
 * customs of naming. Tuned on `worldwide`, `finer` and `dwie`.
 */
const HUMAN = 400;
/** The same behind a people: "the Gambian Ibou Faal". */
const OF_PEOPLE = 560;
/** The same where the last word is a surname of Spain and Latin America: "Marel Castillo". */
const SPANISH = 450;
/** The same behind a country and its mark of possession: "Kazakhstan’s Zakchi Talib". */
const OF_COUNTRY = 350;
/** The same for a name of the shape of "Ha Tae-kyung". */
const KOREAN = 350;

/** Adds to the scores of several words, as one name, what speaks for a person. */
export function weighTelling({ facts: { kind, tokens } }: Place, candidate: Candidate, scores: number[]): void {
  if (kind !== 'paragraph' || candidate.headed || candidate.title >= 0) return;
  const { first, end, classes, keys, human } = candidate;
  const [surname, given] = [tokens[end - 2]!, tokens[end - 1]!];
  const isKorean = keys.length === 2 && classes[1] === HYPHENATED_CLASS && isKoreanShape(surname.text, given.text);
  const opens = classes[0] === NATION_CLASS ? 1 : 0;
  const words = keys.length - opens;
  if (
    words < 2 ||
    words > 4 ||
    isMixedCase(tokens[end - 1]!.text) ||
    !classes.every(
      (cls, i) => i < opens || isOfName(cls) || (i === words - 1 && i === 1 && isTownAndSurname(cls, keys[i]!)),
    )
  )
    return;
  const before = tokens[first - 1]?.lower ?? '';
  let by = 0;
  if (opens && isPeople(keys[0]!)) by = OF_PEOPLE;
  else if (opens || before === 'the' || ARTICLE.test(keys[0]!)) return;
  else if (isKorean) by = KOREAN;
  else if (human) by = HUMAN;
  else if (isSpanish(tokens, candidate)) by = SPANISH;
  else if (isOfCountry(tokens, first) && classes[0] !== GIVEN_OR_COMMON_CLASS) by = OF_COUNTRY;
  for (let i = opens; i < keys.length && by > 0; i++) {
    const at = i * TAGS + (i === opens ? 1 : 2);
    scores[at] = scores[at]! + by / words;
  }
}

/** What opens the names of places and papers: La Guaira, Le Courrier. */
const ARTICLE = /^(?:el|la|las|le|les|los)$/;

/** A word that nothing tells to be a place, a body or an office. */
function isOfName(cls: number): boolean {
  return (
    (cls >= GIVEN_CLASS && cls <= GIVEN_OR_HEAD_CLASS) ||
    cls === UNKNOWN_CLASS ||
    cls === HYPHENATED_CLASS ||
    cls === FAMOUS_CLASS ||
    cls === INITIAL_CLASS ||
    cls === PARTICLE_CLASS ||
    cls === CAPITAL_PARTICLE_CLASS
  );
}

/** Medina, Zamora: of a town and in Spanish names alike. */
function isTownAndSurname(cls: number, key: string): boolean {
  return isPlaceClass(cls) && isDoubleSurname(key);
}

/** One of a people, "Gambian"; not "Africans". */
function isPeople(key: string): boolean {
  return !key.endsWith('s');
}

/** "Thailand’s". */
function isOfCountry(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.kind === 'possessive' && COUNTRIES.has(tokens[first - 2]?.lower ?? '');
}

/** Ends in a surname that stands with another in Spanish names; not a place called after somebody, nor "Duran Duran". */
function isSpanish(tokens: readonly Token[], { first, keys, classes }: Candidate): boolean {
  const last = keys.at(-1)!;
  if (!isDoubleSurname(last) || last === keys.at(-2) || classes[0] === CAPITAL_PARTICLE_CLASS) return false;
  const before = tokens[first - 1]?.lower ?? '';
  return before !== 'in' && before !== 'at' && before !== 'on' && !(before === 'of' && isPlaceClass(classes[0]!));
}
