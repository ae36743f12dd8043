import { type Item, matchesPath, setAt, statesOf, type Wildcards } from './wildcards.ts';

/** A file pattern of a configuration, read once: `*`, `**`, `?`, `[a-z]`, `{a,b}`; a backslash takes a mark as it is. */
export interface Glob extends Wildcards {
  /** As the configuration has it. */
  readonly written: string;
}

/** A longer pattern names no file. */
const LONGEST = 1_000;

/**
 * Reads a file pattern. One without a slash matches in any folder, the name of a folder everything in it.
 * @param anywhere false where a pattern without a slash is to match in the uppermost folder only
 * @returns the pattern, or a sentence that says why it cannot be used
 */
export function readGlob(written: string, anywhere = true): Glob | string {
  if (written.length > LONGEST) return `A file pattern has at most ${LONGEST.toLocaleString('en')} characters.`;
  const glob = written.replace(/^\.?\//, '').replace(/\/$/, '');
  if (glob.startsWith('!')) return 'A file pattern cannot begin with “!”; for a name that does, write “\\\\!”.';
  const reader = new Reader([...glob]);
  const items = reader.sequence();
  if (reader.unsupported) return reader.unsupported;
  const inAnyFolder = anywhere && !glob.includes('/') && !written.startsWith('/');
  return { written, ...statesOf(inAnyFolder ? [{ kind: 'folders' }, ...items] : items) };
}

/** The pattern that matches one file and no other, whatever its name; the path is relative to the configuration. */
export function literalGlob(path: string): string {
  return (path.includes('/') ? '' : '/') + path.replace(/[\\*?[\]{}()!]/g, '\\$&');
}

/** Whether one of some patterns matches a path or a folder it lies in. */
export function matchesGlobs(path: string, globs: readonly Glob[]): boolean {
  return globs.some((glob) => matchesPath(glob, path, true));
}

class Reader {
  /** What other programs read and this one does not, in a sentence. */
  unsupported: string | undefined;
  private at = 0;
  private readonly ends: ReadonlyMap<number, number>;

  constructor(private readonly chars: readonly string[]) {
    this.ends = bracesOf(chars);
  }

  /** Reads to the end, or inside braces to the comma or brace that ends an alternative. */
  sequence(end = this.chars.length): Item[] {
    const items: Item[] = [];
    while (this.at < end) {
      const char = this.chars[this.at]!;
      const close = this.ends.get(this.at);
      if (char === ',' && end < this.chars.length) break;
      if (close !== undefined) items.push(this.braces(close));
      else items.push(...this.item(char));
    }
    return items;
  }

  private braces(close: number): Item {
    const opening = this.at++;
    const items = [this.sequence(close)];
    while (this.at < close) {
      this.at++;
      items.push(this.sequence(close));
    }
    this.at = close + 1;
    const text = this.chars.slice(opening, close + 1).join('');
    if (items.length > 1) return { kind: 'either', items };
    if (text.includes('..')) {
      this.unsupported ??= `“${text}” is not read in file patterns: write every alternative, as in “{1,2,3}”.`;
    }
    return { kind: 'either', items: [[char('{'), ...items[0]!, char('}')]] };
  }

  private item(mark: string): Item[] {
    const { chars } = this;
    const start = this.at++;
    if (mark === '\\' && this.at < chars.length) return [char(chars[this.at++]!)];
    if ('?*+@!'.includes(mark) && chars[this.at] === '(') {
      this.unsupported ??= `“${mark}(…)” is not read in file patterns: write alternatives as “{a,b}”, a bracket as “[(]”.`;
    }
    if (mark === '?') return [{ kind: 'any' }];
    if (mark === '*') return this.asterisks(start);
    const set = mark === '[' ? setAt(chars, start) : undefined;
    if (set) this.at = set.end;
    // The folder itself belongs to what is in it: “a/**” matches “a”.
    else if (mark === '/' && chars.slice(this.at, this.at + 3).join('') === '**') {
      this.at += 2;
      return [{ kind: 'either', items: [[], [char('/'), { kind: 'rest' }]] }];
    }
    return [set?.item ?? char(mark)];
  }

  private asterisks(start: number): Item[] {
    const { chars } = this;
    while (chars[this.at] === '*') this.at++;
    const opens = start === 0 || '/{,'.includes(chars[start - 1]!);
    const next = chars[this.at];
    if (this.at - start === 1 || !opens || !(next === undefined || '/},'.includes(next))) return [{ kind: 'many' }];
    if (next !== '/') return [{ kind: 'rest' }];
    this.at++;
    return [{ kind: 'folders' }];
  }
}

const char = (of: string): Item => ({ kind: 'char', char: of });

/** Where each opening brace that is closed is closed. */
function bracesOf(chars: readonly string[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < chars.length; at++) {
    if (chars[at] === '\\') at++;
    else if (chars[at] === '[') at = (setAt(chars, at)?.end ?? at + 1) - 1;
    else if (chars[at] === '{') open.push(at);
    else if (chars[at] === '}' && open.length) ends.set(open.pop()!, at);
  }
  return ends;
}
