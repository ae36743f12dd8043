import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** The files a pattern stands for, by name, none of them a link; the path itself where it exists or is no pattern. */
export function expand(path: string, cwd: string): readonly string[] {
  if (!isDynamicPattern(path) || existsSync(resolve(cwd, path))) return [path];
  const matches = globSync(path.replaceAll('\\', '/'), {
    cwd,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return matches.length ? matches.sort() : [path];
}
