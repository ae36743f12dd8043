import type { Span } from './model.ts';

/** Whether a span of a block's part before stands at this place in the part now. */
export type IsPlaced = (before: Span, after: Span) => boolean;

/**
 * Whether a rule collected the same from a block before and after an edit, but for places that moved with their words.
 * Places are spans, told by their `start` and `end`; everything else must be equal.
 */
export function isSamePart(before: unknown, after: unknown, isPlaced: IsPlaced): boolean {
  // What both share comes from a list: a block that is read anew has nothing else of the one before.
  if (before === after) return true;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return false;
  if (Array.isArray(before)) {
    return (
      Array.isArray(after) &&
      before.length === after.length &&
      before.every((one, i) => isSamePart(one, after[i], isPlaced))
    );
  }
  if (before instanceof Set) {
    return after instanceof Set && before.size === after.size && [...before].every((one) => after.has(one));
  }
  if (Object.getPrototypeOf(before) !== Object.prototype) return false;
  const keys = Object.keys(before);
  if (keys.length !== Object.keys(after).length) return false;
  const isSpan = 'start' in before && 'end' in before;
  if (isSpan && !isPlaced(before as Span, after as Span)) return false;
  return keys.every(
    (key) =>
      (isSpan && (key === 'start' || key === 'end')) ||
      isSamePart(before[key as keyof typeof before], after[key as keyof typeof after], isPlaced),
  );
}
