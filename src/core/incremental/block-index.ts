import { appended } from '../base/appended.ts';
import { type BlockId, placeIn } from './block-identity.ts';
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

/** The contributions to one key in text order: at the same index, the block and what it gives. */
interface Entry<I> {
  ids: BlockId[];
  items: I[];
}

/** What one block gives, in its order. */
interface Given<K, I> {
  readonly keys: K[];
  readonly items: I[];
}

/** What blocks contribute to keys; an edit costs what it changes. */
export class BlockIndex<P, K, I> {
  private readonly entries = new Map<K, Entry<I>>();
  private readonly compare: Compare<readonly I[]>;
  /** The last block that has ever contributed. */
  private last = Number.NEGATIVE_INFINITY;

  /**
   * @param each what a block contributes
   * @param compare when an item counts as the one before
   * @param changed told of each key whose items have changed, and by which block
   */
  constructor(
    private readonly each: Contributions<P, K, I, unknown>['each'],
    private readonly compareItems: Compare<I>,
    private readonly changed: (key: K, difference: Difference, id: BlockId) => void,
  ) {
    this.compare = byElements(compareItems);
  }

  /** All items of a key, in text order. */
  items(key: K): readonly I[] {
    return this.entries.get(key)?.items.slice() ?? [];
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
    const [was, now] = [this.listed(before, id), this.listed(after, id)];
    // Most of what a block gives is as it was: only keys between the first and the last difference may have changed.
    let head = 0;
    while (head < was.keys.length && head < now.keys.length && this.isSame(was, head, now, head)) head++;
    let tail = 0;
    const most = Math.min(was.keys.length, now.keys.length) - head;
    while (tail < most && this.isSame(was, was.keys.length - 1 - tail, now, now.keys.length - 1 - tail)) tail++;
    const keys = new Set<K>();
    for (let i = head; i < now.keys.length - tail; i++) keys.add(now.keys[i]!);
    for (let i = head; i < was.keys.length - tail; i++) keys.add(was.keys[i]!);
    if (keys.size === 0) return;
    const [itemsBefore, itemsAfter] = [groupedBy(was, keys), groupedBy(now, keys)];
    for (const key of keys) {
      const [own, known] = [itemsAfter.get(key), itemsBefore.get(key)];
      const difference = known && own ? this.compare(known, own) : ALTERED;
      if (difference === SAME) continue;
      this.put(key, id, own ?? []);
      this.changed(key, difference, id);
    }
  }

  private isSame(a: Given<K, I>, i: number, b: Given<K, I>, j: number): boolean {
    if (!Object.is(a.keys[i], b.keys[j])) return false;
    return Object.is(a.items[i], b.items[j]) || this.compareItems(a.items[i]!, b.items[j]!) === SAME;
  }

  /** Takes in what the last block contributes to a key. */
  private readonly append = (key: K, item: I): void => {
    const id = this.last;
    const entry = this.entries.get(key);
    if (!entry) this.entries.set(key, { ids: [id], items: [item] });
    else {
      const isKnown = entry.ids.at(-1) === id;
      entry.ids = appended(entry.ids, id);
      entry.items = appended(entry.items, item);
      if (isKnown) return;
    }
    this.changed(key, ALTERED, id);
  };

  private listed(part: P | undefined, id: BlockId): Given<K, I> {
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
    const entry = this.entries.get(key);
    if (!entry) {
      if (own.length) this.entries.set(key, { ids: own.map(() => id), items: [...own] });
      return;
    }
    const from = placeIn(entry.ids, id);
    let to = from;
    while (entry.ids[to] === id) to++;
    const { ids, items } = entry;
    if (to - from === own.length) for (const [i, item] of own.entries()) items[from + i] = item;
    else {
      const place = own.map(() => id);
      // Not spread: a list that has grown takes more room than it needs, and a list of numbers is to stay one.
      entry.ids = ids.slice(0, from).concat(place, ids.slice(to));
      entry.items = items.slice(0, from).concat(own, items.slice(to));
    }
    if (entry.ids.length === 0) this.entries.delete(key);
  }
}

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
