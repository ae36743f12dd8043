import type { InTurns } from '../base/turns.ts';
import type { BlockId } from './block-identity.ts';
import type { Compare } from './difference.ts';

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
  /** The value without depending on it; undefined where none was set. */
  peek(id: BlockId): V | undefined;
  set(id: BlockId, value: V): void;
}

export interface Options<V> {
  /** When a new value counts as the one before, and when it only moved (default: the same object). */
  readonly compare?: Compare<V>;
  /** Where what was read has only moved: whether the value stands as it is. Without it the query runs again. */
  readonly holds?: (value: V) => boolean;
  /** How much work a value was: after 20 there is a turn (default: 1). */
  readonly work?: number | ((value: V) => number);
}

/** How the blocks of a chain hang together. */
export interface Chain<V, E> extends Pick<Options<V>, 'work'> {
  /** What the first block is entered with. */
  readonly first: E;
  /** What a block leaves to the next. */
  readonly exit: (value: V) => E;
  readonly compareExit: Compare<E>;
}
