/** Stands in a variant for what may be anything. */
export const ANYTHING = '\uE000';
/** Stands in a variant for what is no part of a word, perhaps only the edge of one. */
export const GAP = '\uE001';

/** What a pattern may look like, as far as it is known; undefined where that is too much. */
export type Variants = readonly string[] | undefined;

const MOST_VARIANTS = 48;

export function limited(all: readonly string[]): Variants {
  return all.length > MOST_VARIANTS ? undefined : all;
}

/** What stands in a row. What is the same in all variants is gathered first: most patterns are letters in a row. */
export class Row {
  private all: readonly string[] = [''];
  private rest = '';

  /** Characters that stand for themselves. */
  letters(own: string): void {
    this.rest += own;
  }

  part(own: Variants): void {
    if (own?.length === 1 || !own) {
      this.rest += own?.[0] ?? ANYTHING;
      return;
    }
    // Of too many nothing is told: what follows may be anything.
    const before = this.rest;
    const isMany = this.all.length * own.length > MOST_VARIANTS;
    this.all = this.all.flatMap((one) => (isMany ? [ANYTHING] : own).map((other) => one + before + other));
    this.rest = '';
  }

  variants(): readonly string[] {
    const { all, rest } = this;
    return rest ? all.map((one) => one + rest) : all;
  }
}
