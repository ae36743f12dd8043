/** The words of a desk: patterns that are right whatever rules say, and those that are to be avoided. */
export interface Vocabulary {
  readonly accept: readonly string[];
  readonly reject: readonly string[];
}

export const NO_WORDS: Vocabulary = { accept: [], reject: [] };

/** Reads a list of words: one a line, `# ` begins a comment. */
export function readVocabulary(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('# ') && line !== '#');
}
