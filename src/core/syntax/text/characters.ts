/**
 * What a character is, as bits: looked up in a table for ASCII, by a regular expression beyond it. Readers that look at
 * every character go by these; a pattern with `\p{…}` at every place of a text costs many times as much.
 */
export const Char = { upper: 1, lower: 2, letter: 3, number: 4, wordly: 7, mark: 8, ofWord: 15, space: 16 } as const;

// By their long names, which the build leaves as they are: here the classes have to be exact.
const LETTER = /\p{Letter}/u;
const UPPER = /\p{Uppercase_Letter}/u;
const NUMBER = /\p{Number}/u;
const MARK = /\p{M}/u;

const ASCII: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => classify(code));

/** The code unit at an offset; 0 beyond the text, where `charCodeAt` would have V8 give up the optimised code around it. */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** The class of the character with a code point; 0 for punctuation and symbols. */
export function charClass(code: number): number {
  return code < 128 ? ASCII[code]! : classify(code);
}

/** Every letter that is not upper case counts as lower. */
function classify(code: number): number {
  if (isSpace(code)) return Char.space;
  // Dashes, quotation marks and points, which every text has.
  if (code >= 0x2010 && code <= 0x205e) return 0;
  const char = String.fromCodePoint(code);
  if (LETTER.test(char)) return UPPER.test(char) ? Char.upper : Char.lower;
  if (NUMBER.test(char)) return Char.number;
  return MARK.test(char) ? Char.mark : 0;
}

/** The class of the character that begins at an offset. */
export function classAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return code < 128 ? ASCII[code]! : classify(text.codePointAt(at)!);
}

/** The class of the character that ends at an offset. */
export function classBefore(text: string, at: number): number {
  const code = codeAt(text, at - 1);
  if (code < 128) return ASCII[code]!;
  const isLow = code >= 0xdc00 && code <= 0xdfff && at > 1;
  const pair = isLow ? text.codePointAt(at - 2)! : 0;
  return charClass(pair > 0xffff ? pair : code);
}

/** 1 or, for a surrogate pair, 2. */
export function widthAt(text: string, at: number): number {
  const code = codeAt(text, at);
  return code >= 0xd800 && code <= 0xdbff && text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Where a run of characters of some classes ends. */
export function runEnd(text: string, start: number, classes: number): number {
  let end = start;
  for (;;) {
    const code = codeAt(text, end);
    if (code < 128) {
      if (!(ASCII[code]! & classes)) return end;
      end++;
    } else {
      if (!(classAt(text, end) & classes)) return end;
      end += widthAt(text, end);
    }
  }
}

/** What `\s` matches, without the cost of a regular expression. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Whether a text is nothing but capitals, and at least so many: "US", "NATO". */
export function isCapitals(text: string, atLeast: number): boolean {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!(classAt(text, i) & Char.upper)) return false;
    if (code >= 0xd800 && code <= 0xdbff) i++;
    count++;
  }
  return count >= atLeast;
}
