import { appended } from '../base/appended.ts';
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

/** The contributions to one key in text order: at the same index, the block and what it gives. */
interface Entry<I> {
  ids: BlockId[];
  items: I[];
}

/** What blocks contribute to keys; an edit costs what it changes. */
export class BlockIndex<P, K, I> {
  private readonly entries = new Map<K, Entry<I>>();
  private readonly compare: Compare<readonly I[]>;
  /** The last block that has ever contributed. */
  private last = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly each: Contributions<P, K, I, unknown>['each'],
    compare: Compare<I>,
  ) {
    this.compare = byElements(compare);
  }

  /** All items of a key, in text order. */
  items(key: K): readonly I[] {
    return this.entries.get(key)?.items.slice() ?? [];
  }

  /**
   * Takes in what a block contributes now.
   * @param before what it contributed; undefined for a new block
   * @param after undefined for a block that is gone
   * @param changed told of each key whose items have changed
   */
  update(
    id: BlockId,
    before: P | undefined,
    after: P | undefined,
    changed: (key: K, difference: Difference) => void,
  ): void {
    if (before === undefined && after !== undefined && id > this.last) {
      this.append(id, after, changed);
      return;
    }
    const was = before === undefined ? undefined : this.grouped(before, id);
    const now = after === undefined ? undefined : this.grouped(after, id);
    for (const [key, items] of now ?? []) {
      const known = was?.get(key);
      const difference = known ? this.compare(known, items) : ALTERED;
      if (difference === SAME) continue;
      this.put(key, id, items);
      changed(key, difference);
    }
    for (const key of was?.keys() ?? []) {
      if (now?.has(key)) continue;
      this.put(key, id, []);
      changed(key, ALTERED);
    }
  }

  /** Takes in what a block contributes that follows all others, as in a first reading. */
  private append(id: BlockId, part: P, changed: (key: K, difference: Difference) => void): void {
    this.last = id;
    this.each(
      part,
      (key, item) => {
        const entry = this.entries.get(key);
        if (!entry) this.entries.set(key, { ids: [id], items: [item] });
        else {
          const isKnown = entry.ids.at(-1) === id;
          entry.ids = appended(entry.ids, id);
          entry.items = appended(entry.items, item);
          if (isKnown) return;
        }
        changed(key, ALTERED);
      },
      id,
    );
  }

  private grouped(part: P, id: BlockId): ReadonlyMap<K, readonly I[]> {
    const byKey = new Map<K, I[]>();
    this.each(
      part,
      (key, item) => {
        const own = byKey.get(key);
        if (own) own.push(item);
        else byKey.set(key, [item]);
      },
      id,
    );
    return byKey;
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

/** The first place at which a block stands among blocks in text order, or would. */
function placeIn(ids: readonly BlockId[], id: BlockId): number {
  let low = 0;
  let high = ids.length;
  if (high > 0 && ids[high - 1]! < id) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
