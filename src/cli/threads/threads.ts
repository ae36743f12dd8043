import type { Worker } from 'node:worker_threads';

/** What a thread says: that it can begin, what has come of a task, or something to be told to whoever runs the program. */
export type Message<Result> = 'ready' | { readonly result: Result } | { readonly problem: string };

/** A thread has ended before it could begin: no other would do better. */
export class NoThread extends Error {}

/** So many tasks a thread holds: the one it is at, and the next. */
const HELD = 2;

interface Asked<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread<Task, Result> {
  readonly worker: Worker;
  readonly asked: Asked<Task, Result>[];
  isReady: boolean;
}

/** Threads that do tasks, first come, first served. One that is lost takes only the task it was at along. */
export class Threads<Task, Result> {
  readonly #threads = new Set<Thread<Task, Result>>();
  readonly #waiting: Asked<Task, Result>[] = [];

  /**
   * @param start starts a thread that answers each task, in order, by `Message`s
   * @param most so many are started, as they are needed
   */
  constructor(
    private readonly start: () => Worker,
    private readonly most: number,
    private readonly onProblem: (problem: string) => void = () => {},
  ) {}

  /** Has a task done; rejects with what a thread ended over while it was at it, and with `NoThread`. */
  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#deal();
    });
  }

  /** Ends the threads; what they have not done yet is not done, and nobody is told of it. */
  async end(): Promise<void> {
    this.#waiting.length = 0;
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #deal(): void {
    while (this.#waiting.length > 0) {
      const thread = this.#idlest();
      if (thread.asked.length >= HELD) return;
      const asked = this.#waiting.shift()!;
      try {
        thread.worker.postMessage(asked.task);
        thread.asked.push(asked);
      } catch (error) {
        asked.reject(error); // It cannot be sent.
      }
    }
  }

  #idlest(): Thread<Task, Result> {
    const threads = [...this.#threads];
    const idlest = threads.sort((a, b) => a.asked.length - b.asked.length)[0];
    if (idlest && (idlest.asked.length === 0 || threads.length >= this.most)) return idlest;
    const thread: Thread<Task, Result> = { worker: this.start(), asked: [], isReady: false };
    thread.worker.on('message', (message: Message<Result>) => this.#hear(thread, message));
    thread.worker.on('error', (error) => this.#lose(thread, error));
    thread.worker.on('exit', () => this.#lose(thread, new Error('a thread has ended')));
    this.#threads.add(thread);
    return thread;
  }

  #hear(thread: Thread<Task, Result>, message: Message<Result>): void {
    // It was on its way when the thread was ended: the next task would start another.
    if (!this.#threads.has(thread)) return;
    if (message === 'ready') thread.isReady = true;
    else if ('problem' in message) this.onProblem(message.problem);
    else {
      thread.asked.shift()!.resolve(message.result);
      this.#deal();
    }
  }

  #lose(thread: Thread<Task, Result>, error: unknown): void {
    if (!this.#threads.delete(thread)) return;
    const [first, ...others] = thread.asked;
    if (thread.isReady) {
      first?.reject(error);
      this.#waiting.unshift(...others);
      this.#deal();
      return;
    }
    const reason = new NoThread(error instanceof Error ? error.message : String(error), { cause: error });
    for (const { reject } of [...thread.asked, ...this.#waiting.splice(0)]) reject(reason);
  }
}
