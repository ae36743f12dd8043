/** The entries of a word list file: one a line, `#` starts a comment, white space around them dropped. */
export function entries(file: string): string[] {
  return file
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** The entries of a word list file as a set. */
export function entrySet(file: string): ReadonlySet<string> {
  return new Set(entries(file));
}
