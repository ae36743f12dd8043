import { type Guard, TooLong } from '../core/linter/own/watched.ts';
import type { Ran } from '../core/workspace/named-files.ts';

/** What of Node is used to run files of a desk's with code; it is asked of the process, so that nothing is imported. */
export interface NodeParts {
  readonly vm: typeof import('node:vm');
  readonly module: typeof import('node:module');
  readonly url: typeof import('node:url');
}

/** Those parts; undefined where there is no Node, or one that cannot load modules at once. */
export function nodeParts(): NodeParts | undefined {
  const { process } = globalThis as { process?: NodeJS.Process };
  if (!process?.getBuiltinModule || process.features?.require_module !== true) return undefined;
  const [vm, module, url] = ['node:vm', 'node:module', 'node:url'].map((name) => process.getBuiltinModule(name));
  return { vm, module, url } as unknown as NodeParts;
}

/** So long may a file take until it has defined its checks, in milliseconds. */
const LOADING_MS = 5_000;

type Outcome = Ran | { readonly trouble: string };

/** Runs files with code, each text of one once. */
export class Scripts {
  readonly #ran = new Map<string, { readonly text: string; readonly outcome: Outcome }>();
  readonly #guard: Guard;
  /** How often a file was run again. */
  #again = 0;

  constructor(private readonly parts: NodeParts) {
    this.#guard = guardWith(parts);
  }

  /** Runs a file the first time, at once. Where it was changed since, `runAgain` is to come first. @param path as the system has it */
  run(path: string, text: string): Outcome {
    const known = this.#ran.get(path);
    if (known?.text === text) return known.outcome;
    if (known) return { trouble: 'it was changed while it ran: run this again.' };
    return this.#kept(path, text, () => {
      const load = this.parts.module.createRequire(path);
      return this.#guard(() => load(path), LOADING_MS);
    });
  }

  /** Runs a file again that was changed since it was run. */
  async runAgain(path: string, text: string): Promise<Outcome> {
    const known = this.#ran.get(path);
    if (!known || known.text === text) return this.run(path, text);
    const address = this.parts.url.pathToFileURL(path);
    // Node keeps what an address has given, for all that run files in this process.
    address.searchParams.set('again', `${Date.now()} ${++this.#again}`);
    let exported: unknown;
    let failure: { readonly error: unknown } | undefined;
    try {
      exported = await import(address.href);
    } catch (error) {
      failure = { error };
    }
    return this.#kept(path, text, () => {
      if (failure) throw failure.error;
      return exported;
    });
  }

  /** Runs all files again that were changed since they were run. @param textOf what a file holds, undefined where it is gone */
  async renew(textOf: (path: string) => string | undefined): Promise<void> {
    for (const [path, { text }] of [...this.#ran]) {
      const now = textOf(path);
      if (now !== undefined && now !== text) await this.runAgain(path, now);
    }
  }

  #kept(path: string, text: string, load: () => unknown): Outcome {
    const outcome = this.#outcomeOf(path, load);
    this.#ran.set(path, { text, outcome });
    return outcome;
  }

  #outcomeOf(path: string, load: () => unknown): Outcome {
    try {
      return { exported: defaultOf(load()), guard: this.#guard };
    } catch (error) {
      return { trouble: whyNot(error, path) };
    }
  }
}

/** The default export of a module; of a script of the older form (CommonJS), what it exports. */
function defaultOf(loaded: unknown): unknown {
  if (typeof loaded !== 'object' || loaded === null) return loaded;
  if ('default' in loaded) return loaded.default;
  return Object.prototype.toString.call(loaded) === '[object Module]' ? undefined : loaded;
}

/** Ends what takes too long by Node's own means: an endless loop, a pattern that never comes to its end. */
function guardWith({ vm }: NodeParts): Guard {
  const context = vm.createContext({ work: undefined });
  const script = new vm.Script('work()');
  return <T>(work: () => T, milliseconds: number): T => {
    context.work = work;
    try {
      return script.runInContext(context, { timeout: milliseconds }) as T;
    } catch (error) {
      if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TooLong();
      throw error;
    } finally {
      context.work = undefined;
    }
  };
}

function whyNot(error: unknown, path: string): string {
  if (error instanceof TooLong)
    return `it takes longer than ${LOADING_MS / 1000} seconds until it has defined its checks.`;
  const { code, message = String(error), stack = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  if (code === 'ERR_REQUIRE_ASYNC_MODULE') return 'it waits (“await”) outside its functions, which is not done here.';
  const name = path.split(/[\\/]/).at(-1)!;
  const at = stack.indexOf(name);
  const line = at < 0 ? undefined : /^(?:\?[^:\s)]*)?:(\d+)/.exec(stack.slice(at + name.length))?.[1];
  return `it cannot be run: ${message.split('\n')[0]}${line ? ` (line ${line})` : ''}.`;
}
