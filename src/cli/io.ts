import colours from 'picocolors';

/** Everything the command line has to do with its surroundings but the files; tests bring their own. */
export interface Io {
  readonly cwd: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  readonly colour: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Whether a person looks at standard error: only then is progress shown. */
  readonly interactive: boolean;
  /** Resolves when the user asks to stop (Ctrl+C). */
  stopped(): Promise<void>;
}

/** The surroundings of the running process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    colour: colours.isColorSupported && (process.stdout.isTTY === true || Boolean(process.env.FORCE_COLOR)),
    columns: process.stdout.columns ?? 100,
    interactive: process.stderr.isTTY === true,
    stopped: () => new Promise((resolve) => process.once('SIGINT', () => resolve())),
  };
}
