import irregularFile from '../../data/en/usage/irregular-verbs.txt';
import { entries } from '../../lexicon/lists.ts';
import { bitsOf, Word } from '../../names/words.ts';

/** How a form differs from its word: the s of a plural or verb; the past, where past and participle are one or two words. */
export type Ending = 's' | 'past' | 'participle' | 'ed' | 'ing';

/** Past and participle of verbs that do not take -ed. */
const IRREGULAR: ReadonlyMap<string, readonly [past: string, participle: string]> = new Map(
  entries(irregularFile).map((line) => {
    const [verb, past, participle] = line.split(' ') as [string, string, string?];
    return [verb, [past, participle ?? past]];
  }),
);

/** Verbs by their irregular past and participle. */
const VERBS: ReadonlyMap<string, readonly string[]> = verbsByForm();

/** Words that take none of the endings. */
const NO_VERB = /(?:ing|ed|ly|ous|ful|less|ness|ment)$/;
/** One syllable that ends in one consonant after one vowel: the consonant is doubled. */
const DOUBLES = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdfgklmnprtvz]$/;
/** The same ending in a longer word: some double it (commit), some do not (open), some as one spells (travel). */
const MAY_DOUBLE = /[^aeiou][aeiou][bdfgklmnprtvz]$/;

/**
 * The ending by which a word form comes of a word; undefined where it does not. Both in small letters.
 */
export function endingOf(word: string, form: string): Ending | undefined {
  if (word.length < 3 || word === form || !canInflect(word)) return undefined;
  if (pluralsOf(word).includes(form)) return 's';
  if (NO_VERB.test(word)) return undefined;
  const irregular = IRREGULAR.get(word);
  if (irregular) {
    const [past, participle] = irregular;
    if (form === past) return past === participle ? 'ed' : 'past';
    if (form === participle) return 'participle';
  } else if (pastsOf(word).includes(form)) return 'ed';
  return gerundsOf(word).includes(form) ? 'ing' : undefined;
}

/** The words of which a form may come, in small letters; `endingOf` says whether it does. */
export function stemsOf(form: string): readonly string[] {
  const irregular = VERBS.get(form) ?? NONE;
  if (form.length < 4) return irregular;
  const last = form.charCodeAt(form.length - 1);
  if (last === S) return [...irregular, ...stemsOfPlural(form)];
  if (last === D && form.endsWith('ed')) return [...irregular, ...verbalStems(form.slice(0, -2), form, 'ied')];
  if (last === G && form.endsWith('ing')) return [...irregular, ...verbalStems(form.slice(0, -3), form, 'ying')];
  if (last === N && form.endsWith('men')) return [...irregular, `${form.slice(0, -3)}man`];
  if (form.endsWith('people')) return [...irregular, `${form.slice(0, -6)}person`];
  return irregular;
}

/**
 * A word with an ending; undefined where that is not sure: which of two pasts is meant, whether a letter is doubled.
 * @param isKnown says whether a dictionary has a word
 */
export function withEnding(word: string, ending: Ending, isKnown?: (word: string) => boolean): string | undefined {
  const lower = word.toLowerCase();
  if (!canInflect(lower)) return undefined;
  if (ending === 's') return likeStem(word, only(pluralsOf(lower), isKnown));
  if (NO_VERB.test(lower)) return undefined;
  if (ending === 'ing') return likeStem(word, only(gerundsOf(lower), isKnown));
  const irregular = IRREGULAR.get(lower);
  if (!irregular) return likeStem(word, only(pastsOf(lower), isKnown));
  const [past, participle] = irregular;
  if (ending === 'past') return likeStem(word, past);
  if (ending === 'participle') return likeStem(word, participle);
  return past === participle ? likeStem(word, past) : undefined;
}

const NONE: readonly string[] = [];
const [S, D, G, N] = [0x73, 0x64, 0x67, 0x6e];

/** Articles, prepositions and pronouns have no other forms: “herring” is none of “her”. */
function canInflect(lower: string): boolean {
  return /^[a-z][a-z-]*[a-z]$/.test(lower) && (bitsOf(lower) & Word.grammar) === 0;
}

function pluralsOf(word: string): readonly string[] {
  if (word.endsWith('man') && !/(?:hu|ger|ro|otto|sha)man$/.test(word)) return [`${word.slice(0, -3)}men`];
  if (word.endsWith('person')) return [`${word.slice(0, -6)}people`, `${word}s`];
  if (/(?:[sxz]|[cs]h)$/.test(word)) return [`${word}es`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return /[^aeiou]o$/.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
}

function pastsOf(word: string): readonly string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  return doubled(word).map((stem) => `${stem}ed`);
}

function gerundsOf(word: string): readonly string[] {
  if (word.endsWith('ie')) return [`${word.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(word)) return [`${word.slice(0, -1)}ing`];
  return doubled(word).map((stem) => `${stem}ing`);
}

function doubled(word: string): readonly string[] {
  if (DOUBLES.test(word)) return [word + word.at(-1)];
  return MAY_DOUBLE.test(word) ? [word, word + word.at(-1)] : [word];
}

function stemsOfPlural(form: string): string[] {
  const stems = [form.slice(0, -1)];
  if (form.endsWith('es')) stems.push(form.slice(0, -2));
  if (form.endsWith('ies')) stems.push(`${form.slice(0, -3)}y`);
  return stems;
}

/** @param end of forms whose verb ends in “y” or “ie” */
function verbalStems(rest: string, form: string, end: 'ied' | 'ying'): string[] {
  const stems = [rest, `${rest}e`];
  if (rest.at(-1) === rest.at(-2)) stems.push(rest.slice(0, -1));
  if (form.endsWith(end)) stems.push(`${form.slice(0, -end.length)}${end === 'ied' ? 'y' : 'ie'}`);
  return stems;
}

/** The form there is; of several, the one that a dictionary has. */
function only(forms: readonly string[], isKnown: ((word: string) => boolean) | undefined): string | undefined {
  if (forms.length === 1) return forms[0];
  const known = isKnown ? forms.filter(isKnown) : [];
  return known.length === 1 ? known[0] : undefined;
}

/** A form in small letters with the capitals of its word. */
function likeStem(word: string, form: string | undefined): string | undefined {
  if (form === undefined || word === word.toLowerCase()) return form;
  let same = 0;
  while (same < form.length && word[same]?.toLowerCase() === form[same]) same++;
  return word.slice(0, same) + form.slice(same);
}

function verbsByForm(): Map<string, string[]> {
  const verbs = new Map<string, string[]>();
  for (const [verb, forms] of IRREGULAR)
    for (const form of new Set(forms)) if (form !== verb) verbs.set(form, [...(verbs.get(form) ?? []), verb]);
  return verbs;
}
