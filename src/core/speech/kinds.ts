import { CUE_VERBS, type CueVerb, TITLE_HEADS, wordClass } from './lexicon.ts';

/** What a word is to the reader of speech, as bits, so that one look-up a word answers everything. */
export const Kind = {
  determiner: 1,
  preposition: 2,
  subordinator: 4,
  contrast: 8,
  relative: 16,
  auxiliary: 32,
  unreal: 64,
  passive: 128,
  negation: 256,
  adverb: 512,
  pronoun: 1024,
  hearer: 2048,
  audience: 4096,
  day: 8192,
  time: 16384,
  utterance: 32768,
  subject: 65536,
  claim: 131072,
  promise: 262144,
  /** Words that stand before a noun and are none: “nagging”, “five”. */
  adjective: 1 << 29,
  /** "and", "but", "or", "then". */
  conjunction: 1 << 19,
  titleHead: 1 << 20,
  /** A form of a verb of saying, alone or with the particle after it. */
  cue: 1 << 21,
  /** One in a finite form that has an object, a hearer or a clause. */
  finiteCue: 1 << 22,
  gerundCue: 1 << 23,
  /** One that can stand after a quotation. */
  tagCue: 1 << 24,
  /** A past form, or a third person that is no noun. */
  sureCue: 1 << 30,
  /** One that is hardly ever anything else. */
  plainCue: 1 << 25,
  according: 1 << 26,
  /** "he", "him", "his"; "she", "her", "hers". */
  he: 1 << 27,
  she: 1 << 28,
} as const;

const CLASSES = [
  'determiner',
  'preposition',
  'subordinator',
  'contrast',
  'relative',
  'auxiliary',
  'unreal',
  'passive',
  'negation',
  'adverb',
  'pronoun',
  'hearer',
  'audience',
  'day',
  'time',
  'utterance',
  'subject',
  'claim',
  'promise',
  'adjective',
] as const;

const KINDS: ReadonlyMap<string, number> = readKinds();

function readKinds(): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) kinds.set(word, (kinds.get(word) ?? 0) | bits);
  };
  for (const name of CLASSES) add(wordClass(name), Kind[name]);
  add(['and', 'but', 'or', 'then'], Kind.conjunction);
  add(['said', 'says', 'told', 'wrote', 'added'], Kind.plainCue);
  add(['according'], Kind.according);
  add(['he', 'him', 'his'], Kind.he);
  add(['she', 'her', 'hers'], Kind.she);
  add(TITLE_HEADS, Kind.titleHead);
  for (const [word, verbs] of CUE_VERBS) add([word], cueKinds(verbs));
  return kinds;
}

function cueKinds(verbs: readonly CueVerb[]): number {
  let bits: number = Kind.cue;
  for (const { form, governs, particle } of verbs) {
    if (form === 'gerund') {
      bits |= Kind.gerundCue;
      continue;
    }
    const takes = governs.has('clause') || governs.has('object') || governs.has('hearer');
    if (form !== 'base' && takes) bits |= Kind.finiteCue;
    if (takes && !particle && (form === 'past' || (form === 'third' && !governs.has('noun')))) bits |= Kind.sureCue;
    if (governs.has('quote') && !particle) bits |= Kind.tagCue;
  }
  return bits;
}

/** The kinds of a word in lower case. */
export function kindsOf(lower: string): number {
  return KINDS.get(lower) ?? 0;
}

/** The same for a word of a text, where an adverb is known by its ending, too. */
export function kindsAsWritten(lower: string, capital: boolean): number {
  const kinds = kindsOf(lower);
  return !capital && lower.length > 4 && lower.endsWith('ly') ? kinds | Kind.adverb : kinds;
}

/** Whether an item is a word of any of the given kinds. */
export function isA(item: { readonly is: number } | undefined, kinds: number): boolean {
  return item !== undefined && (item.is & kinds) !== 0;
}
