import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { withoutItems } from '../core/config/edits.ts';
import { identityOf, wordsAt } from '../core/linter/accepted.ts';
import type { Accepted } from '../core/model.ts';
import { changeFile } from './files/change.ts';
import { count } from './format/words.ts';
import type { Gathered } from './input/gather.ts';
import type { ConfigFile } from './input/settings.ts';
import type { Io } from './io.ts';
import { say } from './output.ts';

/** An accepted finding of one of the articles that were read, or of one that is no more. */
export interface ListedAccepted {
  /** The article as it is reported. */
  readonly file: string;
  readonly check: string;
  readonly words: string;
  /** Where it is, lines and columns from 1; undefined where it is gone. */
  readonly at?: { readonly line: number; readonly column: number };
  /** Why it is gone: the words are, or the file is. */
  readonly gone?: 'words' | 'file';
}

/** An entry that accepts nothing any more, and the configuration it stands in. */
export interface GoneEntry {
  readonly config: ConfigFile;
  readonly entry: Accepted;
}

export interface AcceptedState {
  readonly listed: readonly ListedAccepted[];
  readonly gone: readonly GoneEntry[];
}

/**
 * What is accepted in the articles that were read, in text order, and what of it is gone; then what is accepted in
 * articles that no longer exist, by the configurations of these articles and that of the folder we are in.
 */
export function acceptedState({ readings, settings }: Gathered, { cwd }: Pick<Io, 'cwd'>): AcceptedState {
  const listed: ListedAccepted[] = [];
  const gone: GoneEntry[] = [];
  const configs = new Set<ConfigFile>();
  for (const config of settings(cwd).configs) configs.add(config);
  for (const { file, path, text, lines, analysis } of readings) {
    const own = settings(dirname(path)).configs;
    for (const config of own) configs.add(config);
    for (const finding of analysis.accepted) {
      const words = wordsAt(finding, { text, article: analysis.article });
      listed.push({ file, check: finding.rule, words, at: lines.at(finding.start) });
    }
    for (const entry of analysis.acceptedGone) {
      listed.push({ file, check: entry.check, words: entry.words, gone: 'words' });
      const config = own.find(({ accepted }) => accepted.includes(entry));
      if (config) gone.push({ config, entry });
    }
  }
  const read = new Set(readings.map(({ path }) => path));
  for (const config of configs) {
    for (const entry of config.accepted) {
      const path = resolve(dirname(config.path), entry.article);
      if (read.has(path) || existsSync(path)) continue;
      listed.push({ file: relative(cwd, path), check: entry.check, words: entry.words, gone: 'file' });
      gone.push({ config, entry });
    }
  }
  return { listed, gone };
}

/**
 * Takes entries out of their configurations; what cannot be written is said on standard error.
 * @returns whether all were
 */
export async function pruneAccepted(gone: readonly GoneEntry[], io: Io): Promise<boolean> {
  let complete = true;
  for (const config of new Set(gone.map((one) => one.config))) {
    const entries = new Set(gone.flatMap((one) => (one.config === config ? identityOf(one.entry) : [])));
    const shown = relative(io.cwd, config.path) || config.path;
    const without = (text: string) => withoutItems(text, 'accepted', (item) => entries.has(identityOf(item)));
    const trouble = await changeFile(config.path, without);
    if (trouble !== undefined) complete = false;
    const removed = `${count(entries.size, 'accepted finding')} removed`;
    say(io, `${shown}: ${trouble === undefined ? removed : `not changed, ${trouble}`}`);
  }
  return complete;
}
