import { type Pattern, PatternTrouble, type Place } from './ast.ts';
import { type CharSet, fewChars } from './charset.ts';

/** What a step of a program does. */
export const Step = { char: 0, set: 1, fork: 2, jump: 3, save: 4, place: 5, look: 6, match: 7 } as const;

/** A pattern as steps: `op[i]` says what step i does, with `a[i]` and `b[i]`. */
export interface Program {
  readonly op: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly sets: readonly CharSet[];
  readonly looks: readonly Look[];
  /** The characters below 128 with which a match may begin; undefined where it may be empty. */
  readonly first: Uint8Array | undefined;
  /** The same of the character after it; undefined where a match may have one character. */
  readonly second: Uint8Array | undefined;
  /** Whether every match begins at the edge of a word. */
  readonly startsAtEdge: boolean;
}

/** What has to stand before or behind a place, or must not. */
export interface Look {
  /** Read forward for what stands before, backward for what stands behind. */
  readonly program: Program;
  readonly behind: boolean;
  readonly negated: boolean;
}

export const PLACES: readonly Place[] = [
  'line start',
  'line end',
  'text start',
  'text end',
  'last line end',
  'word edge',
  'no word edge',
];

const MOST_STEPS = 20_000;
/** Parts that may be written, those that take no step among them. */
const MOST_PARTS = 100_000;

/** What all programs of one pattern have left together. */
interface Room {
  steps: number;
  parts: number;
}

/** Makes a program of a pattern. Throws `PatternTrouble` for one that would be too long. @param backward to be read from the end */
export function programOf(pattern: Pattern, backward = false): Program {
  return written(pattern, backward, { steps: MOST_STEPS, parts: MOST_PARTS });
}

function written(pattern: Pattern, backward: boolean, room: Room): Program {
  const writer = new Writer(backward, room);
  writer.write(pattern);
  writer.step(Step.match);
  return writer.program();
}

class Writer {
  private readonly op: number[] = [];
  private readonly a: number[] = [];
  private readonly b: number[] = [];
  private readonly sets: CharSet[] = [];
  private readonly looks: Look[] = [];

  constructor(
    private readonly backward: boolean,
    private readonly room: Room,
  ) {}

  program(): Program {
    const program = {
      op: Uint8Array.from(this.op),
      a: Int32Array.from(this.a),
      b: Int32Array.from(this.b),
      sets: this.sets,
      looks: this.looks,
    };
    return { ...program, ...startOf(program), startsAtEdge: startsAtEdge(program) };
  }

  step(op: number, a = 0, b = 0): number {
    if (--this.room.steps < 0) throw tooLarge();
    this.op.push(op);
    this.a.push(a);
    this.b.push(b);
    return this.op.length - 1;
  }

  write(pattern: Pattern): void {
    if (--this.room.parts < 0) throw tooLarge();
    switch (pattern.kind) {
      case 'char':
        if (pattern.others?.length)
          this.step(Step.set, this.sets.push(fewChars([pattern.code, ...pattern.others])) - 1);
        else this.step(Step.char, pattern.code);
        break;
      case 'set':
        this.step(Step.set, this.sets.push(pattern.set) - 1);
        break;
      case 'place':
        this.step(Step.place, PLACES.indexOf(pattern.place));
        break;
      case 'all':
        for (const part of this.backward ? [...pattern.parts].reverse() : pattern.parts) this.write(part);
        break;
      case 'one':
        this.choice(pattern.parts);
        break;
      case 'repeat':
        this.repeat(pattern);
        break;
      case 'group':
        this.step(Step.save, pattern.group * 2);
        this.write(pattern.part);
        this.step(Step.save, pattern.group * 2 + 1);
        break;
      case 'look': {
        const { part, behind, negated } = pattern;
        this.step(Step.look, this.looks.push({ program: written(part, !behind, this.room), behind, negated }) - 1);
      }
    }
  }

  private choice(parts: readonly Pattern[]): void {
    const ends: number[] = [];
    for (const [i, part] of parts.entries()) {
      const isLast = i === parts.length - 1;
      const fork = isLast ? undefined : this.step(Step.fork, this.op.length + 1);
      this.write(part);
      if (fork === undefined) continue;
      ends.push(this.step(Step.jump));
      this.b[fork] = this.op.length;
    }
    for (const end of ends) this.a[end] = this.op.length;
  }

  private repeat({ part, least, most, lazy }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let i = 0; i < least; i++) this.write(part);
    if (most === Number.POSITIVE_INFINITY) {
      const fork = this.fork(lazy);
      this.write(part);
      this.step(Step.jump, fork);
      this.leave(fork, lazy);
      return;
    }
    const forks: number[] = [];
    for (let i = least; i < most; i++) {
      forks.push(this.fork(lazy));
      this.write(part);
    }
    for (const fork of forks) this.leave(fork, lazy);
  }

  private fork(lazy: boolean): number {
    const next = this.op.length + 1;
    return this.step(Step.fork, lazy ? 0 : next, lazy ? next : 0);
  }

  private leave(fork: number, lazy: boolean): void {
    (lazy ? this.a : this.b)[fork] = this.op.length;
  }
}

function tooLarge(): PatternTrouble {
  return new PatternTrouble('it is too large: it repeats too much too often');
}

type Steps = Omit<Program, 'first' | 'second' | 'startsAtEdge'>;

function startOf(program: Steps): Pick<Program, 'first' | 'second'> {
  const begun = readingFrom(program, [0]);
  const next =
    begun &&
    readingFrom(
      program,
      begun.map((at) => at + 1),
    );
  return { first: begun && charsOf(program, begun), second: next && charsOf(program, next) };
}

/** The steps that read a character next; undefined where a match may be over before. */
function readingFrom({ op, a, b }: Steps, steps: readonly number[]): number[] | undefined {
  const reading: number[] = [];
  const seen = new Set<number>();
  const open = [...steps];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (op[at] === Step.match) return undefined;
    if (op[at] === Step.char || op[at] === Step.set) reading.push(at);
    else if (op[at] === Step.fork) open.push(b[at]!, a[at]!);
    else open.push(op[at] === Step.jump ? a[at]! : at + 1);
  }
  return reading;
}

/** The characters below 128 that some steps read. */
function charsOf({ op, a, sets }: Steps, steps: readonly number[]): Uint8Array {
  const chars = new Uint8Array(128);
  for (const at of steps) {
    if (op[at] === Step.char) {
      if (a[at]! < 128) chars[a[at]!] = 1;
      continue;
    }
    const { ascii } = sets[a[at]!]!;
    for (let code = 0; code < 128; code++) if (ascii[code] === 1) chars[code] = 1;
  }
  return chars;
}

function startsAtEdge({ op, a, b }: Steps): boolean {
  const open = [0];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (op[at] === Step.fork) open.push(b[at]!, a[at]!);
    else if (op[at] === Step.jump) open.push(a[at]!);
    else if (op[at] === Step.save) open.push(at + 1);
    else if (op[at] !== Step.place || PLACES[a[at]!] !== 'word edge') return false;
  }
  return true;
}
