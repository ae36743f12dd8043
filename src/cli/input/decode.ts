/** What the bytes of a file say, or why they are not read. */
export type Decoded = { readonly text: string; readonly note?: string } | { readonly refused: string };

/**
 * Decodes a text file as the editor does: UTF-8, or UTF-16 with a byte-order mark; the mark is taken off.
 * A file with NUL bytes is no text. Bytes that are not UTF-8 become U+FFFD, with a note.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0)) return { refused: 'not a text file (it has NUL bytes)' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), note: 'not UTF-8: some characters could not be read' };
  }
}
