/** Random choices that a seed decides. */
export class Random {
  private state: number;

  /** @param seed any integer; the same seed gives the same choices */
  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 up to 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer from 0 up to a limit that is not reached. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** An integer between two, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Some of a list, in any order. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length) chosen.push(...rest.splice(this.below(rest.length), 1));
    return chosen;
  }
}

/** The seed of the n-th case of a run: neighbours have nothing in common. */
export function seedOf(run: number, index: number): number {
  return Math.imul((run ^ 0x9e3779b9) + index, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
}
