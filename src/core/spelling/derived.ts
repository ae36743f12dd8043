import type { Dictionary } from './dictionary.ts';

/** Beginnings that make a word of a word; the rest must be known. */
const PREFIXES =
  'anti auto bio co counter cross cyber de dis eco electro ex extra fore geo hydro hyper infra inter intra kilo macro mega meta micro mid milli mini mis mono multi nano neo neuro non off omni out over para photo poly post pre pro pseudo psycho quasi re self semi socio sub super tele thermo trans tri ultra un under up'.split(
    ' ',
  );
/** Endings that make a word of a word. */
const SUFFIXES =
  'able ability ally dom er ers esque fest fold free friendly ful goer goers hood holder holders ish ism ist ists less like ly maker makers making man men ness pedia person people proof ship style type ward wards ware wide wise woman women works worthy'.split(
    ' ',
  );
/** The rest of a word with a prefix or suffix has at least so many letters. */
const SHORTEST_REST = 4;
/** A rest so long may be a rare word: recriminalization. */
const LONG_REST = 9;
/** Each part of a compound has at least so many letters, and is no rarer than this rank. */
const COMPOUND = { shortest: 4, rarest: 2 };

/** Whether a word says who does something: funder, responders. */
export function isDoer(word: string, dictionary: Dictionary): boolean {
  const stem = /^(.{3,}?)ers?$/.exec(word)?.[1];
  return (
    stem !== undefined && [stem, `${stem}e`, stem.slice(0, -1)].some((verb) => (dictionary.form(verb)?.rank ?? 4) < 3)
  );
}

/** Whether a word that the dictionary lacks is made of known ones: antifraud, churchgoer, livestream. */
export function isDerived(word: string, dictionary: Dictionary): boolean {
  return (
    isPrefixed(word, dictionary) ||
    isSuffixed(word, dictionary) ||
    isMadeVerb(word, dictionary) ||
    isCompound(word, dictionary)
  );
}

function isPrefixed(word: string, dictionary: Dictionary): boolean {
  return PREFIXES.some((prefix) => {
    if (!word.startsWith(prefix)) return false;
    const rest = word.slice(prefix.length);
    // "inpact", "reknown": what follows two letters must be a longer word.
    const shortest = prefix.length < 3 ? SHORTEST_REST + 2 : SHORTEST_REST;
    return rest.length >= shortest && (isUsual(rest, dictionary) || (rest.length >= LONG_REST && dictionary.has(rest)));
  });
}

function isSuffixed(word: string, dictionary: Dictionary): boolean {
  return SUFFIXES.some((suffix) => {
    if (!word.endsWith(suffix)) return false;
    const rest = word.slice(0, -suffix.length);
    if (rest.length < SHORTEST_REST) return false;
    if (isUsual(rest, dictionary)) return true;
    return /^[aeiou]/.test(suffix) && isUsual(`${rest}e`, dictionary);
  });
}

/** A verb of an adjective: factionalized, radicalisation. */
function isMadeVerb(word: string, dictionary: Dictionary): boolean {
  const adjective = /^(.{4,}al)i[sz](?:e[ds]?|ing|ations?)$/.exec(word)?.[1];
  return adjective !== undefined && dictionary.has(adjective);
}

function isCompound(word: string, dictionary: Dictionary): boolean {
  for (let at = COMPOUND.shortest; at <= word.length - COMPOUND.shortest; at++) {
    const [left, right] = [dictionary.form(word.slice(0, at)), dictionary.form(word.slice(at))];
    if (left && right && left.rank <= COMPOUND.rarest && right.rank <= COMPOUND.rarest) return true;
  }
  return false;
}

function isUsual(word: string, dictionary: Dictionary): boolean {
  const form = dictionary.form(word);
  return form !== undefined && form.rank < 4;
}
