import { type InTurns, turnOf } from '../turns.ts';
import type { BlockId } from './block-identity.ts';
import { BlockIndex, type Contributions } from './block-index.ts';
import { ALTERED, byIdentity, byList, type Compare, type Difference, MOVED, SAME } from './difference.ts';

/**
 * Incremental computation over the blocks of an article. Everything known of it is a query: it notes what it reads, and
 * runs again only when something it read has changed; where its new value is equal to the one before, nothing else runs.
 *
 * Queries are defined in the order in which they may read each other, and brought up to date in that order, so each runs
 * at most once for an edit, after all that it reads. (Not by going back from what is wanted, as salsa does: all queries
 * are wanted all the time, and to find out that nothing changed would cost a look at each.)
 */
export class Database {
  readonly #families: Family[] = [];
  readonly #order: Input<readonly BlockId[]>;
  #blocks: readonly BlockId[] = [];
  #places: ReadonlyMap<BlockId, number> = new Map();
  /** The node that is running, and what it has read so far. */
  #running: Node | undefined;
  #reads: Node[] = [];
  /** Counts changes of what is running. */
  #mark = 0;
  #section = '';
  /** Nodes that asked to be run again next time. */
  #unfinished: Node[] = [];

  /** @param onRun told of every run of a query, for tests and for finding out why something ran */
  constructor(private readonly onRun?: OnRun) {
    this.#order = this.input<readonly BlockId[]>('blocks', [], byList);
  }

  /** The blocks in text order. */
  get order(): Pick<Input<readonly BlockId[]>, 'get'> {
    return this.#order;
  }

  /** The same without depending on it: for what stays as it is while a block is there. */
  get blocks(): readonly BlockId[] {
    return this.#blocks;
  }

