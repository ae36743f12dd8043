import { inside, type Work } from '../workspace/file-system.ts';
import type { NamedFiles } from '../workspace/named-files.ts';

/** A style: a folder with rules. */
export interface StyleFolder {
  readonly name: string;
  readonly rules: readonly { readonly name: string; readonly file: string }[];
}

/** Rules may lie so many folders below that of their style. */
const DEEPEST = 4;

/**
 * The styles in a folder: the folder itself where rules lie in it, else each folder in it that has rules.
 * @param tell told of links, which are not followed
 */
export function* stylesUnder(
  folder: string,
  files: NamedFiles,
  tell: (trouble: string) => void,
): Work<readonly StyleFolder[]> {
  const own = yield* ruleNames(folder, files);
  if (own.length > 0) return [yield* styleIn(folder, files, tell)];
  const styles: StyleFolder[] = [];
  for (const name of yield* files.list(folder)) {
    const path = inside(folder, name);
    const look = yield* files.look(path);
    if (look?.kind === 'link') tell(`“${name}” is a link, which is not followed: put the folder itself there.`);
    if (look?.kind !== 'folder' || isHidden(name) || name === 'config') continue;
    if (!(yield* holdsRules(path, files))) continue;
    styles.push(yield* styleIn(path, files, tell));
  }
  return styles;
}

function* styleIn(folder: string, files: NamedFiles, tell: (trouble: string) => void): Work<StyleFolder> {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  const rules: { name: string; file: string }[] = [];
  yield* collect(folder, name, 1);
  return { name, rules };

  function* collect(path: string, prefix: string, depth: number): Work<void> {
    for (const entry of yield* files.list(path)) {
      if (isHidden(entry) || entry === 'config') continue;
      const file = inside(path, entry);
      if (isRule(entry)) {
        rules.push({ name: `${prefix}.${entry.slice(0, -'.yml'.length)}`, file });
        continue;
      }
      const look = entry.includes('.') ? undefined : yield* files.look(file);
      if (look?.kind === 'link') tell(`“${entry}” is a link, which is not followed: put the folder itself there.`);
      else if (look?.kind === 'folder' && depth < DEEPEST) yield* collect(file, `${prefix}.${entry}`, depth + 1);
    }
  }
}

/** Whether a folder’s files are rules: packages bring other tables along. */
function* holdsRules(folder: string, files: NamedFiles): Work<boolean> {
  for (const name of yield* ruleNames(folder, files)) {
    const path = inside(folder, name);
    const look = yield* files.look(path);
    const read = look?.kind === 'file' ? yield* files.read(path) : undefined;
    if (read && 'text' in read && /^extends:/m.test(read.text)) return true;
  }
  return false;
}

function* ruleNames(folder: string, files: NamedFiles): Work<readonly string[]> {
  return (yield* files.list(folder)).filter((name) => isRule(name) && !isHidden(name));
}

const isRule = (name: string): boolean => name.endsWith('.yml') && !name.endsWith('.test.yml');
const isHidden = (name: string): boolean => /^[._]/.test(name);
