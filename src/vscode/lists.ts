const NEW_LINE = 0x0a;

/**
 * Gives the word lists that lie beside the bundle, by the names of their files.
 * @param bytes what `scripts/build/late-lists.mjs` has written, inflated: a line of JSON with the name of each list, its
 *   length in bytes and whether its lines are packed, then the lists
 */
export function listsIn(bytes: Uint8Array): ReadList {
  const decoder = new TextDecoder();
  const places = new Map<string, Place>();
  let at = bytes.indexOf(NEW_LINE) + 1;
  for (const [name, length, isPacked] of JSON.parse(decoder.decode(bytes.subarray(0, at))) as Entry[]) {
    places.set(name, { start: at, end: at + length, isPacked });
    at += length;
  }
  return (name) => {
    const { start, end, isPacked } = places.get(name)!;
    const content = bytes.subarray(start, end);
    if (name.endsWith('.bin')) return content;
    const text = decoder.decode(content);
    return isPacked ? unpackLines(text) : text;
  };
}

/** Unpacks a list, each time it is asked for. */
export type ReadList = (name: string) => string | Uint8Array;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isPacked: boolean;
}

type Entry = readonly [name: string, length: number, isPacked: boolean];

/** The lines of a packed list: each begins with how many letters it shares with the line before. */
function unpackLines(packed: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [, kept, rest] of packed.matchAll(/(\d)(\D*)/g)) {
    line = line.slice(0, Number(kept)) + rest;
    lines.push(line);
  }
  return lines.join('\n');
}
