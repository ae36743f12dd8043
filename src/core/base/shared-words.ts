/** Gives the string that stands for a word everywhere: the first that was given, for equal ones. */
export type SharedWords = (word: string) => string;

/** More different words than a document of 100,000 words has, and than are typed into it in a day. */
const MOST = 100_000;

/**
 * Keeps one string for each word, so that the words of a document take room once: cut out of a text, each place would have
 * a string of its own.
 */
export function sharedWords(): SharedWords {
  const known = new Map<string, string>();
  return (word) => {
    const same = known.get(word);
    if (same !== undefined) return same;
    if (known.size >= MOST) known.clear();
    known.set(word, word);
    return word;
  };
}
