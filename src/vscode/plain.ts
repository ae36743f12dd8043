/** Would be a link in a notification, or an icon in the status bar and in lists, if nothing stood between the two. */
const LINK_OR_ICON = /(?<=[\]$])(?=\()/g;
/** Ends of lines, which a message does not have. */
const LINE_ENDS = /[\r\n\u2028\u2029]+/g;
/** Control characters and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNSEEN = /[\0-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Words as a message may show them, wherever they come from. VS Code makes links of `[words](command:…)` and icons of
 * `$(name)` in messages; a space without width between the brackets makes them words like any other. Control characters
 * become U+FFFD.
 */
export function plain(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNSEEN, '\uFFFD').replace(LINK_OR_ICON, '\u200B');
}
