import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { watch } from 'chokidar';
import type { Io } from './io.ts';

/** In milliseconds. Changes that come within `settle` count as one; under changes without end it is time after `longest`. */
export interface Times {
  readonly settle: number;
  readonly longest: number;
  /** How often it is looked whether the paths themselves are still, or again, there. */
  readonly look: number;
}

const TIMES: Times = { settle: 100, longest: 1000, look: 500 };

/**
 * Runs an action now and whenever something at the paths changes, one run after the other, until the user stops it. A
 * path that is deleted is watched again when it comes back (another branch is checked out).
 * @param paths files and folders as given on the command line; those that are not there are waited for
 */
export async function whenChanged(
  paths: readonly string[],
  io: Io,
  action: () => Promise<void>,
  times = TIMES,
): Promise<void> {
  const runs = oneByOne(action);
  const scheduled = schedule(runs.start, times);
  const places = paths.map((path) => resolve(io.cwd, path));
  const watcher = watch(places.map(behindLinks), {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: /[\\/](?:node_modules|\.git)(?:[\\/]|$)/,
  });
  watcher.on('all', scheduled.soon);
  // The system may refuse to watch so many, or what is gone by then: the paths themselves are looked at all the same.
  watcher.on('error', () => {});
  const present = new Map(places.map((path) => [path, identityOf(path)]));
  const looking = setInterval(() => {
    for (const path of places) {
      const identity = identityOf(path);
      if (identity === present.get(path)) continue;
      present.set(path, identity);
      watcher.unwatch(path);
      if (identity) watcher.add(behindLinks(path));
      scheduled.soon();
    }
  }, times.look);
  try {
    await new Promise<void>((ready) => watcher.once('ready', () => ready()));
    runs.start();
    await runs.ended();
    await Promise.race([io.stopped(), runs.failed]);
  } finally {
    clearInterval(looking);
    scheduled.cancel();
    await watcher.close();
    await runs.ended();
  }
}

/** Tells a file or folder from another of the same name; '' where nothing is there. */
function identityOf(path: string): string {
  try {
    const { ino, birthtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${birthtimeNs}`;
  } catch {
    return '';
  }
}

function behindLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Runs follow one another; while one goes on, another can wait, and no more. */
function oneByOne(action: () => Promise<void>) {
  let running = Promise.resolve();
  let waiting = false;
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => {}); // Whoever waits for the end hears of it.
  return {
    failed,
    start(): void {
      if (waiting) return;
      waiting = true;
      running = running.then(() => {
        waiting = false;
        return action();
      });
      running.catch(fail);
    },
    ended: () => running,
  };
}

function schedule(start: () => void, { settle, longest }: Times) {
  let timer: NodeJS.Timeout | undefined;
  let since: number | undefined;
  return {
    soon(): void {
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          since = undefined;
          start();
        },
        Math.max(0, Math.min(settle, since + longest - now)),
      );
    },
    cancel: () => clearTimeout(timer),
  };
}
