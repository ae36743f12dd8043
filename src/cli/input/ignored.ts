import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore from 'ignore';

/** Says whether an absolute path is left out; folders end in a slash. */
export type IsIgnored = (path: string) => boolean;

const nothing: IsIgnored = () => false;

/** Adds the `.gitignore` of a folder, where it has one, to what is ignored above it. */
export function withGitignore(above: IsIgnored, folder: string): IsIgnored {
  const text = contentOf(join(folder, '.gitignore'));
  if (text === undefined) return above;
  const rules = ignore().add(text);
  return (path) => {
    const inside = relative(folder, path).replaceAll('\\', '/') + (path.endsWith('/') ? '/' : '');
    const { ignored, unignored } = rules.test(inside);
    return ignored || (!unignored && above(path));
  };
}

/**
 * What the `.gitignore` files above a folder leave out, up to the top of its repository. A folder that is itself left
 * out was asked for by name: then nothing above counts.
 */
export function ignoredAbove(folder: string): IsIgnored {
  const parents: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); ) {
    const parent = dirname(at);
    if (parent === at) return nothing;
    parents.unshift(parent);
    at = parent;
  }
  const isIgnored = parents.reduce(withGitignore, nothing);
  return isIgnored(`${folder}/`) ? nothing : isIgnored;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
