import { type Clock, LIMIT_MS } from '../../incremental/watchdog.ts';

/** Does something and ends it when it takes longer than some milliseconds, where the host can; gives or throws what it does. */
export type Guard = <T>(work: () => T, milliseconds: number) => T;

/** The work of a check was ended. */
export class TooLong extends Error {}

/** A check may take the limit of the watchdog for so many characters, over all that it is given. */
const CHARACTERS = 100_000;

/** A check of the desk's while it runs: when it has failed once, or takes too long over all, it is not asked again. */
export class WatchedRule {
  private isOff = false;
  private spent = 0;
  private seen = 0;

  /** @param file the name of the file it is defined in, by which places in a stack are told */
  constructor(
    private readonly file: string,
    private readonly guard: Guard,
    private readonly clock: Clock,
  ) {}

  /**
   * Has the check look at something; undefined where it is off. Throws what goes wrong, in words that say where in its
   * file, and that it is off from now on.
   * @param length of what it looks at, in characters
   */
  run<T>(length: number, work: () => T): T | undefined {
    if (this.isOff) return undefined;
    const begun = this.clock();
    let result: T;
    try {
      result = this.guard(work, LIMIT_MS);
    } catch (error) {
      throw this.off(error instanceof TooLong ? `it took longer than ${LIMIT_MS / 1000} seconds` : this.told(error));
    }
    this.seen += length;
    this.spent += this.clock() - begun;
    if (this.spent > LIMIT_MS * Math.max(1, this.seen / CHARACTERS))
      throw this.off(
        `it has taken ${(this.spent / 1000).toFixed(1)} seconds for ${this.seen.toLocaleString('en')} characters`,
      );
    return result;
  }

  private off(reason: string): Error {
    this.isOff = true;
    return new Error(`${withoutPoint(reason)} (${this.file}). It is off for the rest of this run.`);
  }

  private told(error: unknown): string {
    if (!(error instanceof Object) || !('message' in error)) return String(error).slice(0, 500);
    const { message, stack } = error as Error;
    const line = lineIn(String(stack ?? ''), this.file);
    return `${withoutPoint(String(message).slice(0, 500))}${line === undefined ? '' : `, in line ${line}`}`;
  }
}

/** A sentence that goes on. */
function withoutPoint(sentence: string): string {
  const text = sentence.trimEnd();
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** The first line of a file that a stack names. */
function lineIn(stack: string, file: string): string | undefined {
  const at = stack.indexOf(`/${file}`);
  return at < 0 ? undefined : /^(?:\?[^:)]*)?:(\d+)/.exec(stack.slice(at + 1 + file.length))?.[1];
}
