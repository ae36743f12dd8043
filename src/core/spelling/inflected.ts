import type { Dictionary } from './dictionary.ts';

/** What each regular ending may have taken from its stem. */
const ENDINGS: readonly (readonly [ending: string, ...stems: string[]])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['es', '', 'e'],
  ['s', ''],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['y', '', 'e'],
  ['est', '', 'e'],
];

/**
 * Whether a word that the dictionary lacks is a known one with a regular ending: trainings, surnamed, glitchy. It is not
 * where the dictionary has that word with that ending in another spelling: "occured", "ruleed", "allowes".
 */
export function isInflected(word: string, dictionary: Dictionary): boolean {
  return ENDINGS.some(([ending, ...stems]) => {
    if (!word.endsWith(ending)) return false;
    const rest = word.slice(0, -ending.length);
    if (rest.length < 3 || isSpeltOtherwise(rest, ending, dictionary)) return false;
    // These take "es": "acess" is no plural.
    if (ending === 's' && /(?:[sxz]|ch|sh)$/.test(rest)) return false;
    if (stems.some((end) => isKnown(rest + end, dictionary))) return true;
    // "spinny": the last letter doubled.
    return rest.at(-1) === rest.at(-2) && isKnown(rest.slice(0, -1), dictionary);
  });
}

function isSpeltOtherwise(rest: string, ending: string, dictionary: Dictionary): boolean {
  const last = rest.at(-1)!;
  if (dictionary.has(rest + last + ending)) return true;
  if (ending === 'y' && /[aeiouy]/.test(last)) return true;
  if (ending === 'es' && dictionary.has(`${rest}s`)) return true;
  if (last === 'e' && /^[aeiouy]/.test(ending)) return true;
  return last === rest.at(-2) && dictionary.has(rest.slice(0, -1) + ending);
}

function isKnown(word: string, dictionary: Dictionary): boolean {
  const form = dictionary.form(word);
  return form !== undefined && form.rank < 4;
}