  /** A value that is set from outside. */
  input<V>(name: string, first: V, compare: Compare<V> = byIdentity): Input<V> {
    const node = new Node(this.#family(name, { compare: compare as Compare<unknown> }), null);
    node.value = first;
    node.hasRun = true;
    return {
      get: () => this.#read(node) as V,
      set: (value) => this.#took(node, value),
    };
  }

  /** A value of each block that is set from outside. */
  blockInput<V>(name: string, compare: Compare<V> = byIdentity): BlockInput<V> {
    const family = this.#family(name, { compare: compare as Compare<unknown>, isOfBlock: true });
    return {
      get: (id) => this.#read(this.#known(family, id)) as V,
      set: (id, value) => this.#took(this.#known(family, id), value),
    };
  }

  /** One value that follows from others. It may be worked out in turns. */
  query<V>(name: string, run: () => V | InTurns<V>, options: Options<V> = {}): Query<V> {
    const node = new Node(this.#family(name, { run, ...(options as Options<unknown>) }), null);
    this.#queue(node, ALTERED, name);
    return { get: () => this.#read(node) as V };
  }

  /** A value of each block. */
  perBlock<V>(name: string, run: (id: BlockId) => V, options: Options<V> = {}): BlockQuery<V> {
    return this.#ofBlocks<V>(name, { run: run as Run, ...(options as Options<unknown>), isOfBlock: true });
  }

  /** A value of each block that goes by what the block before has left. */
  chain<V, E>(name: string, run: (id: BlockId, entry: E) => V, chain: Chain<V, E>): BlockQuery<V> {
    return this.#ofBlocks<V>(name, {
      run: run as unknown as Run,
      chain: chain as never,
      isOfBlock: true,
      ...(chain.perTurn && { perTurn: chain.perTurn }),
    });
  }

  /** A value for each key that something reads. */
  perKey<K extends Key, V>(
    name: string,
    run: (key: K) => V | InTurns<V>,
    options: Options<NoInfer<V>> = {},
  ): KeyQuery<K, V> & InTurnsByKey<K, V> {
    const family = this.#family(name, { run: run as Run, ...(options as Options<unknown>), isReleased: true });
    const runFirst = (node: Node) => this.#runInTurns(node);
    const read = (node: Node) => this.#read(node) as V;
    const nodeOf = (key: K) => this.#node(family, key);
    return {
      get: (key) => read(nodeOf(key)),
      *inTurns(key) {
        const node = nodeOf(key);
        if (!node.hasRun) yield* runFirst(node);
        return read(node);
      },
    };
  }

  /**
   * What all blocks together contribute to each key.
   * @param from what each block contributes, compared by `compare`
   * @param fold makes a value of the contributions to a key, in text order
   */
  index<P, K extends Key, I, V>(
    name: string,
    from: BlockQuery<P>,
    { each, fold, compare = byIdentity, compareFolded = byIdentity }: Contributions<P, K, I, V>,
  ): KeyQuery<K, V> {
    const index = new BlockIndex<P, K, I>(each, compare);
    const family = this.#family(name, {
      run: (key) => fold(index.items(key as K), key as K),
      compare: compareFolded as Compare<unknown>,
      isReleased: true,
      isIndex: true,
    });
    this.#familyOf(from).feeds.push((id, before, after) => {
      index.update(id, before as P | undefined, after as P | undefined, (key, difference) => {
        const node = family.nodes.get(key);
        if (node) this.#queue(node, difference, this.onRun ? `${name} of ${id}` : '');
      });
    });
    return { get: (key) => this.#read(this.#node(family, key)) as V };
  }

  /** Says which blocks there are now, in text order. Those that are new have no inputs yet. */
  setBlocks(ids: readonly BlockId[]): void {
    const before = this.#blocks;
    if (byList(before, ids) === SAME) return;
    this.#blocks = ids;
    const [known, places] = [this.#places, new Map(ids.map((id, place) => [id, place]))];
    this.#places = places;
    const families = this.#families.filter(({ isOfBlock }) => isOfBlock);
    for (const id of before) if (!places.has(id)) for (const family of families) this.#remove(family, id);
    for (const [place, id] of ids.entries()) {
      const isNew = !known.has(id);
      const follows = !isNew && before[known.get(id)! - 1] === ids[place - 1];
      for (const family of families) {
        if (isNew) this.#add(family, id);
        else if (family.chain && !follows) this.#queue(family.nodes.get(id)!, MOVED, 'the block before');
      }
    }
    this.#order.set(ids);
  }

  /** The place of a block among all; undefined for one that is gone. Whoever asks must read `order`. */
  placeOf(id: BlockId): number | undefined {
    return this.#places.get(id);
  }

  /** What is defined from now on belongs to a section. */
  section(name: string): void {
    this.#section = name;
  }

  /**
   * Brings the queries of a section up to date, in turns; sections must be settled in their order. When it is abandoned,
   * settling all of them again goes on with what is left.
   */
  *settle(section: string): InTurns<void> {
    for (const family of this.#families)
      if (family.section === section && family.queue.length) yield* this.#settleFamily(family);
  }

  /** What asked to be run again runs when everything is settled next. */
  begin(): void {
    for (const node of this.#unfinished) this.#queue(node, ALTERED, 'unfinished');
    this.#unfinished = [];
  }

  /** What runs is to run again next time: its value is not all it could be. */
  runAgain(): void {
    if (this.#running) this.#unfinished.push(this.#running);
  }

  #family(name: string, spec: Partial<Family>): Family {
    const family = {
      ...NO_FAMILY,
      ...spec,
      name,
      section: this.#section,
      rank: this.#families.length,
      nodes: new Map(),
      queue: [],
      feeds: [],
    };
    this.#families.push(family);
    return family;
  }

  #ofBlocks<V>(name: string, spec: Partial<Family>): BlockQuery<V> {
    const family = this.#family(name, spec);
    const query: BlockQuery<V> = { get: (id) => this.#read(this.#known(family, id)) as V };
    this.#queries.set(query, family);
    return query;
  }

  readonly #queries = new WeakMap<object, Family>();

  #familyOf(query: object): Family {
    return this.#queries.get(query)!;
  }

  #known(family: Family, id: BlockId): Node {
    const node = family.nodes.get(id);
    if (!node) throw new Error(`${family.name}: ${id} is no block of the article.`);
    return node;
  }

  #node(family: Family, key: Key): Node {
    let node = family.nodes.get(key);
    if (!node) {
      node = new Node(family, key);
      family.nodes.set(key, node);
    }
    return node;
  }

  #add(family: Family, id: BlockId): void {
    const node = this.#node(family, id);
    if (family.run) this.#queue(node, ALTERED, 'new');
  }

  #remove(family: Family, id: BlockId): void {
    const node = family.nodes.get(id)!;
    family.nodes.delete(id);
    node.isGone = true;
    for (const reader of node.readers) this.#queue(reader, ALTERED, 'gone');
    for (const read of node.reads) this.#unlink(read, node);
    if (node.hasRun) for (const feed of family.feeds) feed(id, node.value, undefined);
  }

  #queue(node: Node, difference: Difference, cause: string): void {
    if (node.isGone) return;
    if (node.pending === SAME) node.family.queue.push(node);
    if (node.pending < difference) node.pending = difference;
    node.cause = cause;
  }

  #read(node: Node): unknown {
    const reader = this.#running;
    if (!reader) {
      if (!node.hasRun) this.#runAtOnce(node);
      return node.value;
    }
    if (node.mark !== this.#mark) {
      node.mark = this.#mark;
      if (node.family.rank >= reader.family.rank)
        throw new Error(`${reader.family.name} reads ${node.family.name}, which is defined after it.`);
      this.#reads.push(node);
    }
    if (!node.hasRun) this.#runAtOnce(node);
    return node.value;
  }

  *#settleFamily(family: Family): InTurns<void> {
    // Blocks in text order: one that is read may have the next one read again.
    if (family.isOfBlock) family.queue.sort((a, b) => (a.key as number) - (b.key as number));
    const isOver = turnOf(family.perTurn);
    for (let i = 0; i < family.queue.length; i++) {
      for (let node = family.queue[i]; node && !node.isGone && node.pending !== SAME; node = this.#next(node)) {
        if (node.pending === MOVED && this.#stands(node)) node.pending = SAME;
        else yield* this.#runInTurns(node);
        if (isOver()) yield;
      }
    }
    family.queue.length = 0;
  }

  /** Whether a value stands though what it rests on has moved, or the block before is another one. */
  #stands(node: Node): boolean {
    const { holds, chain } = node.family;
    if (chain) return chain.compareExit(node.entry, this.#entryOf(node)) === SAME;
    return holds?.(node.value) ?? false;
  }

  /** In a chain, the block after another. */
  #next({ family, key }: Node): Node | undefined {
    if (!family.chain) return undefined;
    const id = this.#blocks[this.#places.get(key as BlockId)! + 1];
    return id === undefined ? undefined : family.nodes.get(id);
  }

  #runAtOnce(node: Node): void {
    const run = this.#runInTurns(node);
    while (!run.next().done);
  }

  *#runInTurns(node: Node): InTurns<void> {
    const { family, key } = node;
    this.onRun?.(family.name, key, node.cause);
    const own: Tracking = { running: node, reads: [] };
    if (family.chain) node.entry = this.#entryOf(node);
    let value = this.#tracked(own, () => family.run!(key as never, node.entry));
    if (isInTurns(value)) {
      for (;;) {
        const turns: InTurns<unknown> = value;
        const turn = this.#tracked(own, () => turns.next());
        if (turn.done) {
          value = turn.value;
          break;
        }
        yield;
      }
    }
    this.#link(node, own.reads);
    this.#took(node, value);
  }

  /** Does a part of a run; what it reads is noted. */
  #tracked<T>(own: Tracking, work: () => T): T {
    const outer: Tracking = { running: this.#running, reads: this.#reads };
    this.#enter(own);
    try {
      return work();
    } finally {
      this.#enter(outer);
    }
  }

  #enter({ running, reads }: Tracking): void {
    this.#running = running;
    this.#reads = reads;
    // Marks of another run mean nothing here; what was read before may be noted twice.
    this.#mark++;
  }

  #entryOf({ family, key }: Node): unknown {
    const place = this.#places.get(key as BlockId)!;
    const before = place === 0 ? undefined : family.nodes.get(this.#blocks[place - 1]!);
    if (before && !before.hasRun) this.#runAtOnce(before);
    return before ? before.left : family.chain!.first;
  }

  #took(node: Node, value: unknown): void {
    const { family, pending } = node;
    const isFirst = !node.hasRun;
    let difference: Difference = ALTERED;
    if (!isFirst) {
      difference = family.compare(node.value, value);
      if (family.isIndex && difference !== SAME) difference = pending;
    }
    node.pending = SAME;
    node.hasRun = true;
    if (difference === SAME) return;
    const before = node.value;
    node.value = value;
    const cause = this.onRun ? `${family.name} ${node.key ?? ''}` : '';
    if (family.chain) this.#leave(node, isFirst, cause);
    for (const reader of node.readers) this.#queue(reader, reader.family.chain ? ALTERED : difference, cause);
    for (const feed of family.feeds) feed(node.key as BlockId, isFirst ? undefined : before, value);
  }

  /** Hands on what a block of a chain leaves to the next. */
  #leave(node: Node, isFirst: boolean, cause: string): void {
    const { exit, compareExit } = node.family.chain!;
    const left = exit(node.value);
    if (!isFirst && compareExit(node.left, left) === SAME) return;
    node.left = left;
    const next = this.#next(node);
    if (next) this.#queue(next, MOVED, cause);
  }

  #link(node: Node, now: readonly Node[]): void {
    const before = node.reads;
    if (byList(before, now) === SAME) return;
    const gone = new Set(before);
    const reads = Array.from(new Set(now));
    for (const read of reads) if (!gone.delete(read)) addReader(read, node);
    node.reads = reads;
    for (const read of gone) this.#unlink(read, node);
  }

  #unlink(read: Node, reader: Node): void {
    const { readers } = read;
    const at = readers.lastIndexOf(reader);
    if (at < 0) return;
    readers[at] = readers.at(-1)!;
    readers.pop();
    if (readers.length || !read.family.isReleased || read.isGone) return;
    read.isGone = true;
    read.family.nodes.delete(read.key);
    for (const other of read.reads) this.#unlink(other, read);
  }
}

