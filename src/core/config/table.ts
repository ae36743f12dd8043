import type { Spec } from './spec.ts';
import { HOUSES } from './style.ts';

const TEXTS: Spec = { kind: 'list', item: { kind: 'text' } };

const TITLE: Spec = {
  kind: 'object',
  name: 'A title',
  part: 'part of a title',
  wrong: 'An object in braces belongs here: { "title": "mayor", "from": "2019-05" }.',
  required: ['title'],
  parts: {
    title: { kind: 'text', description: 'The title as the desk writes it.' },
    from: { kind: 'date', description: 'Since when it is held: 2019-05-23, 2019-05 or 2019.' },
    to: { kind: 'date', description: 'Until when it is held; left out while it is.' },
  },
};

const PERSON: Spec = {
  kind: 'object',
  name: 'A person',
  part: 'part of a person',
  required: ['name'],
  parts: {
    name: { kind: 'text', description: 'The fullest form of the name.' },
    aliases: { ...TEXTS, description: 'Other names the person goes by.' },
    pronoun: { kind: 'word', words: ['he', 'she', 'they'], description: 'The pronoun the person goes by.' },
    refer: { kind: 'text', description: 'The form due on later reference: “Lula”.' },
    wrong: { ...TEXTS, description: 'Spellings of the name that are wrong.' },
    honorific: { kind: 'text', description: 'The form of address: “Ms”, “Dr”, “Sir”.' },
    titles: { kind: 'list', item: TITLE, description: 'The titles of the person, with dates.' },
    note: { kind: 'text', description: 'What the desk should know.' },
    careful: { kind: 'text', description: 'Why to be careful with the person: “sub judice”.' },
  },
};

/** An entry of `words`; `words.ts` reads it. */
export const WORD: Spec = {
  kind: 'object',
  name: 'An entry',
  part: 'part of an entry',
  parts: {
    use: { kind: 'text', description: 'What is right: “Wi-Fi”.' },
    avoid: {
      kind: 'texts',
      description: 'What is not: “wifi”. Small letters stand for any; a capital for itself only.',
    },
    note: { kind: 'text', description: 'Why, and where to look it up.' },
    except: { kind: 'texts', description: 'Phrases in which what is avoided is right: “Key West”.' },
    exact: { kind: 'yes or no', description: 'Only as written: no plurals, no endings of verbs.' },
  },
};

const ACCEPTED: Spec = {
  kind: 'object',
  name: 'An accepted finding',
  part: 'part of an accepted finding',
  wrong: 'An object in braces belongs here: { "check": "…", "article": "…", "words": "…" }.',
  required: ['check', 'article', 'words'],
  parts: {
    check: { kind: 'check' },
    article: { kind: 'text', description: 'The article, relative to this file: “desk/fire.article”.' },
    words: { kind: 'text or nothing', description: 'The words that are marked.' },
    before: { kind: 'text or nothing', description: 'The three words before them in the same paragraph.' },
    after: { kind: 'text or nothing', description: 'The three words after them in the same paragraph.' },
    place: { kind: 'count', description: 'Which place in the article, from 1, where several read the same.' },
    note: { kind: 'text or nothing', description: 'Why it is right.' },
  },
};

/**
 * What `copydesk.json` may hold: the reader (`config.ts`), the schema, and the settings of the editor follow from it
 * (`scripts/generate/`).
 */
export const CONFIG: Readonly<Record<string, Spec>> = {
  $schema: { kind: 'anything' },
  style: {
    kind: 'word',
    words: HOUSES,
    description:
      'The house style. It decides where the houses differ; without one, only what all of them agree on is marked.',
  },
  extends: {
    kind: 'bases',
    description:
      'What this configuration refines: a house style (“guardian”), another configuration (“../house/copydesk.json”), a folder of Vale styles (“styles/Google”) or a configuration of Vale (“.vale.ini”), one or several; of several the later wins.',
  },
  root: {
    kind: 'yes or no',
    description: 'Leave out the configurations of the folders above, which this one refines otherwise.',
  },
  checks: {
    kind: 'checks',
    description: 'A severity, “off”, or severity and options, by check or by group of checks.',
  },
  files: {
    kind: 'checks by glob',
    description: 'By glob pattern relative to this file: settings like those of “checks”, for the files it matches.',
  },
  checkFiles: {
    kind: 'check files',
    description:
      'Files with checks of the desk’s own, relative to this file: “house-checks.yaml” (or .json) with phrases, “house-checks.mjs” with JavaScript, which runs in the shell and in workspaces that are trusted.',
  },
  people: {
    kind: 'list',
    item: PERSON,
    wrong: 'A list of people in square brackets belongs here: [{ "name": "Ana Prado" }].',
    description: 'People the desk knows: other names, pronoun, and the form due on later reference.',
  },
  peopleFiles: {
    kind: 'files',
    description:
      'Files of people the desk knows, relative to this file: “people.csv”, .tsv, .yaml, or .json with a list or Popolo data.',
  },
  neverPeople: {
    ...TEXTS,
    description: 'Words that are never a person’s name here: “Victoria”, “Paris Saint-Germain”.',
  },
  words: {
    kind: 'words',
    description:
      'Words the desk has decided on, and names of files that list more (“house-words.csv”, “house-words.yaml”): { "use": "Wi-Fi", "avoid": ["wifi"], "note": "…" }. What has only “use” is right: it is no misspelling, and in capitals needs no spelling out.',
  },
  differentPeople: {
    kind: 'list',
    item: {
      kind: 'list',
      item: { kind: 'text' },
      least: 2,
      short: 'Two names at least belong here: ["John Hale", "Jon Hale"].',
    },
    wrong: 'A list of lists in square brackets belongs here: [["John Hale", "Jon Hale"]].',
    description: 'Names that are different people’s: no two of a list mean one person.',
  },
  accepted: {
    kind: 'list',
    item: ACCEPTED,
    wrong: 'A list of accepted findings in square brackets belongs here.',
    description: 'Findings that are right as they are. The editor writes them (“This is right”).',
  },
  articles: {
    kind: 'globs',
    description: 'Glob patterns, relative to this file, of files that are articles whatever their first line says.',
  },
  ignore: { kind: 'globs', description: 'Glob patterns, relative to this file, of files that are not read.' },
};
