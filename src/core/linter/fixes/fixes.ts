import type { Finding, Fix, Span, TextEdit } from '../../model.ts';

/** A safe fix and the finding it is for. */
export interface SafeFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The safe fixes that can be applied at once: the first one of each finding, whole or not at all, and none that touches
 * words another one changes. What is left out is found again by the next analysis.
 */
export function safeFixes(findings: readonly Finding[]): SafeFix[] {
  const all = findings.flatMap((finding): SafeFix[] => {
    const fix = finding.fixes.find(({ safe }) => safe);
    return fix ? [{ finding, fix }] : [];
  });
  const taken = new Taken(all.flatMap(({ fix }) => fix.edits));
  return all.filter(({ fix: { edits } }) => {
    const isFree = !edits.some((edit) => taken.touches(edit));
    if (isFree) for (const edit of edits) taken.add(edit);
    return isFree;
  });
}

/** The edits of fixes that can be applied at once, in text order. */
export function editsOf(fixes: readonly Pick<SafeFix, 'fix'>[]): TextEdit[] {
  return fixes.flatMap(({ fix }) => fix.edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * The places that are taken. A place touches one of them where more of them begin at its end or before than end before
 * its start; both are counted in logarithmic time, since an article may have a hundred thousand.
 */
class Taken {
  private readonly starts: Counts;
  private readonly ends: Counts;

  /** @param places all that may be added or asked for */
  constructor(places: readonly Span[]) {
    const offsets = new Set<number>();
    for (const { start, end } of places) offsets.add(start).add(end);
    const ranks = new Map([...offsets].sort((a, b) => a - b).map((offset, rank) => [offset, rank + 1]));
    this.starts = new Counts(ranks);
    this.ends = new Counts(ranks);
  }

  add({ start, end }: Span): void {
    this.starts.add(start);
    this.ends.add(end);
  }

  touches({ start, end }: Span): boolean {
    return this.starts.upTo(end) > this.ends.before(start);
  }
}

/** How many of some offsets lie at or before another: a binary indexed tree over their ranks, which count from 1. */
class Counts {
  private readonly sums: Uint32Array;

  constructor(private readonly ranks: ReadonlyMap<number, number>) {
    this.sums = new Uint32Array(ranks.size + 1);
  }

  add(offset: number): void {
    for (let i = this.ranks.get(offset)!; i < this.sums.length; i += i & -i) this.sums[i]!++;
  }

  /** @param offset one of those with a rank */
  upTo(offset: number): number {
    return this.sumTo(this.ranks.get(offset)!);
  }

  before(offset: number): number {
    return this.sumTo(this.ranks.get(offset)! - 1);
  }

  private sumTo(rank: number): number {
    let sum = 0;
    for (let i = rank; i > 0; i -= i & -i) sum += this.sums[i]!;
    return sum;
  }
}
