/**
 * What was worked out for stretches of a text, kept for those of the text before: a text that is edited has nearly all
 * of its stretches again.
 */
export class Remembered<Value> {
  private last = new Map<string, Value>();
  private now = new Map<string, Value>();

  constructor(private readonly make: (stretch: string) => Value) {}

  of(stretch: string): Value {
    const known = this.now.get(stretch) ?? this.last.get(stretch) ?? this.make(stretch);
    this.now.set(stretch, known);
    return known;
  }

  /** Begins a new text: what the last one did not have is let go. */
  turn(): void {
    this.last = this.now;
    this.now = new Map();
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
