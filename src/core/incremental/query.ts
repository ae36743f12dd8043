import type { InTurns } from '../base/turns.ts';
import type { BlockId } from './block-identity.ts';
import { BlockIndex, type Contributions } from './block-index.ts';
import type {
  BlockInput,
  BlockQuery,
  Chain,
  Input,
  InTurnsByKey,
  Key,
  KeyQuery,
  OnRun,
  Options,
  Query,
} from './contracts.ts';
import { ALTERED, byIdentity, byList, type Compare, type Difference, SAME } from './difference.ts';
import { type Gathered, type Gathering, gathered } from './gathered.ts';
import { Graph } from './graph.ts';
import { type Family, Node, type Run } from './node.ts';

export type { BlockQuery, KeyQuery, OnRun, Query } from './contracts.ts';

/**
 * Incremental computation over the blocks of an article. Everything known of it is a query: it notes what it reads, and
 * runs again only when something it read has changed; where its new value is equal to the one before, nothing else runs.
 *
 * Queries are defined in the order in which they may read each other, and brought up to date in that order, so each runs
 * at most once for an edit, after all that it reads. (Not by going back from what is wanted, as salsa does: all queries
 * are wanted all the time, and to find out that nothing changed would cost a look at each.)
 */
export class Database {
  readonly #graph: Graph;
  readonly #order: Input<readonly BlockId[]>;
  /** The values behind queries of which others follow. */
  readonly #families = new Map<object, Family>();
  #section = '';

  /** @param onRun told of every run of a query, for tests and for finding out why something ran */
  constructor(private readonly onRun?: OnRun) {
    this.#graph = new Graph(onRun);
    this.#order = this.input<readonly BlockId[]>('blocks', [], byList);
  }

  /** The blocks in text order. */
  get order(): Pick<Input<readonly BlockId[]>, 'get'> {
    return this.#order;
  }

  /** The same without depending on it: for what stays as it is while a block is there. */
  get blocks(): readonly BlockId[] {
    return this.#graph.blocks;
  }

  /** A value that is set from outside. */
  input<V>(name: string, first: V, compare: Compare<V> = byIdentity): Input<V> {
    const node = new Node(this.#family(name, { compare: compare as Compare<unknown> }), null);
    node.value = first;
    node.hasRun = true;
    return {
      get: () => this.#graph.read(node) as V,
      set: (value) => this.#graph.took(node, value),
    };
  }

  /** A value of each block that is set from outside. */
  blockInput<V>(name: string, compare: Compare<V> = byIdentity): BlockInput<V> {
    const family = this.#family(name, { compare: compare as Compare<unknown>, isOfBlock: true });
    return {
      get: (id) => this.#graph.read(this.#graph.known(family, id)) as V,
      peek: (id) => this.#graph.peek(family, id)?.value as V | undefined,
      set: (id, value) => this.#graph.took(this.#graph.known(family, id), value),
    };
  }

  /** One value that follows from others. It may be worked out in turns. */
  query<V>(name: string, run: () => V | InTurns<V>, options: Options<V> = {}): Query<V> {
    const family = this.#family(name, { run, ...(options as Options<unknown>) });
    const node = new Node(family, null);
    this.#graph.queue(node, ALTERED, name);
    const query: Query<V> = { get: () => this.#graph.read(node) as V };
    this.#families.set(query, family);
    return query;
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
      ...(chain.work && { work: chain.work as Family['work'] }),
    });
  }

  /** A value for each key that something reads. */
  perKey<K extends Key, V>(
    name: string,
    run: (key: K) => V | InTurns<V>,
    options: Options<NoInfer<V>> = {},
  ): KeyQuery<K, V> & InTurnsByKey<K, V> {
    const family = this.#family(name, { run: run as Run, ...(options as Options<unknown>), isReleased: true });
    const runFirst = (node: Node) => this.#graph.runFirst(node);
    const read = (node: Node) => this.#graph.read(node) as V;
    const nodeOf = (key: K) => this.#graph.nodeOf(family, key);
    return {
      get: (key) => read(nodeOf(key)),
      *inTurns(key) {
        const node = nodeOf(key);
        yield* runFirst(node);
        return read(node);
      },
    };
  }

