/** A stretch of a text with what was made of it. */
interface Entry<Value> {
  readonly stretch: string;
  readonly value: Value;
}

/** So many stretches may be gone from the text before; what stands farther on is looked up. */
const AHEAD = 4;
/** So many stretches are made anew before any is looked up. */
const FEW = 3;

/**
 * What was worked out for stretches of a text, kept for those of the text before: a text that is edited has nearly all
 * of its stretches again, and in the same order. (To look all of them up is to go through all of the text.)
 */
export class Remembered<Value> {
  /** As they were asked for, of the text before and of this one. */
  private last: Entry<Value>[] = [];
  private now: Entry<Value>[] = [];
  /** The first of the last ones that may come next. */
  private next = 0;
  /** How many were not where they were expected. */
  private missed = 0;
  /** All of them, once several were missed. */
  private known: Map<string, Entry<Value>> | undefined;

  constructor(private readonly make: (stretch: string) => Value) {}

  of(stretch: string): Value {
    const latest = this.now.at(-1);
    if (latest?.stretch === stretch) return latest.value;
    const entry = this.expected(stretch) ?? this.other(stretch);
    this.now.push(entry);
    return entry.value;
  }

  /** Begins a new text: what the last one did not have is let go. */
  turn(): void {
    this.last = this.now;
    this.now = [];
    this.next = 0;
    this.missed = 0;
    this.known = undefined;
  }

  private expected(stretch: string): Entry<Value> | undefined {
    const end = Math.min(this.next + AHEAD, this.last.length);
    for (let at = this.next; at < end; at++) {
      const entry = this.last[at]!;
      if (entry.stretch !== stretch) continue;
      this.next = at + 1;
      return entry;
    }
    return undefined;
  }

  private other(stretch: string): Entry<Value> {
    this.missed++;
    if (this.missed > FEW)
      this.known ??= new Map([...this.last, ...this.now].map((entry) => [entry.stretch, entry] as const));
    let entry = this.known?.get(stretch);
    if (!entry) {
      entry = { stretch, value: this.make(stretch) };
      this.known?.set(stretch, entry);
    }
    return entry;
  }
}

/**
 * The same function with its last results at hand. When there are more than `most`, those are forgotten that nobody has
 * asked for since there were as many before: an article asks for all it has again and again.
 */
export function remembering<V>(most: number, made: (text: string) => V): (text: string) => V {
  let now = new Map<string, { readonly value: V }>();
  let before = now;
  return (text) => {
    const known = now.get(text);
    if (known) return known.value;
    if (now.size >= most) [before, now] = [now, new Map()];
    const found = before.get(text) ?? { value: made(text) };
    now.set(text, found);
    return found.value;
  };
}

/**
 * The same function with its results at hand as long as there is what they were made of.
 * @param made a pure function of an object that nobody changes
 */
export function rememberingOf<K extends object, V>(made: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    let entry = known.get(of);
    if (!entry) {
      entry = { value: made(of) };
      known.set(of, entry);
    }
    return entry.value;
  };
}
