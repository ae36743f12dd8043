import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type IsIgnored, withGitignore } from '../../core/article/gitignore.ts';

/** A path as `IsIgnored` wants it: with slashes, whatever the system has. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');

const nothing: IsIgnored = () => false;

/** Adds the `.gitignore` of a folder, where it has one, to what is ignored above it. Paths are absolute. */
export function withFolder(above: IsIgnored, folder: string): IsIgnored {
  const text = contentOf(join(folder, '.gitignore'));
  return text === undefined ? above : withGitignore(above, `${slashed(folder)}/`, text);
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
  const isIgnored = parents.reduce(withFolder, nothing);
  return isIgnored(`${slashed(folder)}/`) ? nothing : isIgnored;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
