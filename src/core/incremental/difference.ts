import type { Span } from '../model.ts';
import type { BlockEdit } from './block-identity.ts';

/** The value is equal to the one before. */
export const SAME = 0;
/** It is the one before, but for spans that moved with the words they stand on. */
export const MOVED = 1;
/** It says something else. */
export const ALTERED = 2;

/** How a value differs from the one before. */
export type Difference = typeof SAME | typeof MOVED | typeof ALTERED;

export type Compare<V> = (before: V, after: V) => Difference;

/** The same object or primitive, or another value. */
export const byIdentity: Compare<unknown> = (before, after) => (Object.is(before, after) ? SAME : ALTERED);

/** Plain values by what they hold. */
export const byContent: Compare<unknown> = (before, after) => (deepEqual(before, after) ? SAME : ALTERED);

/** Lists by the difference of their elements. */
export function byElements<T>(compare: Compare<T>): Compare<readonly T[]> {
  return (before, after) => {
    if (before === after) return SAME;
    if (before.length !== after.length) return ALTERED;
    let difference: Difference = SAME;
    for (let i = 0; i < before.length; i++) {
      if (Object.is(before[i], after[i])) continue;
      const own = compare(before[i]!, after[i]!);
      if (own === ALTERED) return ALTERED;
      if (own === MOVED) difference = MOVED;
    }
    return difference;
  };
}

/** Lists of which every element must be the same object or primitive. */
export const byList: Compare<readonly unknown[]> = byElements(byIdentity);

/**
 * Whether two plain values are equal: primitives, lists, typed arrays, sets of primitives and objects without a class.
 * Objects of a class are equal only if they are the same.
 */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => deepEqual(one, b[i]));
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((one) => b.has(one));
  if (a instanceof Uint32Array || a instanceof Uint16Array) {
    return a.constructor === b.constructor && deepEqual([...a], [...(b as Uint32Array)]);
  }
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key as keyof typeof a], b[key as keyof typeof b]));
}

/**
 * Compares plain values that hold spans of one block which was edited: the values differ unless everything but spans is
 * equal and every span stands on the words it stood on.
 * @param edit the edit of the block
 * @param base what positions count from: 0 for offsets in the block, its id for positions in the article
 */
export function inEditedBlock(before: unknown, after: unknown, edit: BlockEdit, base: number): Difference {
  if (Object.is(before, after)) return SAME;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return ALTERED;
  if (Array.isArray(before)) {
    if (!Array.isArray(after)) return ALTERED;
    return byElements<unknown>((a, b) => inEditedBlock(a, b, edit, base))(before, after);
  }
  if (before instanceof Set) return deepEqual(before, after) ? SAME : ALTERED;
  if (Object.getPrototypeOf(before) !== Object.prototype) return ALTERED;
  const keys = Object.keys(before) as (keyof typeof before)[];
  if (keys.length !== Object.keys(after).length) return ALTERED;
  const isSpan = 'start' in before && 'end' in before;
  let difference: Difference = isSpan ? ofSpans(before as Span, after as Span, edit, base) : SAME;
  for (const key of keys) {
    if (difference === ALTERED) return ALTERED;
    if (isSpan && ((key as string) === 'start' || (key as string) === 'end')) continue;
    const own = inEditedBlock(before[key], after[key], edit, base);
    if (own > difference) difference = own;
  }
  return difference;
}

function ofSpans(before: Span, after: Span, edit: BlockEdit, base: number): Difference {
  const start = movedOffset(edit, before.start - base, before.end - base, false);
  const end = movedOffset(edit, before.end - base, before.start - base, true);
  if (start !== after.start - base || end !== after.end - base) return ALTERED;
  return before.start === after.start && before.end === after.end ? SAME : MOVED;
}

/** One end of a span after an edit: what is typed right before or after a span does not belong to it. */
function movedOffset({ head, tail, by }: BlockEdit, offset: number, other: number, isEnd: boolean): number | undefined {
  if (offset < head || (isEnd && offset === head && other < head)) return offset;
  if (offset > tail || (!isEnd && offset === tail && other > tail)) return offset + by;
  return undefined;
}
