/** From so many elements on, an array is written element by element. */
const MANY = 200;

/** Control characters and marks of writing direction that JSON lets stand as they are; a terminal may show the JSON. */
const BARE = /[\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * The same as `JSON.stringify(value, null, indent)`, in pieces: there is no limit to the whole. Iterators count as
 * arrays and are asked for one element after the other, so that not all of it need be there at once. Characters that a
 * terminal would obey are written as escapes.
 * @param value plain data
 * @param at what stands in front of the lines after the first
 */
export function* jsonChunks(value: unknown, indent = '', at = ''): Generator<string> {
  if (!isLong(value)) {
    yield escaped(JSON.stringify(value, null, indent) ?? 'null', at);
  } else if (isList(value)) {
    yield* enclosed(
      '[',
      ']',
      map(value, (element) => ['', element] as const),
      indent,
      at,
    );
  } else {
    const members = Object.entries(value as object).filter(([, member]) => member !== undefined);
    const colon = indent ? ': ' : ':';
    const named = members.map(([name, member]) => [escaped(JSON.stringify(name), '') + colon, member] as const);
    yield* enclosed('{', '}', named, indent, at);
  }
}

function* enclosed(
  open: string,
  close: string,
  parts: Iterable<readonly [string, unknown]>,
  indent: string,
  at: string,
): Generator<string> {
  const inside = at + indent;
  let before = open;
  for (const [name, part] of parts) {
    yield before + newLine(indent, inside) + name;
    yield* jsonChunks(part, indent, inside);
    before = ',';
  }
  yield before === ',' ? newLine(indent, at) + close : open + close;
}

const newLine = (indent: string, at: string): string => (indent ? `\n${at}` : '');

function escaped(json: string, at: string): string {
  const indented = at ? json.replaceAll('\n', `\n${at}`) : json;
  return indented.replace(BARE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether there is a list in it that is written element by element. */
function isLong(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > MANY || value.some(isLong);
  return isList(value) || Object.values(value).some(isLong);
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** What becomes of each of these, one after the other as it is asked for. */
export function* map<T, U>(values: Iterable<T>, change: (value: T) => U): Generator<U> {
  for (const value of values) yield change(value);
}
