import { type InTurns, turnOf } from '../base/turns.ts';
import type { BlockId } from './block-identity.ts';
import { ALTERED, byList, type Difference, MOVED, SAME } from './difference.ts';
import { type Family, Node, unlink } from './node.ts';

/** A block: its place among all, and its node of each query that has a value for each block. */
interface Row {
  place: number;
  readonly nodes: readonly Node[];
}

/** The blocks of the article in text order, with the nodes of each. */
export class BlockRows {
  /** The queries that have a value for each block: a node's slot is its query's index. */
  readonly families: Family[] = [];
  #ids: readonly BlockId[] = [];
  readonly #rows = new Map<BlockId, Row>();
  /** Another order has been begun and not been finished: some blocks are there or gone that are not in `ids`. */
  #isReordering = false;

  /** @param queue has a node brought up to date */
  constructor(private readonly queue: (node: Node, difference: Difference, cause: string) => void) {}

  /** In text order. */
  get ids(): readonly BlockId[] {
    return this.#ids;
  }

  /** The place of a block among all; undefined for one that is gone, or not among them yet. */
  placeOf(id: BlockId): number | undefined {
    const row = this.#rows.get(id);
    return row && row.place !== NO_PLACE ? row.place : undefined;
  }

  /** The node of a query; undefined where there is no such block. */
  node({ slot }: Family, id: BlockId): Node | undefined {
    return this.#rows.get(id)?.nodes[slot];
  }

  /**
   * Says which blocks there are now, in text order; tells whether that is another order. When it is abandoned, the next
   * call sees what has been done.
   */
  *set(ids: readonly BlockId[]): InTurns<boolean> {
    const before = this.#ids;
    const wasReordering = this.#isReordering;
    if (!wasReordering && byList(before, ids) === SAME) return false;
    this.#isReordering = true;
    const isOver = turnOf(BLOCKS_A_TURN);
    for (const [id, row] of this.#rows) {
      if (isAmong(ids, id)) {
        if (isOver(LOOK)) yield;
        continue;
      }
      this.#rows.delete(id);
      for (const node of row.nodes) this.#remove(node);
      if (isOver()) yield;
    }
    for (const [place, id] of ids.entries()) {
      const row = this.#rows.get(id);
      // Also where a block has come in an order that was abandoned: nothing of it has run.
      const follows = row && row.place !== NO_PLACE && before[row.place - 1] === ids[place - 1];
      if (!row) this.#rows.set(id, this.#newRow(id));
      else if (!follows)
        for (const node of row.nodes) if (node.family.chain) this.queue(node, MOVED, 'the block before');
      if (isOver(follows ? LOOK : 1)) yield;
    }
    let same = 0;
    while (same < ids.length && ids[same] === before[same]) same++;
    for (let place = wasReordering ? 0 : same; place < ids.length; place++) this.#rows.get(ids[place]!)!.place = place;
    this.#ids = ids;
    this.#isReordering = false;
    return true;
  }

  #newRow(id: BlockId): Row {
    const nodes = this.families.map((family) => new Node(family, id));
    for (const node of nodes) if (node.family.run) this.queue(node, ALTERED, 'new');
    return { place: NO_PLACE, nodes };
  }

  #remove(node: Node): void {
    node.isGone = true;
    for (const reader of node.readers) this.queue(reader, ALTERED, 'gone');
    for (const read of node.reads) unlink(read, node);
    if (node.hasRun) for (const feed of node.family.feeds) feed(node.key as BlockId, node.value, undefined);
  }
}

/** The row of a block that is not among the blocks yet. */
const NO_PLACE = -1;

/** So many blocks are put in order in one turn. */
const BLOCKS_A_TURN = 100;
/** What a look at a block takes that stays where it is, against one that comes or goes. */
const LOOK = 0.01;

/** Whether a block is one of those in text order. */
function isAmong(ids: readonly BlockId[], id: BlockId): boolean {
  let low = 0;
  let high = ids.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id;
}
