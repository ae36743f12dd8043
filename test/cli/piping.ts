import type { Desk, RunOptions } from './desk.ts';

/** A line that `copydesk pipe` writes. */
export interface Result {
  readonly id: string | number | null;
  readonly line: number;
  readonly meta?: unknown;
  readonly error?: string;
  readonly problems?: { rule: string; message: string }[];
  readonly accepted?: unknown[];
  readonly participants?: { name: string }[];
  readonly quotes?: unknown[];
  readonly notes?: string[];
}

const never = new Promise<never>(() => {});

/** Runs `copydesk pipe` at a desk; gives what it writes, and the lines of it. */
export async function piped(
  desk: Desk,
  input: string | Uint8Array | readonly unknown[],
  args: readonly string[] = [],
  more: RunOptions = {},
) {
  const stdin =
    typeof input === 'string' || input instanceof Uint8Array
      ? input
      : (input as readonly unknown[]).map((record) => `${JSON.stringify(record)}\n`).join('');
  const ran = await desk.run(['pipe', ...args], { stdin, stopped: never, ...more });
  return { ...ran, results: resultsIn(ran.out) };
}

/** The lines of an output. */
export function resultsIn(out: string): Result[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
