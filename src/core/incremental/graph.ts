import { type InTurns, isInTurns, turnOf } from '../base/turns.ts';
import type { BlockId } from './block-identity.ts';
import { BlockRows } from './block-rows.ts';
import type { Key, OnRun } from './contracts.ts';
import { ALTERED, type Difference, MOVED, SAME } from './difference.ts';
import { type Family, familyOf, link, NO_SLOT, NOTHING, Node } from './node.ts';

/** The nodes of all queries, what each has read, and which of them are out of date. */
export class Graph {
  readonly #families: Family[] = [];
  readonly #bySection = new Map<string, Family[]>();
  readonly #rows = new BlockRows((node, difference, cause) => this.queue(node, difference, cause));
  /** The node that is running. */
  #running: Node | undefined;
  /** What the nodes that are running have read so far, those of the innermost last; what stands from `#top` on is old. */
  readonly #reads: Node[] = [];
  #top = 0;
  /** Counts changes of what is running. */
  #mark = 0;
  /** Nodes that asked to be run again next time. */
  #unfinished: Node[] = [];

  /** @param onRun told of every run of a query */
  constructor(private readonly onRun?: OnRun) {}

  /** Whether somebody is told why a query runs. */
  get isWatched(): boolean {
    return this.onRun !== undefined;
  }

  /** The blocks in text order. */
  get blocks(): readonly BlockId[] {
    return this.#rows.ids;
  }

  /** The place of a block among all; undefined for one that is gone. */
  placeOf(id: BlockId): number | undefined {
    return this.#rows.placeOf(id);
  }

