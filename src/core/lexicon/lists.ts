/** The entries of a word list file: one a line, `#` starts a comment, white space around them dropped. */
export function entries(file: string): string[] {
  return file
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/**
 * The longest word of each entry, in lower case: as triggers, they wake a rule where the entry may stand. A word is what
 * stands between spaces, hyphens and apostrophes.
 */
export function tellingWords(list: Iterable<string>): string[] {
  return Array.from(list, (entry) =>
    entry
      .toLowerCase()
      .split(/[\s'’-]+/)
      .reduce((best, word) => (word.length > best.length ? word : best)),
  );
}

/** The entries of a word list file as a set. */
export function entrySet(file: string): ReadonlySet<string> {
  return new Set(entries(file));
}
