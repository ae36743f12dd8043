// Stands in the bundles for normalize-strings, by which `syllable` takes accents off letters with a table of its own.
export default (text) => text.normalize('NFD').replace(/\p{M}/gu, '');
