// An esbuild plugin that reads the sources of `src/core` through functions.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * @param {((source: string, path: string) => string)[]} transforms each takes a file's source and path and gives the
 *   source to build; lines have to stay where they are
 */
export const coreSources = (...transforms) => ({
  name: 'core-sources',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = transforms.reduce((text, transform) => transform(text, path), source);
      return contents === source ? undefined : { contents, loader: 'ts', resolveDir: dirname(path) };
    });
  },
});
