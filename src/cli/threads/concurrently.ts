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

interface Begun<Result> {
  readonly size: number;
  outcome?: { readonly result: Result } | { readonly error: unknown };
}

/**
 * Runs tasks side by side as they come, and gives their results; both wait for each other, so that what is held stays
 * within bounds however many tasks there are and however long one takes.
 * Throws what a task or their source throws, in its place.
 */
export async function* concurrently<Task, Result>(
  tasks: AsyncIterable<Task> | Iterable<Task>,
  run: (task: Task) => Promise<Result>,
  { ordered, most, sizeOf = () => 0, mostSize = Number.POSITIVE_INFINITY, stop }: Flow<Task>,
): AsyncGenerator<Result> {
  const source = Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
  const begun: Begun<Result>[] = [];
  let [size, isAsking, isOver] = [0, false, false];
  let wake = () => {};
  const settle = (one: Begun<Result>, outcome: NonNullable<Begun<Result>['outcome']>) => {
    one.outcome = outcome;
    wake();
  };
  const follow = (one: Begun<Result>, result: Promise<Result>) =>
    result.then(
      (value) => settle(one, { result: value }),
      (error) => settle(one, { error }),
    );
  const begin = (task: Task) => {
    const one: Begun<Result> = { size: sizeOf(task) };
    size += one.size;
    begun.push(one);
    follow(one, run(task));
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
    wake();
  };
  const halt = () => {
    isOver = true;
    wake();
  };
  if (stop?.aborted) halt();
  stop?.addEventListener('abort', halt);
  try {
    for (;;) {
      if (!isOver && !isAsking && begun.length < most && (size < mostSize || begun.length === 0)) ask();
      const index = ordered ? (begun[0]?.outcome ? 0 : -1) : begun.findIndex((one) => one.outcome);
      if (index < 0) {
        if (isOver && begun.length === 0) return;
        await new Promise<void>((woken) => {
          wake = woken;
        });
        continue;
      }
      const [{ size: own, outcome }] = begun.splice(index, 1) as [Begun<Result>];
      size -= own;
      if ('error' in outcome!) throw outcome.error;
      yield outcome!.result;
    }
  } finally {
    stop?.removeEventListener('abort', halt);
  }
}
