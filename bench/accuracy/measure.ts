/** Right, wrong and missed, and what follows from them. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

export function counts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}

export function precision({ right, wrong }: Counts): number {
  return right / (right + wrong);
}

export function recall({ right, missed }: Counts): number {
  return right / (right + missed);
}

/** The harmonic mean of precision and recall. */
export function mean(p: number, r: number): number {
  return (2 * p * r) / (p + r);
}

export function percent(part: number): string {
  return Number.isFinite(part) ? (100 * part).toFixed(1).padStart(5) : '  n/a';
}

/** “label  P 90.1  R 88.0  F1 89.0”. */
export function line(label: string, p: number, r: number, more = ''): string {
  return `${label.padEnd(44)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(mean(p, r))}  ${more}`.trimEnd();
}
