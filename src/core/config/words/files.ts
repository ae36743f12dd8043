import type { Work } from '../../workspace/file-system.ts';
import { findNamed, type NamedFiles } from '../../workspace/named-files.ts';
import { type ConfigProblem, problemList } from '../json.ts';
import type { ResolvedStyle } from '../resolved.ts';
import { mergedWords, sourceOf, type WordSource } from './lists.ts';
import { readWordFile } from './words.ts';

/** A file that a configuration names, as it was read. */
export interface DataFile {
  /** Absolute, with slashes. */
  readonly path: string;
  /** Its text; undefined where it could not be read, of which the configuration's own problems tell. */
  readonly text: string | undefined;
  /** What in it could not be used. */
  readonly problems: readonly ConfigProblem[];
}

/** A configuration with what the files of words say that it names. */
export interface WithWords {
  readonly resolved: ResolvedStyle;
  readonly data: readonly DataFile[];
}

/** A list of 13,000 words has 1 MB. */
export const MOST_BYTES = 4_000_000;

/**
 * Reads the files of words that a configuration names and adds their entries to its own. Never throws: what cannot be
 * read is a problem of the configuration, what is broken in a file is one of that file.
 * @param config the path of the configuration, @param text its text
 */
export function* withWordFiles(
  resolved: ResolvedStyle,
  { path: config, text }: { readonly path: string; readonly text: string },
  files: NamedFiles,
): Work<WithWords> {
  const { entries, files: named } = resolved.wordList;
  if (named.length === 0) return { resolved, data: [] };
  const own = problemList(text);
  // Contradictions among its own entries are told already.
  const sources: WordSource[] = [sourceOf(config.split('/').at(-1)!, text, entries, () => {})];
  const read: { path: string; text: string | undefined; problems: () => ConfigProblem[] }[] = [];
  for (const { name, ...place } of named) {
    const found = yield* loaded(files, config, name);
    if (found.path !== undefined && read.some(({ path }) => path === found.path)) {
      own.report(place, `“${name}” is named twice.`);
      continue;
    }
    const { problems, report } = problemList(found.text ?? '');
    if (found.path !== undefined) read.push({ path: found.path, text: found.text, problems });
    if (found.text === undefined) own.report(place, `“${name}”: ${found.trouble}`);
    else sources.push(sourceOf(name, found.text, readWordFile(name, found.text, report), report));
  }
  const words = mergedWords(sources);
  const problems = [...resolved.problems, ...own.problems()].sort((a, b) => a.start - b.start);
  return {
    resolved: { ...resolved, style: { ...resolved.style, words }, problems },
    data: read.map((file) => ({ ...file, problems: file.problems() })),
  };
}

interface Found {
  readonly path?: string;
  readonly text?: string;
  readonly trouble?: string;
}

function* loaded(files: NamedFiles, config: string, name: string): Work<Found> {
  const found = yield* findNamed(files, config, name);
  if ('trouble' in found) return found;
  const { path, size } = found;
  if (size > MOST_BYTES) {
    const trouble = `it has ${(size / 1e6).toFixed(1)} MB; at most ${MOST_BYTES / 1e6} MB are read: divide it, or leave out what nobody writes.`;
    return { path, trouble };
  }
  return { path, ...(yield* files.read(path)) };
}
