import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the command line as it is shipped, for a process of its own. @returns the path of its file */
export function buildCli(): string {
  const outfile = join(mkdtempSync(join(tmpdir(), 'copydesk-built-')), 'cli.mjs');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', BUILD, outfile]);
  if (status !== 0) throw new Error(`The command line was not built: ${stderr}`);
  return outfile;
}

const BUILD = `
  import * as esbuild from 'esbuild';
  import { bundles, common } from './scripts/build/bundles.mjs';
  await esbuild.build({ ...common, ...bundles.cli, sourcemap: false, outfile: process.argv[1] });`;

/** A process and what it has written so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Kills it with all that it has started. */
  kill(): void;
  /** Resolves when it has ended. */
  readonly ended: Promise<number | null>;
  /** Resolves when a condition holds that depends on what it writes; rejects where it ends before. */
  until(holds: () => boolean): Promise<void>;
}

/** Starts a shell command in a folder; `copydesk` in it is the command line that was built. */
export function shell(cli: string, cwd: string, command: string): Running {
  const script = `copydesk() { "$NODE" "$CLI" "$@"; }; ${command}`;
  const env = { ...process.env, NODE: process.execPath, CLI: cli };
  const child = spawn('bash', ['-c', script], { cwd, env, detached: true });
  let [out, err] = ['', ''];
  const waiting = new Set<() => void>();
  const heard = () => {
    for (const look of waiting) look();
  };
  child.stdout.on('data', (chunk) => {
    out += chunk;
    heard();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    heard();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    out: () => out,
    err: () => err,
    kill: () => {
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has ended.
      }
    },
    ended,
    until: (holds) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        ended.then((code) => reject(new Error(`ended with ${code}: ${out}${err}`)));
        look();
      }),
  };
}
