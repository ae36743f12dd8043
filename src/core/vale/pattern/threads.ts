/** What a thread has saved, the latest first. */
export interface Saved {
  readonly slot: number;
  readonly at: number;
  readonly before: Saved | undefined;
}

/** Threads in the order of preference, each step at most once. */
export class Threads {
  count = 0;
  readonly steps: Int32Array;
  readonly starts: Int32Array;
  readonly saved: (Saved | undefined)[] = [];
  readonly marks: Int32Array;
  mark = 0;

  constructor(size: number) {
    this.steps = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.marks = new Int32Array(size);
  }

  clear(): void {
    this.count = 0;
    this.mark++;
  }
}
