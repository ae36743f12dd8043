import loadedVerbs from '../../data/en/speech/loaded-verbs.txt';
import { entries } from '../../lexicon/lists.ts';

/** What a loaded verb does to the reader. */
export type Load = 'doubt' | 'guilt' | 'endorse' | 'colour';

export interface LoadedVerb {
  readonly load: Load;
  readonly tense: 'past' | 'present';
}

/** Loaded attribution verbs by their form in lower case. */
export const LOADED_VERBS: ReadonlyMap<string, LoadedVerb> = new Map(
  entries(loadedVerbs).flatMap((line) => {
    const [past, present, load] = line.split(/\s+/) as [string, string, Load];
    return [
      [past, { load, tense: 'past' }],
      [present, { load, tense: 'present' }],
    ] as [string, LoadedVerb][];
  }),
);
