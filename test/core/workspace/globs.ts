import { type Glob, readGlob } from '../../../src/core/workspace/glob.ts';

/** File patterns as a configuration gives them. Throws where one cannot be used. */
export function globsOf(...written: readonly string[]): Glob[] {
  return written.map((pattern) => {
    const glob = readGlob(pattern);
    if (typeof glob === 'string') throw new Error(`${pattern}: ${glob}`);
    return glob;
  });
}
