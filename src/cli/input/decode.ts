/** How a file's text is written in bytes. */
export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16' | 'broken';

/** What the bytes of a file say, or why they are not read. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: string };

/**
 * Decodes a text file as the editor does: UTF-8, or UTF-16 with a byte-order mark; the mark is taken off.
 * A file with NUL bytes is no text. Bytes that are no character become U+FFFD: the encoding is `broken`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16) return decoded(bytes, utf16, 'utf-16');
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { refused: `not a text file (byte ${nul + 1} is NUL); save the article as plain text in UTF-8` };
  return decoded(bytes, 'utf-8', bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf-8 with mark' : 'utf-8');
}

function decoded(bytes: Uint8Array, label: string, encoding: Encoding): Decoded {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), encoding: 'broken' };
  }
}

/** The UTF-16 that a byte-order mark announces. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Wire copy has some control characters at its beginning and end, text otherwise none; pictures have them all over. */
const [FEW_CONTROLS, CONTROL_SHARE] = [8, 1 / 30];

/** Whether the beginning of a file is text, in whatever encoding. */
export function isText(head: Uint8Array): boolean {
  if (utf16Of(head)) return true;
  if (head.includes(0) || PDF.every((byte, i) => head[i] === byte)) return false;
  const controls = head.filter((byte) => byte < 0x20 && !HARMLESS.has(byte)).length;
  return controls <= Math.max(FEW_CONTROLS, head.length * CONTROL_SHARE);
}

const PDF = [...'%PDF-'].map((char) => char.charCodeAt(0));
/** From backspace to carriage return, and escape, which colours logs. */
const HARMLESS: ReadonlySet<number> = new Set([8, 9, 10, 11, 12, 13, 27]);
