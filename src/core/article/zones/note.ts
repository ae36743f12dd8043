import source from '../../data/en/note-openers.txt';
import { entries } from '../../rules/support/lists.ts';

const OPENERS = new RegExp(
  `^[\\s([*—–-]*(?:${entries(source)
    .map((entry) => entry.replace(/\//g, '\\/').replace(/'/g, "['’]"))
    .join('|')})`,
  'i',
);
const ADVISORY =
  /^\((?:adds|updates|recasts|corrects|refiles|repeats|releads|removes|changes|fixes|writes)\b[^)]*\)\.?$/i;
const NOTES_HEADING = /^notes? (?:to|for) (?:the )?editors?\s*:?/i;

/** Words to the desk or about the copy: notes to editors, advisories, sign-offs, corrections, embargoes. */
export function isNote(text: string): boolean {
  const head = text.slice(0, 60);
  return OPENERS.test(head) || (head.startsWith('(') && text.length <= 300 && ADVISORY.test(text));
}

/** The heading after which everything is a note. */
export function isNotesHeading(text: string): boolean {
  return NOTES_HEADING.test(text);
}