  /**
   * The entries of a value that is a map: who reads one runs again only where that one has changed.
   * @param from one value for all
   * @param mapOf the map in it
   * @param compare when an entry counts as the one before
   */
  entries<S, K extends Key, V>(
    name: string,
    from: Query<S>,
    mapOf: (value: S) => ReadonlyMap<K, V>,
    compare: Compare<V> = byIdentity,
  ): KeyQuery<K, V | undefined> {
    const source = this.#families.get(from)!;
    let map: ReadonlyMap<K, V> = new Map();
    const differs = (a: V | undefined, b: V | undefined): Difference => {
      if (a === undefined || b === undefined) return a === b ? SAME : ALTERED;
      return compare(a, b);
    };
    const run = (key: K) => map.get(key);
    const family = this.#family(name, { run, compare: differs as Compare<unknown>, isReleased: true });
    source.feeds.push((_, before, after) => {
      const was = before === undefined ? map : mapOf(before as S);
      map = mapOf(after as S);
      for (const [key, node] of family.nodes) {
        const difference = differs(was.get(key as K), map.get(key as K));
        if (difference !== SAME) this.#graph.queue(node, difference, name);
      }
    });
    return { get: (key) => this.#graph.read(this.#graph.nodeOf(family, key)) as V | undefined };
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
    const index = new BlockIndex<P, K, I>(each, compare, (key, difference, id) => {
      const node = family.nodes.get(key);
      if (node) this.#graph.queue(node, difference, this.onRun ? `${name} of ${id}` : '');
    });
    const family = this.#family(name, {
      run: (key) => fold(index.items(key as K), key as K),
      compare: compareFolded as Compare<unknown>,
      isReleased: true,
      isIndex: true,
    });
    const source = this.#families.get(from)!;
    source.feeds.push((id, before, after) => index.update(id, before as P | undefined, after as P | undefined));
    return { get: (key) => this.#graph.read(this.#graph.nodeOf(family, key)) as V };
  }

  /** What all blocks together contribute to keys, of which some are sought: who reads those runs again only for them. */
  gathered<P, K extends Key, I>(name: string, from: BlockQuery<P>, of: Gathering<P, K, I>): Gathered<K, I> {
    const { feeds } = this.#families.get(from)!;
    return gathered(this.#graph, (suffix, spec) => this.#family(`${name} ${suffix}`, spec), feeds, of);
  }

  /** Says which blocks there are now, in text order. Those that are new have no inputs yet. */
  *setBlocks(ids: readonly BlockId[]): InTurns<void> {
    if (yield* this.#graph.setBlocks(ids)) this.#order.set(ids);
  }

  /** The place of a block among all; undefined for one that is gone. Whoever asks must read `order`. */
  placeOf(id: BlockId): number | undefined {
    return this.#graph.placeOf(id);
  }

  /** What is defined from now on belongs to a section. */
  section(name: string): void {
    this.#section = name;
  }

  /**
   * Brings the queries of a section up to date, in turns; sections must be settled in their order. When it is abandoned,
   * settling all of them again goes on with what is left.
   */
  settle(section: string): InTurns<void> {
    return this.#graph.settle(section);
  }

  /** What asked to be run again runs when everything is settled next. */
  begin(): void {
    this.#graph.begin();
  }

  /** What runs is to run again next time: its value is not all it could be. */
  runAgain(): void {
    this.#graph.runAgain();
  }

  #family(name: string, spec: Partial<Family>): Family {
    return this.#graph.family(name, this.#section, spec);
  }

  #ofBlocks<V>(name: string, spec: Partial<Family>): BlockQuery<V> {
    const family = this.#family(name, spec);
    const query: BlockQuery<V> = { get: (id) => this.#graph.read(this.#graph.known(family, id)) as V };
    this.#families.set(query, family);
    return query;
  }
}
