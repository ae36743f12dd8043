import type { Rule } from '../../linter/rule.ts';
import type { Work } from '../../workspace/file-system.ts';
import { findNamed, type NamedFiles } from '../../workspace/named-files.ts';
import { problemList, type Report } from '../json.ts';
import type { OwnRules, RuleReader } from '../own-rules.ts';
import { type DataFile, MOST_BYTES } from '../words/files.ts';
import { readCheckFile } from './entry.ts';
import { isScript } from './names.ts';
import { idsIn, readScript } from './scripts.ts';

/** Reads the files of checks that a configuration names. Of two checks with one id the first counts. */
export const readCheckFiles: RuleReader = function* ({ checkFiles }, config, files): Work<OwnRules> {
  if (checkFiles.length === 0) return { rules: [], problems: [], data: [] };
  const own = problemList(config.text);
  const data: DataFile[] = [];
  const asleep: string[] = [];
  const rules = new Map<string, Rule>();
  for (const { name, ...place } of checkFiles) {
    const found = yield* loaded(files, config.path, name);
    if ('trouble' in found) {
      own.report(place, `“${name}”: ${found.trouble}`);
      continue;
    }
    const { path, text } = found;
    const { problems, report } = problemList(text);
    const read = isScript(name) ? yield* ranRules(files, path, text, report) : readCheckFile(path, text, report);
    if ('trouble' in read) {
      own.report(place, `“${name}”: ${read.trouble}`);
      asleep.push(...idsIn(text));
    }
    for (const rule of 'trouble' in read ? [] : read) {
      const before = rules.get(rule.id)?.origin;
      if (!before) rules.set(rule.id, rule);
      else
        own.report(
          place,
          `“${name}”: “${rule.id}” is in line ${before.line} of ${nameOf(before.file)} already, which counts.`,
        );
    }
    data.push({ path, text, problems: problems() });
  }
  return { rules: [...rules.values()], problems: own.problems(), data, asleep };
};

function* ranRules(
  files: NamedFiles,
  path: string,
  text: string,
  report: Report,
): Work<readonly Rule[] | { readonly trouble: string }> {
  if (!files.run) return { trouble: 'it has code, and nothing is run here.' };
  const ran = yield* files.run(path, text);
  return 'trouble' in ran ? ran : readScript({ path, text, ...ran }, report);
}

type Loaded = { readonly path: string; readonly text: string } | { readonly trouble: string };

function* loaded(files: NamedFiles, config: string, name: string): Work<Loaded> {
  const found = yield* findNamed(files, config, name);
  if ('trouble' in found) return found;
  if (found.size > MOST_BYTES)
    return {
      trouble: `it has ${(found.size / 1e6).toFixed(1)} MB; at most ${MOST_BYTES / 1e6} MB are read: divide it.`,
    };
  const read = yield* files.read(found.path);
  return 'trouble' in read ? read : { path: found.path, text: read.text };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
