import type { InTurns } from '../base/turns.ts';
import type { Trouble } from '../model.ts';

/** Gives the time in milliseconds. */
export type Clock = () => number;

/** What went wrong at a piece of work, wherever that stands. */
export type Stopped = Omit<Trouble, 'start' | 'end'>;

/** So long may a block take, or one check with an article of ordinary length, in milliseconds. */
export const LIMIT_MS = 2_000;
/** Longer articles may take longer, in proportion; in characters. */
const ORDINARY_LENGTH = 100_000;

/** Gives the watch over a block that is about to be read, and the one over the article. */
export interface Watches {
  /** @param spent on its words, in milliseconds */
  block(spent: number): BlockWatch;
  article(): ArticleWatch;
}

/** Nothing went wrong: one list for all. */
export const NO_TROUBLE: readonly Stopped[] = [];

/**
 * Watches over the work on one block. A step that throws is left out, the others are not; when the time is up, so are
 * all steps to come. No step can be interrupted. (No closure a step: there are tens of thousands in a long article.)
 */
export class BlockWatch {
  private stopped: Stopped[] | undefined;
  private readonly begun: number;
  private last: number;
  private longest: number;
  private slowest = 'words';

  /** @param spent on the words of the block before any step, in milliseconds */
  constructor(
    private readonly clock: Clock,
    spent = 0,
  ) {
    this.last = clock();
    this.begun = this.last - spent;
    this.longest = spent;
  }

  /** Whether there is time for another step; where there is none, that is noted once. */
  hasTime(): boolean {
    if (this.last - this.begun <= LIMIT_MS) return true;
    this.note({ stage: this.slowest, because: 'time', incomplete: true, detail: '' });
    return false;
  }

  /** A step has thrown. */
  failed(stage: string, error: unknown): void {
    this.note(failure(stage, error));
  }

  /** A step has ended. */
  timed(stage: string): void {
    const now = this.clock();
    if (now - this.last > this.longest) {
      this.longest = now - this.last;
      this.slowest = stage;
    }
    this.last = now;
  }

  /** What went wrong. */
  get troubles(): readonly Stopped[] {
    return this.stopped ?? NO_TROUBLE;
  }

  private note(trouble: Stopped): void {
    this.stopped ??= [];
    this.stopped.push(trouble);
  }
}

/** Work that is done at once or in turns. */
type Work<T, R = readonly T[]> = readonly T[] | InTurns<R>;

/** Watches over what is done with a whole article: each stage has a time of its own, and is spoken of once. */
export class ArticleWatch {
  private readonly limit: number;
  private readonly spent = new Map<string, number>();
  private readonly stopped = new Map<string, Stopped>();

  /** @param length the article's, in characters */
  constructor(
    private readonly clock: Clock,
    length: number,
  ) {
    this.limit = LIMIT_MS * Math.max(1, length / ORDINARY_LENGTH);
  }

  /** Does something in turns that nothing can stand in for. */
  *inTurns<T>(stage: string, work: InTurns<T>): InTurns<T> {
    for (;;) {
      const turn = this.timed(stage, () => work.next());
      if (turn.done) return turn.value;
      yield;
    }
  }

  /**
   * Does something, at once or in turns, unless its stage has had its time, which may also be up between two turns;
   * undefined where it is left out or throws.
   */
  *run<T>(stage: string, work: () => Work<T>): InTurns<readonly T[] | undefined> {
    const begun = this.begin(stage, work);
    return begun && 'next' in begun ? yield* begun : begun;
  }

  /** The same, without turns where the work needs none. */
  begin<T>(stage: string, work: () => Work<T>): Work<T, readonly T[] | undefined> | undefined {
    const begun = this.attempt(stage, work);
    return begun && 'next' in begun ? this.rest(stage, begun) : begun;
  }

  private *rest<T>(stage: string, begun: InTurns<readonly T[]>): InTurns<readonly T[] | undefined> {
    for (;;) {
      const turn = this.attempt(stage, () => begun.next());
      if (!turn) return undefined;
      if (turn.done) return turn.value;
      yield;
    }
  }

  /** What went wrong, and what took unduly long but came to its end. */
  get troubles(): Stopped[] {
    const slow = [...this.spent.keys()].filter((stage) => this.isOver(stage) && !this.stopped.has(stage));
    const late = slow.map((stage): Stopped => ({ stage, because: 'time', incomplete: false, detail: '' }));
    return [...this.stopped.values(), ...late];
  }

  private attempt<T>(stage: string, work: () => T): T | undefined {
    if (this.isOver(stage)) {
      this.stopped.set(stage, { stage, because: 'time', incomplete: true, detail: '' });
      return undefined;
    }
    try {
      return this.timed(stage, work);
    } catch (error) {
      this.stopped.set(stage, failure(stage, error));
      return undefined;
    }
  }

  private timed<T>(stage: string, work: () => T): T {
    const begun = this.clock();
    const result = work();
    const took = this.clock() - begun;
    // Most stages take no millisecond.
    if (took > 0) this.spent.set(stage, (this.spent.get(stage) ?? 0) + took);
    return result;
  }

  private isOver(stage: string): boolean {
    return this.spent.size > 0 && (this.spent.get(stage) ?? 0) > this.limit;
  }
}

function failure(stage: string, error: unknown): Stopped {
  return { stage, because: 'error', incomplete: true, detail: error instanceof Error ? error.message : String(error) };
}
