import assert from 'node:assert/strict';
import { atOnce } from '../../../src/core/base/turns.ts';
import { ALTERED, byContent, byIdentity, type Compare, MOVED, SAME } from '../../../src/core/incremental/difference.ts';
import { Database } from '../../../src/core/incremental/query.ts';

/** A database that notes its runs as `name key`. */
function noting(): { db: Database; ran: () => string[] } {
  let runs: string[] = [];
  const db = new Database((name, key) => runs.push(key === null ? name : `${name} ${key}`));
  return {
    db,
    ran: () => {
      const now = runs;
      runs = [];
      return now;
    },
  };
}

const settle = (db: Database) => {
  db.begin();
  atOnce(db.settle(''));
};

describe('the query engine', () => {
  it('runs a query again when something it has read is another', () => {
    const { db, ran } = noting();
    const [a, b] = [db.input('a', 1), db.input('b', 10)];
    const sum = db.query('sum', () => a.get() + b.get());
    const other = db.query('other', () => b.get());
    settle(db);
    assert.deepEqual([sum.get(), other.get(), ran()], [11, 10, ['sum', 'other']]);
    a.set(2);
    settle(db);
    assert.deepEqual([sum.get(), ran()], [12, ['sum']]);
    a.set(2);
    settle(db);
    assert.deepEqual(ran(), []);
  });

  it('runs nothing behind a value that is equal to the one before, and keeps that one', () => {
    const { db, ran } = noting();
    const a = db.input('a', 3);
    const odd = db.query('odd', () => ({ odd: a.get() % 2 === 1 }), { compare: byContent });
    db.query('text', () => `${odd.get().odd}`);
    settle(db);
    const before = odd.get();
    ran();
    a.set(5);
    settle(db);
    assert.deepEqual(ran(), ['odd']);
    assert.equal(odd.get(), before);
  });

  it('runs a query once, after all that it reads', () => {
    const { db, ran } = noting();
    const a = db.input('a', 1);
    const left = db.query('left', () => a.get() + 1);
    const right = db.query('right', () => left.get() * 2);
    db.query('both', () => left.get() + right.get());
    settle(db);
    ran();
    a.set(2);
    settle(db);
    assert.deepEqual(ran(), ['left', 'right', 'both']);
  });

  it('forgets what is read no more', () => {
    const { db, ran } = noting();
    const [which, a] = [db.input('which', 'x'), db.input('a', 1)];
    const own = db.perKey('own', (key: string) => key.length + a.get());
    const chosen = db.query('chosen', () => own.get(which.get()));
    settle(db);
    ran();
    which.set('yy');
    settle(db);
    assert.deepEqual([chosen.get(), ran()], [3, ['chosen', 'own yy']]);
    a.set(2);
    settle(db);
    assert.deepEqual(ran(), ['own yy', 'chosen']);
    which.set('x');
    settle(db);
    assert.deepEqual(ran(), ['chosen', 'own x']);
  });

  it('does not let a query read one that is defined after it', () => {
    const db = new Database();
    const later: { get?: () => number } = {};
    db.query('first', () => later.get!());
    later.get = db.query('second', () => 1).get;
    assert.throws(() => settle(db), /first reads second, which is defined after it/);
  });

  it('runs what asked for it again, and what threw', () => {
    const { db, ran } = noting();
    const a = db.input('a', 1);
    const tries = { whole: false, throws: true };
    db.query('unsure', () => {
      if (!tries.whole) db.runAgain();
      return a.get();
    });
    db.query('broken', () => {
      if (tries.throws) throw new Error('no');
      return 1;
    });
    assert.throws(() => settle(db), /no/);
    tries.throws = false;
    settle(db);
    assert.deepEqual(ran(), ['unsure', 'broken', 'unsure', 'broken']);
    tries.whole = true;
    settle(db);
    assert.deepEqual(ran(), ['unsure']);
    settle(db);
    assert.deepEqual(ran(), []);
  });

  it('goes on with what is left when it was abandoned', () => {
    const { db, ran } = noting();
    const a = db.input('a', 1);
    const slow = db.query('slow', function* () {
      const first = a.get();
      yield;
      yield;
      return first + a.get();
    });
    const after = db.query('after', () => slow.get());
    const abandoned = db.settle('');
    abandoned.next();
    a.set(4);
    settle(db);
    assert.deepEqual([after.get(), ran()], [8, ['slow', 'slow', 'after']]);
    a.set(5);
    settle(db);
    assert.deepEqual([after.get(), ran()], [10, ['slow', 'after']]);
  });
});

/** Blocks of words; what each leaves to the next is whether it ends in “(”. */
function blocksOf(db: Database) {
  const words = db.blockInput<string>('words');
  const open = db.chain('open', (id, entry: boolean) => ({ entry, exit: words.get(id).endsWith('(') }), {
    first: false,
    exit: ({ exit }) => exit,
    compareExit: byIdentity,
  });
  const set = (blocks: Readonly<Record<number, string>>) => {
    const ids = Object.keys(blocks).map(Number);
    atOnce(db.setBlocks(ids));
    for (const id of ids) words.set(id, blocks[id]!);
    settle(db);
  };
  return { words, open, set };
}

