import type { Rule } from '../../linter/rule.ts';
import type { Work } from '../../workspace/file-system.ts';
import { findNamed, type NamedFiles } from '../../workspace/named-files.ts';
import { problemList } from '../json.ts';
import type { OwnRules, RuleReader } from '../own-rules.ts';
import { type DataFile, MOST_BYTES } from '../word-files.ts';
import { readCheckFile } from './entry.ts';

/** Reads the files of checks that a configuration names. Of two checks with one id the first counts. */
export const readCheckFiles: RuleReader = function* ({ checkFiles }, config, files): Work<OwnRules> {
  if (checkFiles.length === 0) return { rules: [], problems: [], data: [] };
  const own = problemList(config.text);
  const data: DataFile[] = [];
  const rules = new Map<string, Rule>();
  for (const { name, ...place } of checkFiles) {
    const found = yield* loaded(files, config.path, name);
    if ('trouble' in found) {
      own.report(place, `“${name}”: ${found.trouble}`);
      continue;
    }
    const { path, text } = found;
    const { problems, report } = problemList(text);
    for (const rule of readCheckFile(path, text, report)) {
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
  return { rules: [...rules.values()], problems: own.problems(), data };
};

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
