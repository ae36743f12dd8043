import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  /** Standard input in pieces, in place of `stdin`. */
  readonly input?: () => AsyncIterable<Uint8Array>;
  readonly terminal?: boolean;
  readonly interactive?: boolean;
  /** When it is asked to stop (default: at once, which only commands that stay look at). */
  readonly stopped?: Promise<unknown>;
  readonly onOut?: (text: string) => void;
  readonly onErr?: (text: string) => void;
}

/** A folder of its own with files in it, and the command line run there, in this process. */
export interface Desk {
  readonly folder: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs and parses standard output. */
  json<T>(...args: string[]): Promise<T>;
  remove(): void;
}

/** Makes a desk; `remove` takes it away. */
export function openDesk(files: Readonly<Record<string, string | Uint8Array>> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-cli-'));
  const desk: Desk = {
    folder,
    write(more) {
      for (const [name, content] of Object.entries(more)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    async run(
      args,
      { stdin = '', input, terminal = false, interactive = false, stopped = Promise.resolve(), onOut, onErr } = {},
    ) {
      let out = '';
      let err = '';
      const code = await run(args, {
        cwd: folder,
        out: (text) => {
          out += text;
          onOut?.(text);
          return undefined;
        },
        err: (text) => {
          err += text;
          onErr?.(text);
        },
        input:
          input ??
          async function* () {
            yield Buffer.from(stdin);
          },
        colour: false,
        columns: 100,
        terminal,
        interactive,
        stopped: () => stopped.then(() => 'SIGINT'),
      });
      return { code, out, err };
    },
    async json(...args) {
      return JSON.parse((await desk.run(args)).out);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  desk.write(files);
  return desk;
}

/** An article without anything to mark. */
export const CLEAN_COPY = 'The council met on Monday and agreed the plan.\n';
/** An article with a repeated word, a warning. */
export const WARNED_COPY = 'The council met in the the hall on Monday.\n';
/** An article with a quotation that is never closed, an error. */
export const WRONG_COPY = '“We meet on Monday, the clerk said.\n\nNobody came to the hall.\n';
