import { isAt, isWordEdge } from './place.ts';
import { type Program, Step } from './program.ts';
import { Scan } from './scan.ts';
import { type Saved, Threads } from './threads.ts';

/** A text that is searched, also in small letters where those have the same places. */
export interface Searched {
  readonly text: string;
  readonly lower: string | undefined;
}

/** What is known of a pattern besides its program. */
export interface Known {
  readonly groups?: number;
  /** Small letters and other characters below 128 with which every match begins, in either case; empty where none are known. */
  readonly first?: string;
}

/** A place where a pattern is, and what its groups have found, from the first. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/** Looking for all places of a pattern in a text would take more than linear time. */
export class TooSlow extends Error {
  constructor() {
    super('the pattern of this check takes too long on this text');
  }
}

/**
 * Runs a program over texts: all threads side by side, one character after the other, so that time grows with the length of
 * the text, whatever it is. What has to stand before or behind a place is found for all places of the text in one pass.
 */
export class Machine {
  private now: Threads;
  private following: Threads;
  private readonly stack: number[] = [];
  private readonly stackSaved: (Saved | undefined)[] = [];
  private text = '';
  /** For each look the places where it holds, once it was asked for. */
  private held: (Uint8Array | undefined)[] = [];
  private budget = 0;
  /** For each set what it holds below 128. */
  private readonly ascii: readonly Uint8Array[];

  private readonly groups: number;
  private readonly first: string;
  private lower: string | undefined;

  constructor(
    private readonly program: Program,
    { groups = 0, first = '' }: Known = {},
  ) {
    this.groups = groups;
    this.first = first;
    this.ascii = program.sets.map((set) => set.ascii);
    this.now = new Threads(program.op.length);
    this.following = new Threads(program.op.length);
  }

  /**
   * The first match that begins at an offset or behind it; of those that begin together, the one the pattern prefers.
   * Throws `TooSlow` where all searches in a text together would take more than linear time.
   */
  next({ text, lower }: Searched, from: number): Match | undefined {
    if (text !== this.text || from === 0) {
      this.text = text;
      this.lower = lower;
      this.held = [];
      this.budget = 10_000 + 4 * (text.length + 1) * this.program.op.length;
    }
    this.now.clear();
    let found: Found | undefined;
    for (let at = from; at <= text.length; ) {
      if (this.now.count === 0) {
        if (found) break;
        at = this.nextStart(at);
        if (at < 0) break;
      }
      if (!found && this.mayStart(at)) this.add(this.now, 0, at, at, undefined);
      const code = at < text.length ? text.codePointAt(at)! : -1;
      const next = at + (code > 0xffff ? 2 : 1);
      found = this.advance(code, at, next) ?? found;
      [this.now, this.following] = [this.following, this.now];
      at = next;
    }
    return found && { start: found.start, end: found.end, groups: this.groupsOf(found.saved) };
  }

  /** One step of all threads; gives the match of the first that is done, and drops those behind it. */
  private advance(code: number, at: number, next: number): Found | undefined {
    const { op, a, sets } = this.program;
    const { now, following } = this;
    following.clear();
    this.budget -= now.count;
    if (this.budget < 0) throw new TooSlow();
    for (let i = 0; i < now.count; i++) {
      const step = now.steps[i]!;
      const kind = op[step];
      if (kind === Step.match) return { start: now.starts[i]!, end: at, saved: now.saved[i] };
      if (code < 0) continue;
      const own = a[step]!;
      const goesOn =
        kind === Step.char ? own === code : code < 128 ? this.ascii[own]![code] === 1 : sets[own]!.has(code);
      if (goesOn) this.add(following, step + 1, next, now.starts[i]!, now.saved[i]);
    }
    return undefined;
  }

  /** Adds a thread and all that follows from it without a character, in the order of preference. */
  private add(list: Threads, step: number, at: number, start: number, saved: Saved | undefined): void {
    const { op, a, b } = this.program;
    const { stack, stackSaved } = this;
    let own = step;
    let kept = saved;
    for (;;) {
      this.budget--;
      if (list.marks[own] !== list.mark) {
        list.marks[own] = list.mark;
        const kind = op[own];
        if (kind === Step.fork) {
          stack.push(b[own]!);
          stackSaved.push(kept);
          own = a[own]!;
          continue;
        }
        if (kind === Step.jump) {
          own = a[own]!;
          continue;
        }
        if (kind === Step.save) {
          if (this.groups) kept = { slot: a[own]!, at, before: kept };
          own++;
          continue;
        }
        if (kind === Step.place || kind === Step.look) {
          if (kind === Step.place ? isAt(this.text, at, a[own]!) : this.holds(a[own]!, at)) {
            own++;
            continue;
          }
        } else {
          list.steps[list.count] = own;
          list.starts[list.count] = start;
          list.saved[list.count] = kept;
          list.count++;
        }
      }
      if (stack.length === 0) return;
      own = stack.pop()!;
      kept = stackSaved.pop();
    }
  }

  private holds(index: number, at: number): boolean {
    const look = this.program.looks[index]!;
    this.held[index] ??= new Scan(look, this.text).places();
    return (this.held[index][at] === 1) !== look.negated;
  }

  private nextStart(from: number): number {
    const { first, lower } = this;
    if (first && lower !== undefined) {
      let at = lower.indexOf(first, from);
      while (at >= 0 && !this.mayStart(at)) at = lower.indexOf(first, at + 1);
      return at;
    }
    for (let at = from; at <= this.text.length; at++) if (this.mayStart(at)) return at;
    return -1;
  }

  /** Whether a match may begin at a place: a cheap look that spares most places a closer one. */
  private mayStart(at: number): boolean {
    const { first, second, startsAtEdge } = this.program;
    if (first && !isIn(first, this.text.charCodeAt(at))) return false;
    if (second && !isIn(second, this.text.charCodeAt(at + 1))) return false;
    return !startsAtEdge || isWordEdge(this.text, at);
  }

  private groupsOf(saved: Saved | undefined): (string | undefined)[] {
    const slots: number[] = [];
    for (let own = saved; own; own = own.before) slots[own.slot] ??= own.at;
    return Array.from({ length: this.groups }, (_, i) => {
      const [start, end] = [slots[2 * i + 2], slots[2 * i + 3]];
      return start === undefined || end === undefined ? undefined : this.text.slice(start, end);
    });
  }
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly saved: Saved | undefined;
}

/** Whether a character is in a set of those below 128, or above it; NaN, behind the text, is not. */
function isIn(chars: Uint8Array, code: number): boolean {
  return code < 128 ? chars[code] === 1 : code >= 128;
}