/** What a value is asked for by: a block, a word, an id; null where there is one. */
export type Key = string | number | null;

/** Told of every run: the query, its key, and what had changed. */
export type OnRun = (name: string, key: Key, because: string) => void;

export interface Query<V> {
  get(): V;
}
export interface Input<V> extends Query<V> {
  set(value: V): void;
}
export interface KeyQuery<K, V> {
  get(key: K): V;
}
/** The value of a key, worked out in turns where nobody has asked for it before. */
export interface InTurnsByKey<K, V> {
  inTurns(key: K): InTurns<V>;
}
export type BlockQuery<V> = KeyQuery<BlockId, V>;
export interface BlockInput<V> extends BlockQuery<V> {
  set(id: BlockId, value: V): void;
}

export interface Options<V> {
  /** When a new value counts as the one before, and when it only moved (default: the same object). */
  readonly compare?: Compare<V>;
  /** Where what was read has only moved: whether the value stands as it is. Without it the query runs again. */
  readonly holds?: (value: V) => boolean;
  /** How many values are brought up to date in one turn. */
  readonly perTurn?: number;
}

/** How the blocks of a chain hang together. */
export interface Chain<V, E> extends Pick<Options<V>, 'perTurn'> {
  /** What the first block is entered with. */
  readonly first: E;
  /** What a block leaves to the next. */
  readonly exit: (value: V) => E;
  readonly compareExit: Compare<E>;
}

