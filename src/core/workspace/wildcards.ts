/** What one place of a pattern for paths takes. */
export type Item =
  | { readonly kind: 'char'; readonly char: string }
  /** `?`: one character of a name. */
  | { readonly kind: 'any' }
  /** `[a-z]`: one character of a name out of these. */
  | {
      readonly kind: 'set';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [from: number, to: number])[];
    }
  /** `*`: any characters of a name. */
  | { readonly kind: 'many' }
  /** Two asterisks and a slash: any number of whole folders, with their slashes. */
  | { readonly kind: 'folders' }
  /** Two asterisks at the end: anything. */
  | { readonly kind: 'rest' }
  /** `{a,b}`: one of several sequences. */
  | { readonly kind: 'either'; readonly items: readonly (readonly Item[])[] };

type Taking = Exclude<Item, { kind: 'many' | 'folders' | 'rest' | 'either' }> | { readonly kind: 'all' };

/** A state: what it takes to go on; without that, it goes on by itself. */
interface State {
  readonly takes?: Taking;
  readonly next: readonly number[];
}

/** A pattern as states; plain data. */
export interface Wildcards {
  readonly states: readonly State[];
  readonly first: number;
}

/** The last state of every pattern: all of it has been matched. */
const DONE = 0;
const ANY: Taking = { kind: 'any' };
const SLASH: Taking = { kind: 'char', char: '/' };

/** Makes states of a pattern: a few for each item. */
export function statesOf(items: readonly Item[]): Wildcards {
  const states: State[] = [{ next: [] }];
  const add = (next: readonly number[], takes?: Taking): number => states.push(takes ? { takes, next } : { next }) - 1;
  /** A state that may go on or take something and come back. */
  const loop = (next: number, inside: (back: number) => number): number => {
    const at = add([]);
    states[at] = { next: [next, inside(at)] };
    return at;
  };
  const before = (item: Item, next: number): number => {
    switch (item.kind) {
      case 'many':
        return loop(next, (back) => add([back], ANY));
      case 'rest':
        return loop(next, (back) => add([back], { kind: 'all' }));
      case 'folders':
        return loop(next, (back) => {
          const slash = add([back], SLASH);
          return loop(slash, (name) => add([name], ANY));
        });
      case 'either':
        return add(item.items.map((items) => sequence(items, next)));
      default:
        return add([next], item);
    }
  };
  const sequence = (all: readonly Item[], next: number): number =>
    all.reduceRight((following, item) => before(item, following), next);
  return { states, first: sequence(items, DONE) };
}

/**
 * Whether a pattern matches a path. All states that a character can lead to are followed at once, so the time is in
 * proportion to the lengths of pattern and path.
 * @param path with slashes
 * @param within whether it is enough that a folder of the path matches
 */
export function matchesPath({ states, first }: Wildcards, path: string, within: boolean): boolean {
  let active: number[] = [];
  let step = 0;
  const reached = new Int32Array(states.length).fill(-1);
  const reach = (from: number, into: number[]): void => {
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (reached[at] === step) continue;
      reached[at] = step;
      const { takes, next } = states[at]!;
      if (takes || at === DONE) into.push(at);
      else open.push(...next);
    }
  };
  reach(first, active);
  for (const char of path) {
    if (within && char === '/' && active.includes(DONE)) return true;
    step++;
    const following: number[] = [];
    for (const at of active) {
      const { takes, next } = states[at]!;
      if (takes && takesChar(takes, char)) for (const to of next) reach(to, following);
    }
    if (following.length === 0) return false;
    active = following;
  }
  return active.includes(DONE);
}

function takesChar(taking: Taking, char: string): boolean {
  switch (taking.kind) {
    case 'char':
      return char === taking.char;
    case 'all':
      return true;
    case 'any':
      return char !== '/';
    case 'set': {
      const code = char.codePointAt(0)!;
      return char !== '/' && taking.ranges.some(([from, to]) => from <= code && code <= to) !== taking.negated;
    }
  }
}

const digits: [number, number] = [48, 57];
const capitals: [number, number] = [65, 90];
const smalls: [number, number] = [97, 122];
/** The classes of characters that have a name: `[[:digit:]]`. */
const CLASSES: Readonly<Record<string, readonly [number, number][]>> = {
  alpha: [capitals, smalls],
  digit: [digits],
  alnum: [digits, capitals, smalls],
  upper: [capitals],
  lower: [smalls],
  space: [
    [9, 13],
    [32, 32],
  ],
  blank: [
    [9, 9],
    [32, 32],
  ],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  xdigit: [digits, [65, 70], [97, 102]],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  print: [[32, 126]],
  graph: [[33, 126]],
};

/** Reads a set of characters, `[a-z]`, at an offset; undefined where it is not closed or names an unknown class. */
export function setAt(
  chars: readonly string[],
  start: number,
): { readonly item: Item; readonly end: number } | undefined {
  let at = start + 1;
  const negated = chars[at] === '!' || chars[at] === '^';
  if (negated) at++;
  const ranges: (readonly [number, number])[] = [];
  for (const opening = at; at < chars.length && (chars[at] !== ']' || at === opening); ) {
    if (chars[at] === '[' && chars[at + 1] === ':') {
      const end = chars.indexOf(']', at + 2);
      const named = end > at + 2 && chars[end - 1] === ':' && CLASSES[chars.slice(at + 2, end - 1).join('')];
      if (!named) return undefined;
      ranges.push(...named);
      at = end + 1;
      continue;
    }
    const [from, next] = memberAt(chars, at);
    let [to, end] = [from, next];
    if (chars[next] === '-' && next + 1 < chars.length && chars[next + 1] !== ']')
      [to, end] = memberAt(chars, next + 1);
    if (end > chars.length) return undefined;
    ranges.push([from, to]);
    at = end;
  }
  return at < chars.length ? { item: { kind: 'set', negated, ranges }, end: at + 1 } : undefined;
}

/** The character at an offset, perhaps behind a backslash, and where it ends. */
function memberAt(chars: readonly string[], at: number): [code: number, end: number] {
  const escaped = chars[at] === '\\';
  return [chars[escaped ? at + 1 : at]?.codePointAt(0) ?? -1, at + (escaped ? 2 : 1)];
}