  /** Makes room for the values of a query, which may read those made before it. */
  family(name: string, section: string, spec: Partial<Family>): Family {
    const slot = spec.isOfBlock ? this.#rows.families.length : NO_SLOT;
    const family = familyOf(name, { rank: this.#families.length, slot }, spec);
    this.#families.push(family);
    const others = this.#bySection.get(section);
    if (others) others.push(family);
    else this.#bySection.set(section, [family]);
    if (spec.isOfBlock) this.#rows.families.push(family);
    return family;
  }

  /** Says which blocks there are now, in text order; tells whether that is another order. */
  setBlocks(ids: readonly BlockId[]): InTurns<boolean> {
    return this.#rows.set(ids);
  }

  /** Brings the queries of a section up to date, in turns. */
  *settle(section: string): InTurns<void> {
    const isOver = turnOf(WORK_A_TURN);
    for (const family of this.#bySection.get(section) ?? [])
      if (family.queue.length) yield* this.#settleFamily(family, isOver);
  }

  /** What asked to be run again runs when everything is settled next. */
  begin(): void {
    for (const node of this.#unfinished) this.queue(node, ALTERED, 'unfinished');
    this.#unfinished = [];
  }

  /** What runs is to run again next time. */
  runAgain(): void {
    if (this.#running) this.#unfinished.push(this.#running);
  }

  /** The value of a block that is there. */
  known(family: Family, id: BlockId): Node {
    const node = this.peek(family, id);
    if (!node) throw new Error(`${family.name}: ${id} is no block of the article.`);
    return node;
  }

  /** The same; undefined where there is no such block. */
  peek(family: Family, id: BlockId): Node | undefined {
    return this.#rows.node(family, id);
  }

  /** The value of a key, made where nobody has asked for it. */
  nodeOf(family: Family, key: Key): Node {
    let node = family.nodes.get(key);
    if (!node) {
      node = new Node(family, key);
      family.nodes.set(key, node);
    }
    return node;
  }

  /** Has a node brought up to date. */
  queue(node: Node, difference: Difference, cause: string): void {
    if (node.isGone) return;
    if (node.pending === SAME) node.family.queue.push(node);
    if (node.pending < difference) node.pending = difference;
    node.cause = cause;
  }

  /** The same of what is asked of a key. */
  queueKey(families: readonly Family[], key: Key, difference: Difference, cause: string): void {
    for (const { nodes } of families) {
      const node = nodes.get(key);
      if (node) this.queue(node, difference, cause);
    }
  }

  /** The value of a node; whoever is running depends on it. */
  read(node: Node): unknown {
    const reader = this.#running;
    if (!reader) {
      if (!node.hasRun) this.#runAtOnce(node);
      return node.value;
    }
    if (node.mark !== this.#mark) {
      node.mark = this.#mark;
      if (node.family.rank >= reader.family.rank)
        throw new Error(`${reader.family.name} reads ${node.family.name}, which is defined after it.`);
      this.#reads[this.#top++] = node;
    }
    if (!node.hasRun) this.#runAtOnce(node);
    return node.value;
  }

  *#settleFamily(family: Family, isOver: (work: number) => boolean): InTurns<void> {
    // Blocks in text order: one that is read may have the next one read again.
    if (family.isOfBlock) family.queue.sort((a, b) => (a.key as number) - (b.key as number));
    for (let i = 0; i < family.queue.length; i++) {
      for (let node = family.queue[i]; node && !node.isGone && node.pending !== SAME; node = this.#next(node)) {
        if (node.pending === MOVED && this.#stands(node)) node.pending = SAME;
        else {
          const rest = this.#run(node);
          if (rest) yield* this.#rest(rest);
        }
        const work = typeof family.work === 'number' ? family.work : family.work(node.value);
        if (isOver(family.runs++ < FIRST ? work * COMPILING : work)) yield;
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
    const id = this.blocks[this.placeOf(key as BlockId)! + 1];
    return id === undefined ? undefined : this.peek(family, id);
  }

  #runAtOnce(node: Node): void {
    const rest = this.#run(node);
    if (!rest) return;
    const turns = this.#rest(rest);
    while (!turns.next().done);
  }

  /** Works out the value of a node in turns, unless it has one. */
  *runFirst(node: Node): InTurns<void> {
    if (node.hasRun) return;
    const rest = this.#run(node);
    if (rest) yield* this.#rest(rest);
  }

  /** Runs a query. Most are done at once; of one that is worked out in turns it gives what is to be done. */
  #run(node: Node): Rest | undefined {
    const { family, key } = node;
    this.onRun?.(family.name, key, node.cause);
    if (family.chain) node.entry = this.#entryOf(node);
    const [running, from] = [this.#running, this.#top];
    this.#enter(node);
    let value: unknown;
    let reads = NOTHING;
    try {
      value = family.run!(key as never, node.entry);
    } finally {
      reads = this.#leave(running, from);
    }
    if (!family.isOfBlock && isInTurns(value)) return { node, reads, turns: value };
    this.#done(node, reads, value);
    return undefined;
  }

  *#rest({ node, reads: first, turns }: Rest): InTurns<void> {
    let reads = first;
    for (;;) {
      const [running, from] = [this.#running, this.#top];
      this.#enter(node);
      let turn: IteratorResult<undefined, unknown>;
      try {
        turn = turns.next();
      } finally {
        const more = this.#leave(running, from);
        if (more.length) reads = reads.length ? reads.concat(more) : more;
      }
      if (turn.done) return this.#done(node, reads, turn.value);
      yield;
    }
  }

  #done(node: Node, reads: Node[], value: unknown): void {
    link(node, reads, this.#mark + 1);
    this.#mark += 3;
    this.took(node, value);
  }

  /** What is read from now on is noted as read by a node. */
  #enter(running: Node | undefined): void {
    this.#running = running;
    // Marks of another run mean nothing here; what was read before may be noted twice.
    this.#mark++;
  }

  /** The node that was running before runs on; gives what has been read since `from`. */
  #leave(running: Node | undefined, from: number): Node[] {
    const reads = from === this.#top ? NOTHING : this.#reads.slice(from, this.#top);
    this.#top = from;
    this.#enter(running);
    return reads;
  }

  #entryOf({ family, key }: Node): unknown {
    const place = this.placeOf(key as BlockId)!;
    const before = place === 0 ? undefined : this.peek(family, this.blocks[place - 1]!);
    if (before && !before.hasRun) this.#runAtOnce(before);
    return before ? before.left : family.chain!.first;
  }

  /** A node has a value, perhaps a new one. */
  took(node: Node, value: unknown): void {
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
    if (family.chain) this.#handOn(node, isFirst, cause);
    for (const reader of node.readers) this.queue(reader, reader.family.chain ? ALTERED : difference, cause);
    for (const feed of family.feeds) feed(node.key as BlockId, isFirst ? undefined : before, value);
  }

  /** Hands on what a block of a chain leaves to the next. */
  #handOn(node: Node, isFirst: boolean, cause: string): void {
    const { exit, compareExit } = node.family.chain!;
    const left = exit(node.value);
    if (!isFirst && compareExit(node.left, left) === SAME) return;
    node.left = left;
    const next = this.#next(node);
    if (next) this.queue(next, MOVED, cause);
  }
}

/** The first so many values of a query take so many times as long: what works them out is compiled. */
const [FIRST, COMPILING] = [40, 8];
/** How much work is done in one turn, in what `Options.work` counts. */
const WORK_A_TURN = 20;

/** A run that is worked out in turns. */
interface Rest {
  readonly node: Node;
  readonly reads: Node[];
  readonly turns: InTurns<unknown>;
}
