import type { FileChecks } from '../config/file-checks.ts';
import { type ConfigProblem, problemList } from '../config/json.ts';
import type { OwnRules, RuleReader } from '../config/own-rules.ts';
import type { ResolvedStyle } from '../config/resolved.ts';
import type { DataFile } from '../config/words/files.ts';
import type { Rule } from '../linter/rule.ts';
import type { Span } from '../model.ts';
import { inside, type Work } from '../workspace/file-system.ts';
import { findNamed, type NamedFiles } from '../workspace/named-files.ts';
import { builtIn } from './built-in.ts';
import { type Choice, type Chooser, chooserFor, everyRule, fileChecksOf, stylesIn } from './choice.ts';
import { readIni, type Setting, type ValeConfig } from './ini.ts';
import { type Looks, sharedLooks } from './looks.ts';
import { isReadable, readFile } from './read-file.ts';
import { type Choosing, loadedFrom } from './rule-file.ts';
import { stylesUnder } from './styles-under.ts';
import { NO_WORDS, readVocabulary, type Vocabulary } from './vocabulary.ts';

/** A rule of a style as it was read. */
export interface LoadedRule {
  /** “Google.Contractions” */
  readonly name: string;
  /** Its file, absolute. */
  readonly file: string;
  /** Undefined where the rule cannot be used. */
  readonly rule: Rule | undefined;
  /** What of it cannot be used. */
  readonly problems: readonly ConfigProblem[];
}

/** What was read of the Vale styles that a configuration names. */
export interface LoadedStyles extends OwnRules {
  readonly loaded: readonly LoadedRule[];
}

/** Reads the Vale styles that a configuration names. Never throws. */
export const readValeStyles: RuleReader = (resolved, config, files) => loadStyles(resolved, config, files);

/** The same, rule by rule. */
export function* loadStyles(
  { vale }: Pick<ResolvedStyle, 'vale'>,
  config: { readonly path: string; readonly text: string },
  files: NamedFiles,
): Work<LoadedStyles> {
  const own = problemList(config.text);
  const reading: Reading = {
    files,
    loaded: [],
    names: new Set(),
    data: [],
    fileChecks: [],
    room: { rules: MOST_RULES },
    looks: sharedLooks(),
  };
  for (const { name, ...place } of vale) {
    const tell = (trouble: string) => own.report(place, `“${name}”: ${trouble}`);
    if (isConfigName(name)) yield* fromConfig(name, { config: config.path, tell }, reading);
    else
      yield* fromFolder(
        name,
        { config: config.path, tell },
        { choose: everyRule, vocabulary: NO_WORDS, looks: reading.looks },
        reading,
      );
  }
  const { loaded, data, fileChecks } = reading;
  return {
    loaded,
    rules: loaded.flatMap(({ rule, name, problems }) => rule ?? silent(name, problems)),
    files: fileChecks,
    problems: own.problems(),
    data,
  };
}

const MOST_RULES = 5_000;

interface Reading {
  readonly files: NamedFiles;
  readonly loaded: LoadedRule[];
  /** Those of `loaded`. */
  readonly names: Set<string>;
  readonly data: DataFile[];
  readonly fileChecks: FileChecks[];
  readonly room: { rules: number };
  readonly looks: Looks;
}

/** Where a style is named, and how what is wrong with it is told there. */
interface Naming {
  /** The path of the file that names it. */
  readonly config: string;
  readonly tell: (trouble: string) => void;
}

function isConfigName(name: string): boolean {
  return /\.ini$|(?:^|\/)[._]vale$/.test(name);
}

/** Reads the styles in a folder: that of one style, or one that holds several. */
function* fromFolder(name: string, { config, tell }: Naming, choosing: Choosing, reading: Reading): Work<void> {
  const found = yield* findNamed(reading.files, config, name, 'folder');
  if ('trouble' in found) return tell(found.trouble);
  const styles = yield* stylesUnder(found.path, reading.files, tell);
  if (styles.length === 0) return tell('there are no rules of Vale in it: a rule is a .yml file with “extends: …”.');
  for (const style of styles) {
    for (const { name: rule, file } of style.rules) yield* fromFile(rule, file, { config, tell }, choosing, reading);
  }
}

