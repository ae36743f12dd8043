import { Char, charClass } from './text/characters.ts';

/**
 * Long patterns that ask for letters with `\p{…}` take longer to compile than a whole article to read. So they ask for
 * plain ones, and the text is made plain for them: every foreign letter becomes one of two.
 */
export const UPPER = 'A-ZÀ';
export const LETTER = 'A-Za-zÀà';
export const MARK = '\u0300';

/** The text with all capitals beyond ASCII as À, other letters as à, marks as U+0300; as long as it was. */
export function plain(text: string): string {
  return text.replace(/[^\0-\u007F]/gu, (char) => {
    const cls = charClass(char.codePointAt(0)!);
    const stand = cls & Char.upper ? 'À' : cls & Char.letter ? 'à' : cls & Char.mark ? MARK : '';
    return stand ? stand.repeat(char.length) : char;
  });
}
