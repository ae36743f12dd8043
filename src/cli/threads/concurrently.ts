/** How many tasks are begun ahead, and in which order results come. */
export interface Flow<Task> {
  /** Results come in the order of the tasks, else as they are ready. */
  readonly ordered: boolean;
  /** So many tasks are begun at most whose results have not been taken. */
  readonly most: number;
  /** How large a task is, and how large all those may be together; one is always begun. */
  readonly sizeOf?: (task: Task) => number;
  readonly mostSize?: number;
  /** No more tasks are taken; those that are begun are finished. */
  readonly stop?: AbortSignal;
}

type Outcome<Result> = { readonly result: Result } | { readonly error: unknown };

interface Begun<Result> {
  readonly size: number;
  outcome?: Outcome<Result>;
}

/**
 * Runs tasks side by side as they come, and gives their results; both wait for each other, so that what is held stays
 * within bounds however many tasks there are and however long one takes.
 * Throws what a task or their source throws, in its place.
 */
export async function* concurrently<Task, Result>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  run: (task: Task) => Promise<Result>,
  flow: Flow<Task>,
): AsyncGenerator<Result> {
  const { ordered, most, sizeOf = () => 0, mostSize = Number.POSITIVE_INFINITY, stop } = flow;
  const source = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
  const begun: Begun<Result>[] = [];
  const bell = new Bell();
  let [size, isAsking, isOver] = [0, false, false];
  const begin = (task: Task) => {
    const one: Begun<Result> = { size: sizeOf(task) };
    size += one.size;
    begun.push(one);
    outcomeOf(run(task)).then((outcome) => {
      one.outcome = outcome;
      bell.ring();
    });
  };
  const ask = async () => {
    isAsking = true;
    try {
      const { done, value } = await source.next();
      if (done) isOver = true;
      else if (!isOver) begin(value);
    } catch (error) {
      if (!isOver) begun.push({ size: 0, outcome: { error } });
      isOver = true;
    }
    isAsking = false;
    bell.ring();
  };
  const halt = () => {
    isOver = true;
    bell.ring();
  };
  if (stop?.aborted) isOver = true;
  stop?.addEventListener('abort', halt);
  try {
    while (!isOver || begun.length > 0) {
      if (!isOver && !isAsking && begun.length < most && (size < mostSize || begun.length === 0)) ask();
      const one = ordered ? begun[0] : begun.find(({ outcome }) => outcome);
      if (!one?.outcome) {
        await bell.rung();
        continue;
      }
      begun.splice(begun.indexOf(one), 1);
      size -= one.size;
      if ('error' in one.outcome) throw one.outcome.error;
      yield one.outcome.result;
    }
  } finally {
    stop?.removeEventListener('abort', halt);
  }
}

function outcomeOf<Result>(result: Promise<Result>): Promise<Outcome<Result>> {
  return result.then(
    (value) => ({ result: value }),
    (error) => ({ error }),
  );
}

/** Wakes who waits for it. */
class Bell {
  #wake = () => {};

  ring(): void {
    this.#wake();
  }

  rung(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
