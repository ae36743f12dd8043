import bodySurnames from '../data/en/names/body-surnames.txt';
import commonWords from '../data/en/names/common-words.txt';
import famousNames from '../data/en/names/famous-names.txt';
import givenNames from '../data/en/names/given-names.txt';
import femaleNames from '../data/en/names/given-names-female.txt';
import maleNames from '../data/en/names/given-names-male.txt';
import worldNames from '../data/en/names/given-names-world.txt';
import particles from '../data/en/names/name-particles.txt';
import suffixes from '../data/en/names/name-suffixes.txt';
import organisationHeads from '../data/en/names/organisation-heads.txt';
import organisations from '../data/en/names/organisations.txt';
import thingNouns from '../data/en/names/thing-nouns.txt';
import nationalities from '../data/en/places/nationalities.txt';
import places from '../data/en/places/places.txt';
import towns from '../data/en/places/towns.txt';
import cueVerbs from '../data/en/speech/cue-verbs.txt';
import honorifics from '../data/en/titles/honorifics.txt';
import portfolioNouns from '../data/en/titles/portfolio-nouns.txt';
import rankAbbreviations from '../data/en/titles/rank-abbreviations.txt';
import titleHeads from '../data/en/titles/title-heads.txt';
import titleModifiers from '../data/en/titles/title-modifiers.txt';
import monthsDays from '../data/en/usage/months-days.txt';

/** What the lists know of a word: one bit a list, so that one look-up a token answers everything. */
export const Word = {
  given: 1,
  place: 2,
  nation: 4,
  organisation: 8,
  /** Makes a body, a place or a work of the name it ends: Street, Foundation. */
  body: 16,
  calendar: 32,
  head: 64,
  modifier: 128,
  portfolio: 256,
  honorific: 512,
  particle: 1024,
  suffix: 2048,
  famous: 4096,
  common: 8192,
  cue: 16384,
  /** Determiners, prepositions, conjunctions, auxiliaries: no part of a title's noun phrase. */
  grammar: 32768,
  /** A common noun for bodies, places and things: carmaker, town, album. */
  thing: 131072,
  /** Makes a body of a name, and is a surname as well: Field, Banks. */
  bodySurname: 262144,
  /** A rank in capitals, if a name follows: PC, DI. */
  rank: 1048576,
  /** A town or district that few readers know, which may be a surname as well. */
  town: 2097152,
} as const;

/** Set in `entryOf` where listed names of several words begin with the word, which spares a second look-up. */
export const OPENS_PHRASE = 524288;

const GRAMMAR =
  'a an the this that these those his her its their our my your some any no every each all both another many much more most few several and or but nor so yet if when while where after before since because although though whoever whatever whichever wherever whenever as than of for to at in on by with from into onto over under about against between among alongside amid amidst amongst beside toward towards through during without within despite like near off up down out who whom whose which what why how there here then i you he she it we they me him us them is are was were be been being am has have had do does did will would can could may might must shall should not also only just even still already ever never however meanwhile moreover according nobody somebody anybody everybody someone anyone everyone none nothing something anything everything';

/** Entries of a list file; what follows a comma or a bar in a line is that line's own business. */
export function entries(list: string): string[] {
  return list
    .split('\n')
    .map((line) => (line.includes('#') ? line.replace(/#.*/, '') : line).trim().toLowerCase())
    .filter(Boolean);
}

/** Forms of the verbs of saying that stand with a subject: "says", "said". */
function cueForms(): string[] {
  return entries(cueVerbs)
    .filter((line) => /\b(?:quote|clause)\b/.test(line) && !/\bbelief\b/.test(line))
    .flatMap((line) => (line.split('|')[0] as string).split(',').slice(1, 3))
    .map((form) => form.trim());
}

/** Single words with their bits, and longer entries by their first word. */
function readLists() {
  const words = new Map<string, number>();
  const phrases = new Map<string, { readonly rest: readonly string[]; readonly bits: number }[]>();
  const add = (list: readonly string[], bits: number): void => {
    for (const entry of list) {
      if (!entry.includes(' ')) {
        words.set(entry, (words.get(entry) ?? 0) | bits);
        continue;
      }
      const [first, ...rest] = entry.split(' ') as [string, ...string[]];
      const known = phrases.get(first);
      if (known) known.push({ rest, bits });
      else phrases.set(first, [{ rest, bits }]);
    }
  };
  add(entries(givenNames), Word.given);
  add(entries(worldNames), Word.given);
  add(entries(places), Word.place);
  for (const town of entries(towns)) add([town], town.includes(' ') ? Word.place : Word.town);
  add(entries(nationalities), Word.nation);
  add(entries(organisations), Word.organisation);
  add(entries(organisationHeads), Word.body);
  add(entries(bodySurnames), Word.bodySurname);
  add(entries(monthsDays), Word.calendar);
  add(entries(thingNouns), Word.thing);
  add(entries(titleHeads), Word.head);
  add(entries(titleModifiers), Word.modifier);
  add(entries(portfolioNouns), Word.portfolio);
  add(entries(honorifics), Word.honorific);
  add(entries(rankAbbreviations), Word.rank);
  add(entries(particles), Word.particle);
  add(entries(suffixes), Word.suffix);
  add(entries(famousNames), Word.famous);
  add(entries(commonWords), Word.common);
  add(cueForms(), Word.cue);
  add(GRAMMAR.split(' '), Word.grammar | Word.common);
  // The lists that tell a pronoun are lists of given names too, but for Israel and Kenya.
  const otherwise = Word.place | Word.organisation | Word.calendar | Word.body;
  for (const list of [femaleNames, maleNames])
    add(
      entries(list).filter((name) => !((words.get(name) ?? 0) & otherwise)),
      Word.given,
    );
  for (const [first, list] of phrases) {
    list.sort((a, b) => b.rest.length - a.rest.length);
    words.set(first, (words.get(first) ?? 0) | OPENS_PHRASE);
  }
  return { words, phrases };
}

const LISTS = readLists();

/** The bits of a word in lower case; 0 for a word no list has. */
export function bitsOf(lower: string): number {
  return entryOf(lower) & ~OPENS_PHRASE;
}

/** The same, with `OPENS_PHRASE`. */
export function entryOf(lower: string): number {
  return LISTS.words.get(lower) ?? 0;
}

/** Listed names of several words that begin with a word, longest first: "new" gives "york city", "york". */
export function phrasesFrom(lower: string) {
  return LISTS.phrases.get(lower);
}
