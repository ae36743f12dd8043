/** Values by what they say: of two that say the same the first is kept, so that they can be compared as objects. */
export class Interned<Value extends object> {
  readonly #byText = new Map<string, Kept<Value>>();
  readonly #known = new WeakMap<Value, Kept<Value>>();

  /** @param textOf what a value says; asked once for each */
  constructor(private readonly textOf: (value: Value) => string) {}

  /** The value that is kept, and a number that no other has. */
  of(value: Value): Kept<Value> {
    const known = this.#known.get(value);
    if (known) return known;
    const text = this.textOf(value);
    const kept = this.#byText.get(text) ?? { value, nth: this.#byText.size };
    this.#byText.set(text, kept);
    this.#known.set(value, kept);
    return kept;
  }
}

interface Kept<Value> {
  readonly value: Value;
  readonly nth: number;
}
