import source from '../../../data/en/layout/note-openers.txt';
import { entries } from '../../../lexicon/lists.ts';
import { isReleaseLabel } from './release.ts';

/** A way a note begins: its plain letters, which a few blocks begin with, and the whole pattern. */
interface Opener {
  readonly letters: string;
  readonly pattern: RegExp;
}
const OPENERS: readonly Opener[] = entries(source).map((entry) => ({
  // Without a letter that may be missing: “corrections?”.
  letters: /^[a-z ]+(?=.\?)|^[a-z ]+/.exec(entry)![0],
  pattern: new RegExp(`^${entry.replace(/\//g, '\\/').replace(/'/g, "['’]")}`, 'i'),
}));
const ADVISORY =
  /^\((?:adds|updates|recasts|corrects|refiles|repeats|releads|removes|changes|fixes|writes)\b[^)]*\)\.?$/i;
const NOTES_HEADING = /^notes? (?:to|for) (?:the )?editors?\s*:?/i;

/** Words to the desk or about the copy: notes to editors, advisories, sign-offs, corrections, embargoes, whom to ask. */
export function isNote(text: string): boolean {
  const head = text.slice(0, 60);
  const words = head.replace(/^[\s([*—–-]+/, '');
  if (opensNote(words) || isContact(words) || isReleaseLabel(text)) return true;
  return head.startsWith('(') && text.length <= 300 && ADVISORY.test(text);
}

function opensNote(words: string): boolean {
  const small = words.toLowerCase();
  return OPENERS.some(({ letters, pattern }) => small.startsWith(letters) && pattern.test(words));
}

const ABOUT_THE_PAPER =
  /\b(?:sign up|subscribe|newsletter|newsroom|donat(?:e|ions?)|support (?:our|independent)|this (?:story|article|piece|post|report) (?:is|was|has been|first|originally)|(?:originally|first) (?:published|appeared)|republish|part of (?:a|our|the) series|partnership with|opinions? expressed)\b/i;

/** Words of the paper about itself or the piece, as they stand in italics above or below it. */
export function isAboutThePaper(text: string): boolean {
  return text.length <= 600 && ABOUT_THE_PAPER.test(text);
}

const CONTACT = /^(?:media )?contacts?:/i;

/** Whether a line opens the lines that say whom to ask: "Contact: Ann Roe". */
export function isContact(line: string): boolean {
  return CONTACT.test(line);
}

/** The heading after which everything is a note. */
export function isNotesHeading(text: string): boolean {
  return NOTES_HEADING.test(text);
}
