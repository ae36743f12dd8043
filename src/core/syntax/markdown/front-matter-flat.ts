import type { Span } from '../../model.ts';

/** A string under a key, without its quotation marks. */
export interface FlatValue extends Span {
  readonly key: string;
  /** Only marks are escaped in it, by doubling or not at all: no backslashes. */
  readonly literal: boolean;
}

/** A string of TOML or JSON; the marks of its kind are the first that matched. */
const STRING = /"""([\s\S]*?)"""|'''([\s\S]*?)'''|"((?:[^"\\\n]|\\[\s\S])*)"|'([^'\n]*)'/y;
const TOML_KEY = /[ \t]*(?:"([^"\n]{1,60})"|([\w-]{1,60}))[ \t]*=[ \t]*/y;
const TOML_TABLE = /[ \t]*\[{1,2}[ \t]*([\w-]{1,60})[ \t]*\]{1,2}/y;

/**
 * The strings of TOML front matter with their keys: values, items of lists, and the names in `[[authors]]`. What is not
 * a string is left out; broken lines are skipped.
 */
export function tomlValues(text: string, from: number, to: number): FlatValue[] {
  const values: FlatValue[] = [];
  let table: string | undefined;
  for (let at = from; at < to; ) {
    table = matchAt(TOML_TABLE, text, at)?.[1] ?? table;
    const key = matchAt(TOML_KEY, text, at);
    if (!key) {
      at = lineAfter(text, at);
      continue;
    }
    const name = key[1] ?? key[2]!;
    const start = at + key[0].length;
    const end = text[start] === '[' ? listEnd(text, start, to) : start;
    at = Math.max(lineAfter(text, start), end);
    for (const string of stringsIn(text, start, end > start ? end : start + 1)) {
      values.push({ ...string, key: table && name === 'name' ? table : name });
      at = Math.max(at, lineAfter(text, string.end));
    }
  }
  return values.filter(({ end }) => end <= to);
}

/** How long an object of JSON at the beginning of a text is, up to the end of its last line; 0 where there is none. */
export function jsonLength(text: string, longest: number): number {
  if (!/^\{\s*"/.test(text.slice(0, 200))) return 0;
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, longest); at++) {
    const char = text[at];
    if (char === '"') at = (stringAt(text, at)?.whole ?? at + 1) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0)
      return /^[ \t]*(?:\n|$)/.test(text.slice(at + 1, at + 80)) ? at + 1 : 0;
  }
  return 0;
}

/** The strings of JSON front matter with their keys, those of lists and of `"authors": [{ "name": … }]` included. */
export function jsonValues(text: string, length: number): FlatValue[] {
  const values: FlatValue[] = [];
  const keys: string[] = [];
  let key = '';
  for (let at = 0; at < length; at++) {
    const char = text[at];
    if (char === '{' || char === '[') keys.push(key);
    else if (char === '}' || char === ']') key = keys.pop() ?? '';
    const string = char === '"' ? stringAt(text, at) : undefined;
    if (!string) continue;
    at = string.whole - 1;
    if (/^\s*:/.test(text.slice(string.whole, string.whole + 20))) key = text.slice(string.start, string.end);
    else if (keys.length <= 3) values.push({ ...string, key: key === 'name' ? (keys.at(-1) ?? key) : key });
  }
  return values;
}

interface StringAt extends Span {
  readonly literal: boolean;
  /** Where its last mark ends. */
  readonly whole: number;
}

function* stringsIn(text: string, from: number, to: number): Generator<StringAt> {
  for (let at = from; at < to; at++) {
    const string = stringAt(text, at);
    if (!string) continue;
    yield string;
    at = string.whole - 1;
  }
}

function stringAt(text: string, at: number): StringAt | undefined {
  const match = text[at] === '"' || text[at] === "'" ? matchAt(STRING, text, at) : undefined;
  if (!match) return undefined;
  const whole = at + match[0].length;
  const marks = match[1] !== undefined || match[2] !== undefined ? 3 : 1;
  return { start: at + marks, end: whole - marks, whole, literal: text[at] === "'" };
}

/** Where a list that begins here ends; its strings may hold brackets. */
function listEnd(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    at = (stringAt(text, at)?.whole ?? at + 1) - 1;
    if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at + 1;
  }
  return to;
}

function lineAfter(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = at;
  return sticky.exec(text);
}
