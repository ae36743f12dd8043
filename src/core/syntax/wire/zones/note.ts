import source from '../../../data/en/layout/note-openers.txt';
import { entries } from '../../../lexicon/lists.ts';

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

const ABOUT_THE_PAPER =
  /\b(?:sign up|subscribe|newsletter|newsroom|donat(?:e|ions?)|support (?:our|independent)|this (?:story|article|piece|post|report) (?:is|was|has been|first|originally)|(?:originally|first) (?:published|appeared)|republish|part of (?:a|our|the) series|partnership with|opinions? expressed)\b/i;

/** Words of the paper about itself or the piece, as they stand in italics above or below it. */
export function isAboutThePaper(text: string): boolean {
  return text.length <= 600 && ABOUT_THE_PAPER.test(text);
}

/** The heading after which everything is a note. */
export function isNotesHeading(text: string): boolean {
  return NOTES_HEADING.test(text);
}
