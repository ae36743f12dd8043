import headlineWords from '../data/en/names/headline-words.txt';
import type { Candidate } from './collect.ts';
import { Evidence } from './evidence.ts';
import {
  BODY_SURNAME_CLASS,
  COMMON_CLASS,
  FAMOUS_CLASS,
  GIVEN_CLASS,
  GIVEN_OR_COMMON_CLASS,
  HEAD_CLASS,
  INITIAL_CLASS,
  isListedElsewhere,
  isNoun,
  UNKNOWN_CLASS,
} from './tagging/classes.ts';
import { TAGS, type Tag } from './tagging/tagger.ts';
import type { EvidenceOf, Place } from './weigh.ts';
import { bitsOf, entries, Word } from './words.ts';

/**
 * How a name is told from its neighbours in a line in which every word has a capital ("Warren Calls for Inquiry"): by how
 * the article writes each word where capitals mean something.
 */

/** A capital inside a sentence, a title, an age, a verb of saying, a place in a full name: it is a name's word. */
const NAMED = Evidence.surname | Evidence.given | Evidence.titled | Evidence.cued | Evidence.inside | Evidence.aged;
/** It is the last word of a name. */
const ENDS_NAME = Evidence.surname | Evidence.titled | Evidence.aged;
/** What speaks against a word that the article has in small letters. Tuned, as the next two, on headlines of `copy`. */
const SMALL = 1000;
/** The same for a common word that it has nowhere else. */
const COMMON = 1000;
/** The same for a word of which nothing is known, right after one that the article knows as a name. */
const STRANGE = 300;
/** What speaks for a given name and a word after it that the article knows as a name. */
const FULL = 200;

const ENDING = /(?:ies|ied|es|ed|ing|s)$/;
const HEADLINE_WORDS: ReadonlySet<string> = new Set(entries(headlineWords));

interface Heading extends Place {
  readonly candidate: Candidate;
}

/** Takes from the scores of words that are rather the line's than a name's. */
export function weighHeading(
  { facts: { kind }, candidate: { keys, classes } }: Heading,
  scores: number[],
  evidenceOf: EvidenceOf,
): void {
  let afterSurname = false;
  for (let i = 0; i < keys.length; i++) {
    const evidence = evidenceOf(keys[i]!);
    const cls = classes[i]!;
    if (evidence & NAMED) {
      if (i === 1 && classes[0] === GIVEN_CLASS && isSurnameLike(cls)) {
        add(scores, 0, 1, FULL);
        add(scores, 1, 2, FULL);
      }
    } else if (isHeadlineForm(keys[i]!)) add(scores, i, 0, COMMON);
    else if (!isGiven(cls)) {
      const isPair = i === 1 && isNamePair(keys, classes);
      // In the body a list of names looks like a title-case line, and common words may be surnames.
      if (kind === 'paragraph')
        add(scores, i, 0, isPair || !(evidence & Evidence.lower || cls === HEAD_CLASS) ? 0 : COMMON);
      else if (evidence & Evidence.lower) add(scores, i, 0, SMALL);
      else if (!isPair && (isNoun(cls) || isHeadlineWord(keys[i]!))) add(scores, i, 0, COMMON);
      else if (afterSurname && cls === UNKNOWN_CLASS) add(scores, i, 0, STRANGE);
    }
    afterSurname = (evidence & ENDS_NAME) !== 0;
  }
}

function isGiven(cls: number): boolean {
  return cls >= GIVEN_CLASS && cls <= GIVEN_OR_COMMON_CLASS;
}

/** "Antoine Nurse", "W. Carpenter": nothing but a given name or an initial and a word that is no form of a verb. */
function isNamePair(keys: readonly string[], classes: readonly number[]): boolean {
  if (keys.length !== 2 || !(isGiven(classes[0]!) || classes[0] === INITIAL_CLASS)) return false;
  return !hasHeadlineWord(keys.slice(1));
}

function isSurnameLike(cls: number): boolean {
  return cls === UNKNOWN_CLASS || cls === FAMOUS_CLASS || cls === BODY_SURNAME_CLASS || cls === COMMON_CLASS;
}

function add(scores: number[], word: number, tag: Tag, by: number): void {
  scores[word * TAGS + tag] = scores[word * TAGS + tag]! + by;
}

/**
 * Whether a name in a title-case line has run into what stands beside it, by the words alone.
 * @param last class of its last word
 */
export function runsOn(keys: readonly string[], last: number): boolean {
  return last === HEAD_CLASS || isListedElsewhere(last) || hasHeadlineWord(keys);
}

/** Whether one of the words is rather a headline's than a name's. */
export function hasHeadlineWord(keys: readonly string[]): boolean {
  for (let i = 0; i < keys.length; i++)
    if (HEADLINE_WORDS.has(keys[i]!) || (ENDING.test(keys[i]!) && isHeadlineWord(keys[i]!))) return true;
  return false;
}

/** "Slams", "Vowed", "Remarks": a listed or common word, or a form of one. */
function isHeadlineWord(key: string): boolean {
  if (isListed(key)) return true;
  const ending = ENDING.exec(key)?.[0];
  if (!ending || key.length - ending.length < 2) return false;
  const stem = key.slice(0, -ending.length);
  if (ending.startsWith('i') && ending !== 'ing') return isListed(`${stem}y`);
  if (isListed(stem)) return true;
  if (ending === 's') return false;
  return isListed(`${stem}e`) || (stem.at(-1) === stem.at(-2) && isListed(stem.slice(0, -1)));
}

/** A verb or noun that headlines set beside a name, in whatever form: “Beats”, “Hinted”. */
export function isHeadlineForm(key: string): boolean {
  if (HEADLINE_WORDS.has(key)) return true;
  const ending = ENDING.exec(key)?.[0];
  if (!ending || key.length - ending.length < 3) return false;
  const stem = key.slice(0, -ending.length);
  return HEADLINE_WORDS.has(ending.startsWith('i') && ending !== 'ing' ? `${stem}y` : stem);
}

function isListed(word: string): boolean {
  return HEADLINE_WORDS.has(word) || isCommon(word);
}

function isCommon(word: string): boolean {
  return (bitsOf(word) & (Word.common | Word.given | Word.famous)) === Word.common;
}
