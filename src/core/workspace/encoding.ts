/** How a file's text is written in bytes; `broken` is text with bytes that are no character. */
export type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'broken';

/** What the bytes of a file say, or why they are not read. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: string };

/** Of the platform, in the editor, in workers and in Node alike. */
declare const TextDecoder: new (label: string, options?: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * Decodes a text file as the editor does: UTF-8, or UTF-16 with a byte-order mark; the mark is taken off.
 * A file with NUL characters is no text. Bytes that are no character become U+FFFD: the encoding is `broken`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (!utf16) return bytes.includes(0) ? refused(bytes.indexOf(0) + 1) : decoded(bytes, 'utf-8', utf8Of(bytes));
  const wide = decoded(bytes, utf16, utf16);
  const nul = wide.text.indexOf('\0');
  return nul < 0 ? wide : refused(2 * nul + 3);
}

/**
 * The bytes of a text in an encoding, byte-order mark included: what `decode` gives back as the same text.
 * @returns undefined for text that was not read whole, which cannot be written back as it was
 */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'broken') return undefined;
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with mark') return new TextEncoder().encode(`\uFEFF${text}`);
  const bytes = new Uint8Array(2 * text.length + 2);
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let i = 0; i <= text.length; i++) {
    const unit = i === 0 ? 0xfeff : text.charCodeAt(i - 1);
    bytes[2 * i + low] = unit & 0xff;
    bytes[2 * i + high] = unit >> 8;
  }
  return bytes;
}

function decoded(bytes: Uint8Array, label: string, encoding: Encoding) {
  try {
    return { text: strictDecoder(label).decode(bytes), encoding };
  } catch {
    // What it has begun to read is not to stand before the next text.
    STRICT.delete(label);
    return { text: new TextDecoder(label).decode(bytes), encoding: 'broken' as const };
  }
}

/** By label; a thousand rules are a thousand files. */
const STRICT = new Map<string, InstanceType<typeof TextDecoder>>();

/** Throws at bytes that are no character. */
function strictDecoder(label: string): InstanceType<typeof TextDecoder> {
  const known = STRICT.get(label) ?? new TextDecoder(label, { fatal: true });
  STRICT.set(label, known);
  return known;
}

function refused(byte: number): Decoded {
  return { refused: `not a text file (byte ${byte} is NUL); save it as plain text in UTF-8` };
}

function utf8Of([first, second, third]: Uint8Array): Encoding {
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8 with mark' : 'utf-8';
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