/** So many values of a query are brought up to date in one turn, if nothing else is said. */
const VALUES_A_TURN = 20;

type Run = (key: never, entry: unknown) => unknown;

/** All values of one query. */
interface Family {
  readonly name: string;
  readonly section: string;
  /** A query may read those of lower rank. */
  readonly rank: number;
  readonly run: Run | undefined;
  readonly compare: Compare<unknown>;
  readonly holds: ((value: unknown) => boolean) | undefined;
  readonly chain: Chain<unknown, unknown> | undefined;
  /** There is a value for each block. */
  readonly isOfBlock: boolean;
  /** A value goes when nothing reads it any more. */
  readonly isReleased: boolean;
  readonly isIndex: boolean;
  readonly perTurn: number;
  readonly nodes: Map<Key, Node>;
  readonly queue: Node[];
  /** Told of every change of a value. */
  readonly feeds: ((id: BlockId, before: unknown, after: unknown) => void)[];
}

const NO_FAMILY = {
  run: undefined,
  compare: byIdentity,
  holds: undefined,
  chain: undefined,
  isOfBlock: false,
  isReleased: false,
  isIndex: false,
  perTurn: VALUES_A_TURN,
};

/** A remembered value. */
class Node {
  value: unknown = undefined;
  hasRun = false;
  /** It is read no more: its block is gone, or nothing asks for it. */
  isGone = false;
  /** How what it read has changed; SAME where it is up to date. */
  pending: Difference = SAME;
  cause = '';
  reads: readonly Node[] = NOTHING;
  readers: Node[] = NOBODY;
  /** The run by which it was last read. */
  mark = 0;
  /** In a chain: what the block was entered with, and what it leaves to the next. */
  entry: unknown = undefined;
  left: unknown = undefined;

  constructor(
    readonly family: Family,
    readonly key: Key,
  ) {}
}

const NOTHING: readonly Node[] = [];
/** Most values of single keys have one reader: a list is made when there is one. */
const NOBODY: Node[] = [];

/** Most nodes have few readers, and a list that has grown takes far more room than it needs. */
function addReader(read: Node, reader: Node): void {
  if (read.readers.length < SMALL) read.readers = read.readers.concat(reader);
  else read.readers.push(reader);
}

const SMALL = 16;

interface Tracking {
  readonly running: Node | undefined;
  readonly reads: Node[];
}

function isInTurns(value: unknown): value is InTurns<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value && 'next' in value && 'throw' in value;
}
