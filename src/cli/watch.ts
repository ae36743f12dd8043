import { resolve } from 'node:path';
import { watch } from 'chokidar';
import type { Io } from './io.ts';

/** Changes that come within so many milliseconds count as one. */
const SETTLE = 100;

/**
 * Runs an action now and whenever something at the paths changes, one run after the other, until the user stops it.
 * @param paths files and folders as given on the command line
 */
export async function whenChanged(paths: readonly string[], io: Io, action: () => Promise<void>): Promise<void> {
  const watcher = watch(
    paths.map((path) => resolve(io.cwd, path)),
    { ignoreInitial: true, ignored: /[\\/](?:node_modules|\.git)(?:[\\/]|$)/ },
  );
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(action);
    }, SETTLE);
  });
  try {
    await new Promise<void>((ready) => watcher.once('ready', () => ready()));
    running = running.then(action);
    await running;
    await io.stopped();
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await running;
  }
}