function* fromFile(name: string, file: string, { tell }: Naming, choosing: Choosing, reading: Reading): Work<void> {
  const { data, files, names, room } = reading;
  if (names.has(name)) return;
  if (--room.rules === -1) tell(`more than ${MOST_RULES.toLocaleString('en')} rules are not read.`);
  if (room.rules < 0) return;
  const read = yield* readFile(file, files);
  if ('trouble' in read) {
    data.push({ path: file, text: undefined, problems: problemAt(read.trouble) });
    add(reading, { name, file, rule: undefined, problems: problemAt(read.trouble) });
    return;
  }
  const one = loadedFrom({ name, file, text: read.text }, choosing);
  if (!one) return;
  add(reading, one);
  data.push({ path: file, text: read.text, problems: one.problems });
}

function add({ loaded, names }: Reading, rule: LoadedRule): void {
  loaded.push(rule);
  names.add(rule.name);
}

/** Reads a configuration of Vale’s with the styles and vocabularies it names. */
function* fromConfig(name: string, { config, tell }: Naming, reading: Reading): Work<void> {
  const { files, data, fileChecks } = reading;
  const found = yield* findNamed(files, config, name);
  if ('trouble' in found) return tell(found.trouble);
  const read = yield* readFile(found.path, files);
  if ('trouble' in read) return tell(read.trouble);
  const { problems, report } = problemList(read.text);
  const ini = readIni(read.text, report);
  const at = (place: Span, what: string): Naming => ({
    config: found.path,
    tell: (trouble) => report(place, `“${what}”: ${trouble}`),
  });
  const root = ini.stylesPath?.value ?? '.';
  const vocabulary = yield* vocabularyOf(ini, root, at, reading);
  const choices = new Map<string, Choice>();
  const choose: Chooser = (rule, severity) => {
    const choice = chooserFor(ini)(rule, severity);
    if (choice) choices.set(rule, choice);
    return choice;
  };
  const place = ini.stylesPath ?? { start: 0, end: 0 };
  for (const style of stylesIn(ini)) {
    if (style === 'Vale') {
      for (const rule of builtIn(found.path, { choose, vocabulary, looks: reading.looks })) add(reading, rule);
    } else
      yield* fromFolder(`${root}/${style}`, at(place, style), { choose, vocabulary, looks: reading.looks }, reading);
  }
  if (ini.sections.length === 0)
    report({ start: 0, end: 0 }, 'Nothing says which styles count: write “[*]” and under it “BasedOnStyles = …”.');
  fileChecks.push(...fileChecksOf(ini, choices, report));
  data.push({ path: found.path, text: read.text, problems: problems() });
}

function* vocabularyOf(
  { vocabularies }: ValeConfig,
  root: string,
  at: (place: Setting, what: string) => Naming,
  { files, data }: Reading,
): Work<Vocabulary> {
  const words: { accept: string[]; reject: string[] } = { accept: [], reject: [] };
  for (const setting of vocabularies) {
    const { config, tell } = at(setting, setting.value);
    const folder = yield* findNamed(files, config, `${root}/config/vocabularies/${setting.value}`, 'folder');
    if ('trouble' in folder) {
      tell(folder.trouble);
      continue;
    }
    for (const [kind, name] of [
      ['accept', 'accept.txt'],
      ['reject', 'reject.txt'],
    ] as const) {
      const path = inside(folder.path, name);
      if (!(yield* isReadable(path, files))) continue;
      const read = yield* readFile(path, files);
      if ('trouble' in read) tell(`${name}: ${read.trouble}`);
      else {
        words[kind].push(...readVocabulary(read.text));
        data.push({ path, text: read.text, problems: [] });
      }
    }
  }
  return words;
}

/** A rule that cannot be used has a name all the same, which a configuration may have. */
function silent(name: string, problems: readonly ConfigProblem[]): Rule {
  return {
    id: name,
    category: 'consistency',
    scope: 'block',
    severity: 'info',
    off: true,
    summary: `Not read: ${problems[0]?.message ?? 'it cannot be used.'}`,
    why: '',
    kinds: [],
    examples: { flagged: [], accepted: [] },
    check: () => [],
  };
}

function problemAt(message: string): ConfigProblem[] {
  return [{ start: 0, end: 0, line: 1, column: 1, message: message.charAt(0).toUpperCase() + message.slice(1) }];
}
