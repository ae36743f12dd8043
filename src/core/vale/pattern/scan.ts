import { codeBefore, isAt } from './place.ts';
import { type Look, Step } from './program.ts';
import { Threads } from './threads.ts';

/** Finds all places of a text before or behind which something stands, in one pass. */
export class Scan {
  private readonly held: Uint8Array;
  private readonly inner: (Uint8Array | undefined)[] = [];

  constructor(
    private readonly look: Look,
    private readonly text: string,
  ) {
    this.held = new Uint8Array(text.length + 1);
  }

  places(): Uint8Array {
    const { text, look } = this;
    const { op, a, sets } = look.program;
    let [now, then] = [new Threads(op.length), new Threads(op.length)];
    now.clear();
    for (let at = look.behind ? 0 : text.length; ; ) {
      this.add(now, 0, at);
      const code = look.behind ? text.codePointAt(at) : codeBefore(text, at);
      if (code === undefined) return this.held;
      const next = at + (look.behind ? 1 : -1) * (code > 0xffff ? 2 : 1);
      then.clear();
      for (let i = 0; i < now.count; i++) {
        const step = now.steps[i]!;
        const goesOn = op[step] === Step.char ? a[step] === code : sets[a[step]!]!.has(code);
        if (goesOn) this.add(then, step + 1, next);
      }
      [now, then] = [then, now];
      at = next;
    }
  }

  private add(list: Threads, step: number, at: number): void {
    const { op, a, b, looks } = this.look.program;
    const stack = [step];
    for (let own = stack.pop(); own !== undefined; own = stack.pop()) {
      if (list.marks[own] === list.mark) continue;
      list.marks[own] = list.mark;
      const kind = op[own];
      if (kind === Step.match) this.held[at] = 1;
      else if (kind === Step.fork) stack.push(b[own]!, a[own]!);
      else if (kind === Step.jump) stack.push(a[own]!);
      else if (kind === Step.save) stack.push(own + 1);
      else if (kind === Step.place) {
        if (isAt(this.text, at, a[own]!)) stack.push(own + 1);
      } else if (kind === Step.look) {
        const look = looks[a[own]!]!;
        this.inner[a[own]!] ??= new Scan(look, this.text).places();
        if ((this.inner[a[own]!]![at] === 1) !== look.negated) stack.push(own + 1);
      } else list.steps[list.count++] = own;
    }
  }
}
