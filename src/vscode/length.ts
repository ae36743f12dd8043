import type * as vscode from 'vscode';

/** From so many characters on, those that make something of an analysis do so in turns: each takes milliseconds. */
export const LONG = 200_000;

/**
 * A longer text is not read as it is typed, in characters: some 340,000 words, which nobody edits as one article. Reading
 * it takes seconds of work at each pause, and about 170 bytes of memory for each character. Check Article reads it once.
 */
export const LONGEST_LIVE = 2_000_000;

/** A longer text is not read at all: the extension host would run out of memory. */
export const LONGEST = 10_000_000;

/** How many characters a document has; cheap, unlike its text. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
