/**
 * Work that is done in turns, so that whoever does it can attend to something else in between: each `next()` does a
 * little, the last one gives the result. May be abandoned.
 */
export type InTurns<T> = Generator<undefined, T>;

/** Whether a function that may do its work in turns does so. */
export function isInTurns(value: unknown): value is InTurns<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'next' in value && 'throw' in value && Symbol.iterator in value;
}

/** Does all of it at once. */
export function atOnce<T>(work: InTurns<T>): T {
  for (;;) {
    const turn = work.next();
    if (turn.done) return turn.value;
  }
}

/**
 * Measures a turn.
 * @param most how much work one turn may be, in whatever the work is counted in
 * @returns told of work as it is done, says whether the turn is over
 */
export function turnOf(most: number): (work?: number) => boolean {
  let done = 0;
  return (work = 1) => {
    done += work;
    if (done < most) return false;
    done = 0;
    return true;
  };
}

/** What a function makes of each of some items. */
export function* mappedInTurns<T, U>(items: readonly T[], made: (item: T, index: number) => U): InTurns<U[]> {
  const all: U[] = [];
  for (let from = 0; from < items.length; from += MAPPED_A_TURN) {
    if (from > 0) yield;
    const to = Math.min(items.length, from + MAPPED_A_TURN);
    for (let i = from; i < to; i++) all.push(made(items[i]!, i));
  }
  return all;
}

/**
 * All that a function makes of each of some items, one after the other.
 * @param work how much it is to look at an item
 */
export function* flatMappedInTurns<T, U>(
  items: readonly T[],
  made: (item: T, index: number) => readonly U[],
  work: (item: T) => number = () => 1,
): InTurns<U[]> {
  const all: U[] = [];
  const isOver = turnOf(MAPPED_A_TURN);
  for (let i = 0; i < items.length; i++) {
    const own = made(items[i]!, i);
    for (const one of own) all.push(one);
    if (isOver(work(items[i]!) + own.length)) yield;
  }
  return all;
}

/** Those of some items that are wanted. */
export function* filteredInTurns<T>(items: readonly T[], isWanted: (item: T, index: number) => boolean): InTurns<T[]> {
  const wanted: T[] = [];
  const isOver = turnOf(FILTERED_A_TURN);
  for (let i = 0; i < items.length; i++) {
    if (isWanted(items[i]!, i)) wanted.push(items[i]!);
    if (isOver()) yield;
  }
  return wanted;
}

/** So many items are looked at in one turn. */
const FILTERED_A_TURN = 1_000;

/** So many items are made something else of in one turn. */
const MAPPED_A_TURN = 2_000;

/** So many items are sorted, or merged, in one turn. */
const SORTED_A_TURN = 4_000;

/** The items in order; equal ones stay in the order they had. */
export function* sortedInTurns<T>(items: readonly T[], compare: (a: T, b: T) => number): InTurns<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length || from === 0; from += SORTED_A_TURN) {
    runs.push(items.slice(from, from + SORTED_A_TURN).sort(compare));
    if (items.length > SORTED_A_TURN) yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      const second = runs[i + 1];
      merged.push(second ? yield* mergedInTurns(runs[i]!, second, compare) : runs[i]!);
    }
    runs = merged;
  }
  return runs[0]!;
}

function* mergedInTurns<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): InTurns<T[]> {
  const merged: T[] = [];
  const isOver = turnOf(SORTED_A_TURN);
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    merged.push(compare(a[i]!, b[j]!) <= 0 ? a[i++]! : b[j++]!);
    if (isOver()) yield;
  }
  for (; i < a.length; i++) merged.push(a[i]!);
  for (; j < b.length; j++) merged.push(b[j]!);
  return merged;
}
