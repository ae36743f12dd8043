import type { BlockId } from './block-identity.ts';
import { ALTERED, byElements, type Compare, type Difference, SAME } from './difference.ts';

/** What blocks contribute to keys, and what is made of the contributions to one key. */
export interface Contributions<P, K, I, V> {
  readonly each: (part: P, give: (key: K, item: I) => void, id: BlockId) => void;
  readonly fold: (items: readonly I[], key: K) => V;
  /** When an item of a block counts as the one before (default: the same object). */
  readonly compare?: Compare<I>;
  /** When what was made of the items counts as what was made of those before (default: the same value). */
  readonly compareFolded?: Compare<V>;
}

/**
 * The contributions to one key in text order: before each item the block that gives it. One list, and none that has room
 * for more: there are tens of thousands.
 */
type Entry<I> = (BlockId | I)[];

/** The contributions to one key in text order: at the same index, the block and what it gives. */
export interface Group<I> {
  readonly ids: readonly BlockId[];
  readonly items: readonly I[];
}

/** When an item of a block counts as the one before. */
export type CompareInBlock<I> = (before: I, after: I, id: BlockId) => Difference;

/** What one block gives, in its order. */
interface Given<K, I> {
  readonly keys: K[];
  readonly items: I[];
}

/** What blocks contribute to keys; an edit costs what it changes. */
export class BlockIndex<P, K, I> {
  private readonly entries = new Map<K, Entry<I>>();
  /**
   * The last block that has ever contributed; -1, which is no block’s id, before. A small integer: beside an infinity V8
   * would keep each id here, and after it each position of a span that one is added to, as a number in a box of its own.
   */
  private last = -1;

  /**
   * @param each what a block contributes
   * @param compare when an item counts as the one before
   * @param changed told of each key whose items have changed, and by which block
   * @param listed told when there is a key more, or less
   */
  constructor(
    private readonly each: Contributions<P, K, I, unknown>['each'],
    private readonly compare: CompareInBlock<I>,
    private readonly changed: (key: K, difference: Difference, id: BlockId) => void,
    private readonly listed: () => void = () => {},
  ) {}

  /** All keys that something is given to, in no order. */
  keys(): Iterable<K> {
    return this.entries.keys();
  }

  /** All items of a key, in text order. */
  items(key: K): readonly I[] {
    const entry = this.entries.get(key);
    if (!entry) return [];
    const items = new Array<I>(entry.length >> 1);
    for (let i = 0; i < items.length; i++) items[i] = entry[2 * i + 1] as I;
    return items;
  }

  /** How many there are. */
  count(key: K): number {
    return (this.entries.get(key)?.length ?? 0) >> 1;
  }

  /** The items of a key with their blocks. */
  group(key: K): Group<I> {
    const ids = (this.entries.get(key) ?? []).filter((_, i) => i % 2 === 0) as BlockId[];
    return { ids, items: this.items(key) };
  }

  /**
   * Takes in what a block contributes now.
   * @param before what it contributed; undefined for a new block
   * @param after undefined for a block that is gone
   */
  update(id: BlockId, before: P | undefined, after: P | undefined): void {
    if (before === undefined && after !== undefined && id > this.last) {
      // What follows all others, as in a first reading.
      this.last = id;
      this.each(after, this.append, id);
      return;
    }
    const [was, now] = [this.given(before, id), this.given(after, id)];
    // Most of what a block gives is as it was: only keys between the first and the last difference may have changed.
    let head = 0;
    while (head < was.keys.length && head < now.keys.length && this.isSame(was, head, now, head, id)) head++;
    let tail = 0;
    const most = Math.min(was.keys.length, now.keys.length) - head;
    while (tail < most && this.isSame(was, was.keys.length - 1 - tail, now, now.keys.length - 1 - tail, id)) tail++;
    const keys = new Set<K>();
    for (let i = head; i < now.keys.length - tail; i++) keys.add(now.keys[i]!);
    for (let i = head; i < was.keys.length - tail; i++) keys.add(was.keys[i]!);
    if (keys.size === 0) return;
    const [itemsBefore, itemsAfter] = [groupedBy(was, keys), groupedBy(now, keys)];
    for (const key of keys) {
      const [own, known] = [itemsAfter.get(key), itemsBefore.get(key)];
      const difference = known && own ? this.difference(known, own, id) : ALTERED;
      if (difference === SAME) continue;
      this.put(key, id, own ?? []);
      this.changed(key, difference, id);
    }
  }

