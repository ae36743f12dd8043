// Tasks run side by side within bounds, and threads that do them may be lost.
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { concurrently } from '../../src/cli/threads/concurrently.ts';
import { NoThread, Threads } from '../../src/cli/threads/threads.ts';

/** Tasks that end when they are told to. */
function tasks() {
  const ends = new Map<number, { resolve: (result: string) => void; reject: (error: Error) => void }>();
  return {
    begun: ends,
    run: (task: number) => new Promise<string>((resolve, reject) => ends.set(task, { resolve, reject })),
    end: (task: number) => ends.get(task)!.resolve(`${task}`),
  };
}

const numbers = (to: number) => Array.from({ length: to }, (_, i) => i + 1);
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('tasks side by side', () => {
  it('give their results in order, or as they are ready', async () => {
    for (const ordered of [true, false]) {
      const { run, end } = tasks();
      const results = concurrently(numbers(3), run, { ordered, most: 3 });
      const first = results.next();
      await turn();
      end(3);
      await turn();
      for (const task of [2, 1]) end(task);
      const all = [(await first).value, (await results.next()).value, (await results.next()).value];
      assert.deepEqual(all, ordered ? ['1', '2', '3'] : ['3', '1', '2']);
      assert.equal((await results.next()).done, true);
    }
  });

  it('are begun so far ahead and no farther, by number and by size, however slow the first is', async () => {
    const bounds = [
      { most: 4, expected: 4 },
      { most: 100, sizeOf: () => 10, mostSize: 25, expected: 3 },
      { most: 100, sizeOf: () => 1000, mostSize: 25, expected: 1 },
    ];
    for (const { expected, ...flow } of bounds) {
      let asked = 0;
      async function* source() {
        for (const number of numbers(1000)) {
          asked++;
          yield number;
        }
      }
      const { run, end, begun } = tasks();
      const results = concurrently(source(), run, { ordered: true, ...flow });
      const first = results.next();
      for (let i = 0; i < 20; i++) {
        await turn();
        for (const task of begun.keys()) if (task > 1) end(task);
      }
      assert.deepEqual([begun.size, asked], [expected, expected]);
      end(1);
      assert.equal((await first).value, '1');
      await results.return(undefined);
    }
  });

  it('wait for a source that is slow, and give meanwhile what is ready', async () => {
    let go = () => {};
    async function* source() {
      yield 1;
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      yield 2;
    }
    const results = concurrently(source(), async (task) => task, { ordered: true, most: 8 });
    assert.equal((await results.next()).value, 1);
    const second = results.next();
    await turn();
    go();
    assert.equal((await second).value, 2);
  });

  it('throw in their place, and what the source throws after what was begun', async () => {
    async function* source() {
      yield* [1, 2];
      throw new Error('source');
    }
    const results = concurrently(source(), async (task) => task, { ordered: true, most: 8 });
    assert.deepEqual([(await results.next()).value, (await results.next()).value], [1, 2]);
    await assert.rejects(results.next(), /source/);
    const failing = concurrently([1], async () => Promise.reject(new Error('task')), { ordered: true, most: 8 });
    await assert.rejects(failing.next(), /task/);
  });

  it('finish what is begun when they are told to stop, though the source says nothing more', async () => {
    async function* source() {
      yield* [1, 2];
      await new Promise(() => {});
    }
    const { run, end } = tasks();
    const stop = new AbortController();
    const results = concurrently(source(), run, { ordered: true, most: 8, stop: stop.signal });
    const first = results.next();
    await turn();
    stop.abort();
    for (const task of [1, 2]) end(task);
    assert.deepEqual([(await first).value, (await results.next()).value], ['1', '2']);
    assert.equal((await results.next()).done, true);
  });
});

/** Stands for a thread: it does what it is told in `say` and `lose`. */
class FakeThread extends EventEmitter {
  readonly tasks: string[] = [];
  isEnded = false;
  postMessage(task: string): void {
    if (task === 'unsendable') throw new Error('it cannot be sent');
    this.tasks.push(task);
  }
  async terminate(): Promise<void> {
    this.isEnded = true;
  }
}

describe('threads', () => {
  const start = (most: number) => {
    const started: FakeThread[] = [];
    const threads = new Threads<string, string>(() => {
      started.push(new FakeThread());
      return started.at(-1) as unknown as Worker;
    }, most);
    return { started, threads };
  };

  it('are started as they are needed, and hold no more than the task they are at and the next', () => {
    const { started, threads } = start(2);
    threads.run('a');
    assert.equal(started.length, 1);
    for (const task of ['b', 'c', 'd', 'e', 'f']) threads.run(task);
    assert.deepEqual(
      started.map(({ tasks: held }) => held.length),
      [2, 2],
    );
    started[1]!.emit('message', { result: 'done' });
    assert.equal(started[1]!.tasks.at(-1), 'e');
  });

  it('that are lost take along the task they were at; the next is done by another', async () => {
    const { started, threads } = start(1);
    const [first, second] = [threads.run('a'), threads.run('b')];
    started[0]!.emit('message', 'ready');
    started[0]!.emit('error', new Error('out of memory'));
    started[0]!.emit('exit', 1);
    await assert.rejects(first, /out of memory/);
    assert.deepEqual(started[1]!.tasks, ['b']);
    started[1]!.emit('message', { result: 'B' });
    assert.equal(await second, 'B');
  });

  it('that cannot begin are not started over and over', async () => {
    const { started, threads } = start(1);
    const all = ['a', 'b', 'c'].map((task) => threads.run(task));
    started[0]!.emit('error', new Error('cannot be loaded'));
    for (const one of all) await assert.rejects(one, NoThread);
    assert.equal(started.length, 1);
  });

  it('are not sent what cannot be sent', async () => {
    const { threads } = start(1);
    await assert.rejects(threads.run('unsendable'), /it cannot be sent/);
  });

  it('end when they are told to, without a word of it', async () => {
    const { started, threads } = start(1);
    threads.run('a');
    await threads.end();
    assert.ok(started[0]!.isEnded);
    started[0]!.emit('exit', 1);
    assert.equal(started.length, 1);
  });

  it('are not started again by a result that was on its way when they were ended', async () => {
    const { started, threads } = start(1);
    for (const task of ['a', 'b', 'c']) threads.run(task);
    const ended = threads.end();
    started[0]!.emit('message', { result: 'A' });
    await ended;
    assert.equal(started.length, 1);
  });
});
