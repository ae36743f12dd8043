import cueVerbs from '../data/en/speech/cue-verbs.txt';
import speechWords from '../data/en/speech/speech-words.txt';
import titleHeads from '../data/en/titles/title-heads.txt';

/** What a verb of saying may govern. */
export type Governs =
  | 'quote'
  | 'clause'
  | 'hearer'
  | 'object'
  | 'infinitive'
  | 'question'
  | 'inverted'
  | 'strict'
  | 'finite'
  | 'noun';
export type Shade = 'neutral' | 'loaded' | 'cautious' | 'act' | 'manner' | 'document' | 'belief';
export type CueForm = 'base' | 'third' | 'past' | 'gerund';

/** One inflected form of a verb of saying. */
export interface CueVerb {
  readonly lemma: string;
  readonly form: CueForm;
  readonly governs: ReadonlySet<Governs>;
  readonly shade: Shade;
  /** The second word of “called for”, “pointed out”. */
  readonly particle: string | null;
}

const FORMS: readonly CueForm[] = ['base', 'third', 'past', 'gerund'];

/** Verbs of saying by the first word of each form, those with a particle first. */
export const CUE_VERBS: ReadonlyMap<string, readonly CueVerb[]> = readCueVerbs(cueVerbs);

function readCueVerbs(source: string): Map<string, CueVerb[]> {
  const verbs = new Map<string, CueVerb[]>();
  for (const line of contentLines(source)) {
    const [forms = '', governs = '', shade = ''] = line.split('|').map((part) => part.trim());
    const inflected = forms.split(',').map((form) => form.trim());
    for (const [i, written] of inflected.entries()) {
      const [word = '', particle = null] = written.split(' ');
      const verb: CueVerb = {
        lemma: inflected[0]!,
        form: FORMS[i]!,
        governs: new Set(governs.split(' ') as Governs[]),
        shade: shade as Shade,
        particle,
      };
      const known = verbs.get(word) ?? [];
      if (particle) known.unshift(verb);
      // A form that is base and past at once (“read”) counts as the past.
      else if (known.length && known.at(-1)!.lemma === verb.lemma && verb.form === 'past')
        known[known.length - 1] = verb;
      else known.push(verb);
      verbs.set(word, known);
    }
  }
  return verbs;
}

/** The verb of saying whose form an item is, with its particle. */
export function cueVerbAt(
  items: readonly { readonly lower: string; readonly capital: boolean }[],
  at: number,
): CueVerb | null {
  const { lower, capital } = items[at]!;
  for (const verb of CUE_VERBS.get(lower) ?? []) {
    if (verb.particle) {
      if (items[at + 1]?.lower === verb.particle) return verb;
    } else {
      const maybeNoun = verb.governs.has('noun') && (verb.form === 'base' || verb.form === 'third');
      return capital && maybeNoun ? null : verb;
    }
  }
  return null;
}

/** Nouns that head the description of a person: minister, spokeswoman. */
export const TITLE_HEADS: ReadonlySet<string> = new Set(contentLines(titleHeads));

const CLASSES = readClasses(speechWords);

/** The words of one class of `speech-words.txt`, in lower case. */
export function wordClass(name: string): ReadonlySet<string> {
  const words = CLASSES.get(name);
  if (!words) throw new Error(`no word class ${name}`);
  return words;
}

function readClasses(source: string): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  let current = new Set<string>();
  for (const line of contentLines(source)) {
    const heading = /^\[(.+)\]$/.exec(line)?.[1];
    if (heading) {
      current = new Set();
      classes.set(heading, current);
    } else for (const word of line.split(/\s+/)) current.add(word);
  }
  return classes;
}

function contentLines(source: string): string[] {
  return source
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}