  private isSame(a: Given<K, I>, i: number, b: Given<K, I>, j: number, id: BlockId): boolean {
    if (!Object.is(a.keys[i], b.keys[j])) return false;
    return Object.is(a.items[i], b.items[j]) || this.compare(a.items[i]!, b.items[j]!, id) === SAME;
  }

  private difference(before: readonly I[], after: readonly I[], id: BlockId): Difference {
    return byElements<I>((a, b) => this.compare(a, b, id))(before, after);
  }

  /** Takes in what the last block contributes to a key. */
  private readonly append = (key: K, item: I): void => {
    const id = this.last;
    const entry = this.entries.get(key);
    if (!entry) {
      this.entries.set(key, [id, item]);
      this.listed();
    } else {
      const isKnown = entry[entry.length - 2] === id;
      if (entry.length < FEW) this.entries.set(key, entry.concat([id, item] as Entry<I>));
      else entry.push(id, item);
      if (isKnown) return;
    }
    this.changed(key, ALTERED, id);
  };

  private given(part: P | undefined, id: BlockId): Given<K, I> {
    const given: Given<K, I> = { keys: [], items: [] };
    const give = (key: K, item: I): void => {
      given.keys.push(key);
      given.items.push(item);
    };
    if (part !== undefined) this.each(part, give, id);
    return given;
  }

  /** Replaces what a block gives. */
  private put(key: K, id: BlockId, own: readonly I[]): void {
    const entry = this.entries.get(key) ?? [];
    const from = placeOf(entry, id);
    let to = from;
    while (entry[to] === id) to += 2;
    if (to - from === 2 * own.length) {
      for (const [i, item] of own.entries()) entry[from + 2 * i + 1] = item;
      return;
    }
    const given: Entry<I> = [];
    for (const item of own) given.push(id, item);
    const now = replaced(entry, from, to, given);
    if (now.length) this.entries.set(key, now);
    else this.entries.delete(key);
    if (entry.length === 0 || now.length === 0) this.listed();
  }
}

/** A longer list is changed where it stands: to make it anew for each of many edits takes time by their square. */
const LONG = 256;
/** More cannot be handed to a function one by one. */
const MOST_AT_ONCE = 1_000;

/** The entry with what a block gives now in place of what it gave. */
function replaced<I>(entry: Entry<I>, from: number, to: number, given: Entry<I>): Entry<I> {
  // Not spread: a list that has grown takes more room than it needs.
  if (entry.length < LONG || given.length > MOST_AT_ONCE)
    return entry.slice(0, from).concat(given, entry.slice(to)) as Entry<I>;
  entry.splice(from, to - from, ...given);
  return entry;
}

/** Lists that are shorter are made anew when something is added. */
const FEW = 16;

/** What a block gives to some of its keys. */
function groupedBy<K, I>({ keys, items }: Given<K, I>, wanted: ReadonlySet<K>): ReadonlyMap<K, readonly I[]> {
  const byKey = new Map<K, I[]>();
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (!wanted.has(key)) continue;
    const own = byKey.get(key);
    if (own) own.push(items[i]!);
    else byKey.set(key, [items[i]!]);
  }
  return byKey;
}

/** Where what a block gives stands in an entry, or would. */
function placeOf(entry: Entry<unknown>, id: BlockId): number {
  let low = 0;
  let high = entry.length >> 1;
  if (high > 0 && (entry[2 * (high - 1)] as BlockId) < id) return entry.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entry[2 * middle] as BlockId) < id) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
