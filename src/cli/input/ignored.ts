import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decode } from '../../core/workspace/encoding.ts';
import { type IsIgnored, withGitignore } from '../../core/workspace/gitignore.ts';
import { readWhole } from '../files/read.ts';
import { because } from './reasons.ts';

/** A path as `IsIgnored` wants it: with slashes, whatever the system has. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Told of a `.gitignore` that cannot be read. */
export type OnProblem = (file: string, trouble: string) => void;

const nothing: IsIgnored = () => false;

/** Adds the `.gitignore` of a folder, where it has one, to what is ignored above it. Paths are absolute. */
export function withFolder(above: IsIgnored, folder: string, onProblem: OnProblem): IsIgnored {
  const text = contentOf(join(folder, '.gitignore'), onProblem);
  return text === undefined ? above : withGitignore(above, `${slashed(folder)}/`, text);
}

/**
 * What the `.gitignore` files above a folder leave out, up to the top of its repository. A folder that is itself left
 * out was asked for by name: then nothing above counts.
 */
export function ignoredAbove(folder: string, onProblem: OnProblem): IsIgnored {
  const parents: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); ) {
    const parent = dirname(at);
    if (parent === at) return nothing;
    parents.unshift(parent);
    at = parent;
  }
  const isIgnored = parents.reduce((above, parent) => withFolder(above, parent, onProblem), nothing);
  return isIgnored(`${slashed(folder)}/`) ? nothing : isIgnored;
}

function contentOf(file: string, onProblem: OnProblem): string | undefined {
  try {
    const decoded = decode(readWhole(file));
    if ('text' in decoded) return decoded.text;
    onProblem(file, decoded.refused);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onProblem(file, because(error));
  }
  return undefined;
}
