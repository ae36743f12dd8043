/** Characters that end a line or move on in it. */
const BLANK = /[\t\n\v\f\r\x85\u2028\u2029]/g;
/** What a terminal takes for a command, or for a change of the writing direction of all that follows; invisible marks. */
const COMMAND = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Words of an article or the name of a file for one line of a terminal or a message: blanks and line ends become
 * spaces, other control characters U+FFFD, one for one.
 */
export function printable(text: string): string {
  return text.replace(BLANK, ' ').replace(COMMAND, '\uFFFD');
}

/** The same for text of many lines: tabs and line ends stay, but not a CR alone, which goes back over its line. */
export function printableLines(text: string): string {
  return text.replace(/\r(?!\n)/g, ' ').replace(COMMAND, (char) => (/[\t\n\r]/.test(char) ? char : '\uFFFD'));
}
