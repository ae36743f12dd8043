import { type InTurns, turnOf } from '../base/turns.ts';
import { BlockIndex, type CompareInBlock, type Contributions, type Group } from './block-index.ts';
import type { Key, KeyQuery, Query } from './contracts.ts';
import { ALTERED, byList, type Difference, SAME } from './difference.ts';
import type { Graph } from './graph.ts';
import type { Family } from './node.ts';

/** What blocks contribute to keys, and of which keys somebody wants to know. */
export interface Gathering<P, K, I> {
  readonly each: Contributions<P, K, I, unknown>['each'];
  /** When an item counts as the one before. */
  readonly compare: CompareInBlock<I>;
  /** Whether a key is sought, by what is given to it (default: none is). */
  readonly isSought?: (items: readonly I[], key: K) => boolean;
}

/** What blocks together contribute to keys. */
export interface Gathered<K, I> {
  /** The keys there are, sorted. */
  readonly keys: Query<readonly K[]>;
  /** What is given to one key, in text order. */
  readonly of: KeyQuery<K, Group<I>>;
  /** How often something is given to a key. */
  readonly count: KeyQuery<K, number>;
  /** What is given to those that are sought, in no order: it changes only where one of them does. */
  readonly sought: Query<readonly Group<I>[]>;
  /** Which they are, sorted. */
  readonly soughtKeys: Query<readonly K[]>;
  /** Finds out which are sought, in turns; else that is done at once when somebody first asks. */
  look(): InTurns<void>;
}

/** Makes room for the values of a query. */
type MakeFamily = (suffix: string, spec: Partial<Family>) => Family;

/** The queries of what blocks gather; of none there is a value until it is read. */
export function gathered<P, K extends Key, I>(
  graph: Graph,
  familyOf: MakeFamily,
  feeds: Family['feeds'],
  { each, compare, isSought = () => false }: Gathering<P, K, I>,
): Gathered<K, I> {
  const index: BlockIndex<P, K, I> = new BlockIndex<P, K, I>(
    each,
    compare,
    (key, difference, id) => {
      const seeking = ofSought.nodes.get(null);
      // In a first reading nobody has asked for anything yet.
      if (!seeking && ofKey.nodes.size + ofCount.nodes.size === 0) return sought.forget();
      const cause = graph.isWatched ? `block ${id}` : '';
      graph.queueKey([ofKey, ofCount], key, difference, cause);
      if (!seeking) return sought.forget();
      sought.changed(key, difference);
      graph.queue(seeking, ALTERED, cause);
    },
    () => {
      const node = ofKeys.nodes.get(null);
      if (node) graph.queue(node, ALTERED, 'a key');
    },
  );
  const sought = new Sought(index, isSought);
  const ofKeys = familyOf('keys', {
    run: () => [...index.keys()].sort(),
    compare: byList as Family['compare'],
    isReleased: true,
  });
  const ofKey = familyOf('by key', { run: (key) => index.group(key as K), isReleased: true, isIndex: true });
  const ofCount = familyOf('count', { run: (key) => index.count(key as K), isReleased: true });
  const ofSought = familyOf('looked at', {
    run: () => sought.look(),
    compare: () => sought.difference,
    isReleased: true,
  });
  const soughtKeys = () => graph.read(graph.nodeOf(ofSought, null)) as Iterable<K>;
  const ofSoughtKeys = familyOf('sought keys', {
    run: () => [...soughtKeys()].sort(),
    compare: byList as Family['compare'],
    isReleased: true,
  });
  const ofGroups = familyOf('sought', {
    run: () => [...soughtKeys()].map((key) => index.group(key)),
    isReleased: true,
    isIndex: true,
  });
  const getOne = <V>(family: Family) => ({ get: () => graph.read(graph.nodeOf(family, null)) as V });
  feeds.push((id, before, after) => index.update(id, before as P | undefined, after as P | undefined));
  return {
    keys: getOne<readonly K[]>(ofKeys),
    of: { get: (key) => graph.read(graph.nodeOf(ofKey, key)) as Group<I> },
    count: { get: (key) => graph.read(graph.nodeOf(ofCount, key)) as number },
    sought: getOne<readonly Group<I>[]>(ofGroups),
    soughtKeys: getOne<readonly K[]>(ofSoughtKeys),
    look: () => graph.runFirst(graph.nodeOf(ofSought, null)),
  };
}

/** So many contributions are looked at in one turn. */
const ITEMS_A_TURN = 10_000;

/** The keys that are sought: only those to which something else is given are looked at again. */
class Sought<P, K, I> {
  /** How what the last look found differs from what was found before, with what is given to it. */
  difference: Difference = ALTERED;
  private readonly found = new Set<K>();
  /** Keys to be looked at; undefined where all are. */
  private changes: Map<K, Difference> | undefined;
  /** How what has been looked at differs, until all is. */
  private sofar: Difference = SAME;

  constructor(
    private readonly index: BlockIndex<P, K, I>,
    private readonly isSought: (items: readonly I[], key: K) => boolean,
  ) {}

  /** Something else is given to a key. */
  changed(key: K, difference: Difference): void {
    if (this.changes && (this.changes.get(key) ?? SAME) < difference) this.changes.set(key, difference);
  }

  /** Nobody asks any more. */
  forget(): void {
    if (!this.changes) return;
    this.changes = undefined;
    this.found.clear();
  }

  *look(): InTurns<Iterable<K>> {
    this.changes ??= this.allKeys();
    const isOver = turnOf(ITEMS_A_TURN);
    for (const [key, difference] of this.changes) {
      this.changes.delete(key);
      const items = this.index.items(key);
      this.take(key, items.length > 0 && this.isSought(items, key), difference);
      if (isOver(1 + items.length)) yield;
    }
    this.difference = this.sofar;
    this.sofar = SAME;
    return this.found;
  }

  private allKeys(): Map<K, Difference> {
    const keys = new Map<K, Difference>();
    for (const key of this.index.keys()) keys.set(key, ALTERED);
    return keys;
  }

  private take(key: K, is: boolean, difference: Difference): void {
    const was = this.found.has(key);
    if (is) this.found.add(key);
    else this.found.delete(key);
    const own = is && was ? difference : is || was ? ALTERED : SAME;
    if (own > this.sofar) this.sofar = own;
  }
}