describe('queries over blocks', () => {
  it('enter a block with what the one before has left, and go no further than that changes', () => {
    const { db, ran } = noting();
    const { open, set } = blocksOf(db);
    set({ 10: 'a', 20: 'b', 30: 'c', 40: 'd' });
    assert.deepEqual(ran(), ['open 10', 'open 20', 'open 30', 'open 40']);
    set({ 10: 'a(', 20: 'b', 30: 'c', 40: 'd' });
    assert.deepEqual(ran(), ['open 10', 'open 20']);
    assert.equal(open.get(20).entry, true);
  });

  it('take in blocks that are new, gone or moved', () => {
    const { db, ran } = noting();
    const { open, set } = blocksOf(db);
    set({ 10: 'a(', 20: 'b', 30: 'c' });
    ran();
    set({ 10: 'a(', 15: 'x', 20: 'b', 30: 'c' });
    assert.deepEqual(ran(), ['open 15', 'open 20']);
    assert.deepEqual([open.get(15).entry, open.get(20).entry], [true, false]);
    set({ 15: 'x', 20: 'b', 30: 'c' });
    assert.deepEqual(ran(), ['open 15']);
    assert.throws(() => open.get(10), /10 is no block/);
  });

  it('let nobody go on with a block that is gone', () => {
    const { db } = noting();
    const { words, set } = blocksOf(db);
    db.query('first', () => words.get(10));
    set({ 10: 'a', 20: 'b' });
    assert.throws(() => set({ 20: 'b' }), /10 is no block/);
  });

  it('gather what blocks contribute to a key, in text order, and wake those alone who read that key', () => {
    const { db, ran } = noting();
    const { words, set } = blocksOf(db);
    const list = db.perBlock('list', (id) => words.get(id).split(' '));
    const places = db.index('places', list, {
      each: (own, give: (word: string, block: number) => void, id) => {
        for (const word of own) give(word, id);
      },
      fold: (blocks) => blocks.join(' '),
    });
    const [ofX, ofY] = ['x', 'y'].map((word) => db.query(`of ${word}`, () => places.get(word)));
    set({ 10: 'x', 20: 'y x', 30: 'x x' });
    assert.deepEqual([ofX!.get(), ofY!.get()], ['10 20 30 30', '20']);
    ran();
    set({ 10: 'x', 20: 'x', 30: 'x x' });
    assert.deepEqual([ofX!.get(), ofY!.get()], ['10 20 30 30', '']);
    assert.deepEqual(ran(), ['open 20', 'list 20', 'places y', 'of y']);
    set({ 10: 'x', 15: 'x', 30: 'x y' });
    assert.deepEqual([ofX!.get(), ofY!.get()], ['10 15 30', '30']);
  });

  it('wake those who read which keys are sought only where one of them is another', () => {
    const { db, ran } = noting();
    const { words, set } = blocksOf(db);
    const list = db.perBlock('list', (id) => words.get(id).split(' '));
    const { keys, of, sought, soughtKeys } = db.gathered('word', list, {
      each: (own, give: (word: string, block: number) => void, id) => {
        for (const word of own) give(word, id);
      },
      compare: byIdentity,
      isSought: (blocks) => blocks.length > 1,
    });
    const all = db.query('all', () => keys.get().join(' '));
    const some = db.query('some', () => soughtKeys.get().join(' '));
    const groups = db.query('groups', () => sought.get().map(({ ids }) => ids.join(' ')));
    const ofX = db.query('of x', () => of.get('x').ids.join(' '));
    const told = () => {
      const own = ran().filter((name) => ['all', 'some', 'groups', 'of x'].includes(name));
      return { own, values: [all.get(), some.get(), groups.get(), ofX.get()] };
    };
    set({ 10: 'x', 20: 'y x', 30: 'z' });
    assert.deepEqual(told(), {
      own: ['all', 'some', 'groups', 'of x'],
      values: ['x y z', 'x', ['10 20'], '10 20'],
    });
    // A word goes to a block of its own, as by Enter.
    set({ 10: 'x', 20: 'x', 25: 'y', 30: 'z' });
    assert.deepEqual(told().own, []);
    set({ 10: 'x', 20: 'x', 25: 'y x', 30: 'z' });
    assert.deepEqual(told(), { own: ['groups', 'of x'], values: ['x y z', 'x', ['10 20 25'], '10 20 25'] });
    set({ 10: 'x', 25: 'y', 30: 'y' });
    assert.deepEqual(told(), {
      own: ['all', 'some', 'groups', 'of x'],
      values: ['x y', 'y', ['25 30'], '10'],
    });
  });

  it('leave a result alone where what it read has only moved and its own places stand', () => {
    const { db, ran } = noting();
    const { words, set } = blocksOf(db);
    const compare: Compare<{ word: string; at: number }> = (a, b) =>
      a.word !== b.word ? ALTERED : a.at === b.at ? SAME : MOVED;
    const last = db.perBlock('last', (id) => ({ word: words.get(id).trim(), at: words.get(id).length }), { compare });
    let stands = true;
    db.query('result', () => last.get(10).word, { holds: () => stands });
    db.query('no result', () => last.get(10).at);
    set({ 10: 'a' });
    ran();
    set({ 10: '  a' });
    assert.deepEqual(ran(), ['open 10', 'last 10', 'no result']);
    stands = false;
    set({ 10: ' a' });
    assert.deepEqual(ran(), ['open 10', 'last 10', 'result', 'no result']);
    stands = true;
    set({ 10: ' b' });
    assert.deepEqual(ran(), ['open 10', 'last 10', 'result', 'no result']);
  });
});
