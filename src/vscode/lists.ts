const NEW_LINE = 0x0a;

/**
 * The word lists that lie beside the bundle, by the names of their files.
 * @param bytes what `scripts/build/late-lists.mjs` has written, inflated: a line of JSON with the name of each list, its
 *   length in bytes and whether its lines are packed, then the lists
 */
export function listsIn(bytes: Uint8Array): Record<string, string | Uint8Array> {
  const decoder = new TextDecoder();
  const lists: Record<string, string | Uint8Array> = {};
  let at = bytes.indexOf(NEW_LINE) + 1;
  for (const [name, length, isPacked] of JSON.parse(decoder.decode(bytes.subarray(0, at))) as Entry[]) {
    const content = bytes.subarray(at, at + length);
    const text = name.endsWith('.bin') ? undefined : decoder.decode(content);
    lists[name] = text === undefined ? content : isPacked ? unpackLines(text) : text;
    at += length;
  }
  return lists;
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
