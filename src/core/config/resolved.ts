// What configuration comes to, and what its files are called: all that has to be known where there is none.
import type { Accepted } from '../model.ts';
import type { Glob } from '../workspace/glob.ts';
import type { FileChecks } from './file-checks.ts';
import type { ConfigProblem } from './json.ts';
import { DEFAULT_STYLE, type House, type Style } from './style.ts';
import type { NamedFile, WordList } from './words/words.ts';

/** The name of the configuration file; the one that is written where there is none. */
export const CONFIG_NAME = 'copydesk.json';

/** What it may be called. Of several in one folder the first counts. */
export const CONFIG_NAMES: readonly string[] = [CONFIG_NAME, 'copydesk.jsonc', 'copydesk.yaml', 'copydesk.yml'];

/** Whether a path is that of a configuration file. */
export function isConfigPath(path: string): boolean {
  return CONFIG_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** What configuration comes to. */
export interface ResolvedStyle {
  readonly style: Style;
  /** Where checks are set otherwise; `styleFor` gives the style of a file. */
  readonly files: readonly FileChecks[];
  /** Relative to the file: what is an article whatever it looks like, and what is not read. */
  readonly articles: readonly Glob[];
  readonly ignore: readonly Glob[];
  /** The files of people it names, relative to the file. */
  readonly peopleFiles: readonly NamedFile[];
  /** What people have accepted, in all articles. */
  readonly accepted: readonly Accepted[];
  /** The house, where it is said. */
  readonly house: House | undefined;
  /** Files that it refines, in their order: the later wins. `extendedBy` reads them. */
  readonly bases: readonly NamedFile[];
  /** Folders of Vale styles and configurations of Vale that it names. */
  readonly vale: readonly NamedFile[];
  /** Whether configurations in folders above are left out. */
  readonly root: boolean;
  /** The files with checks that it names: `own/check-files.ts` reads them. */
  readonly checkFiles: readonly NamedFile[];
  /** What it says of words, and the files that list more: `withWordFiles` reads them. */
  readonly wordList: WordList;
  /** What could not be used, in the order of the text; the rest counts. Of settings, places mean nothing. */
  readonly problems: readonly ConfigProblem[];
}

/** What no configuration comes to. */
export const UNCONFIGURED: ResolvedStyle = {
  house: undefined,
  bases: [],
  vale: [],
  root: false,
  style: DEFAULT_STYLE,
  peopleFiles: [],
  checkFiles: [],
  wordList: { entries: [], files: [] },
  files: [],
  articles: [],
  ignore: [],
  accepted: [],
  problems: [],
};

/**
 * Where the configuration of a file may lie, nearest first: beside it, then in each folder above.
 * @param path an absolute path or the path of a URI, with slashes
 */
export function configPaths(path: string): string[] {
  const paths: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
    for (const name of CONFIG_NAMES) paths.push(`${path.slice(0, slash)}/${name}`);
    if (slash === 0) break;
  }
  return paths;
}
