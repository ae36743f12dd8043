import { appended } from '../base/appended.ts';
import type { BlockId } from './block-identity.ts';
import type { Chain, Key } from './contracts.ts';
import { byIdentity, byList, type Compare, type Difference, SAME } from './difference.ts';

export type Run = (key: never, entry: unknown) => unknown;

/** All values of one query. */
export interface Family {
  readonly name: string;
  /** A query may read those of lower rank. */
  readonly rank: number;
  readonly run: Run | undefined;
  readonly compare: Compare<unknown>;
  readonly holds: ((value: unknown) => boolean) | undefined;
  readonly chain: Chain<unknown, unknown> | undefined;
  /** There is a value for each block. */
  readonly isOfBlock: boolean;
  /** Its number among those of which there is one; `NO_SLOT` for the others. */
  readonly slot: number;
  /** A value goes when nothing reads it any more. */
  readonly isReleased: boolean;
  readonly isIndex: boolean;
  /** How many values have been worked out. */
  runs: number;
  readonly work: number | ((value: unknown) => number);
  /** Of queries that have values by key. */
  readonly nodes: Map<Key, Node>;
  readonly queue: Node[];
  /** Told of every change of a value. */
  readonly feeds: ((id: BlockId, before: unknown, after: unknown) => void)[];
}

/** Of queries without values by key: one for all, never written to. */
const NO_NODES: Map<Key, Node> = new Map();

/** The slot of a query that has no value for each block. */
export const NO_SLOT = -1;

/** The values of a query, of which there are none yet. */
export function familyOf(name: string, { rank, slot }: Pick<Family, 'rank' | 'slot'>, spec: Partial<Family>): Family {
  // Written out: of objects that are spread together every look-up is slow.
  return {
    name,
    rank,
    run: spec.run,
    compare: spec.compare ?? byIdentity,
    holds: spec.holds,
    chain: spec.chain,
    isOfBlock: spec.isOfBlock ?? false,
    slot,
    isReleased: spec.isReleased ?? false,
    isIndex: spec.isIndex ?? false,
    runs: 0,
    work: spec.work ?? 1,
    nodes: spec.isReleased ? new Map() : NO_NODES,
    queue: [],
    feeds: [],
  };
}

/** A remembered value. */
export class Node {
  value: unknown = undefined;
  hasRun = false;
  /** It is read no more: its block is gone, or nothing asks for it. */
  isGone = false;
  /** How what it read has changed; SAME where it is up to date. */
  pending: Difference = SAME;
  cause = '';
  reads: Node[] = NOTHING;
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

/** Of what has read nothing: one list for all, never written to. */
export const NOTHING: Node[] = [];
/** Most values of single keys have one reader: a list is made when there is one. */
const NOBODY: Node[] = [];

/**
 * Notes what a node has read in its last run; what it reads no more may be forgotten.
 * @param now handed over: may hold a node more than once, of which all but the first are taken out
 * @param mark this number and the one after it mark no node yet
 */
export function link(node: Node, now: Node[], mark: number): void {
  const before = node.reads;
  if (byList(before, now) === SAME) return;
  const linked = mark + 1;
  for (const read of before) read.mark = mark;
  let different = 0;
  for (let i = 0; i < now.length; i++) {
    const read = now[i]!;
    if (read.mark === linked) continue;
    if (read.mark !== mark) read.readers = appended(read.readers, node);
    read.mark = linked;
    now[different++] = read;
  }
  node.reads = different === now.length ? now : now.slice(0, different);
  for (const read of before) if (read.mark === mark) unlink(read, node);
}

/** A node reads another one no more. */
export function unlink(read: Node, reader: Node): void {
  const { readers } = read;
  const at = readers.lastIndexOf(reader);
  if (at < 0) return;
  readers[at] = readers.at(-1)!;
  readers.pop();
  if (readers.length || !read.family.isReleased || read.isGone) return;
  read.isGone = true;
  read.family.nodes.delete(read.key);
  for (const other of read.reads) unlink(other, read);
}
