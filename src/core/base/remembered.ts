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
