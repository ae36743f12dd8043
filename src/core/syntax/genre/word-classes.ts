import source from '../../data/en/layout/genre-words.txt';
import { entries } from '../../lexicon/lists.ts';

/** The classes a word is in, by the word in lower case. */
const CLASSES: ReadonlyMap<string, readonly string[]> = readClasses();
const NONE: readonly string[] = [];

/** The classes of `genre-words.txt` that a word is in. */
export function classesOf(word: string): readonly string[] {
  return CLASSES.get(word.toLowerCase()) ?? NONE;
}

function readClasses(): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  for (const line of entries(source)) {
    const [name, words] = line.split(':') as [string, string];
    for (const word of words.trim().split(' ')) classes.set(word, [...(classes.get(word) ?? []), name]);
  }
  return classes;
}
