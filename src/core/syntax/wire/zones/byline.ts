import source from '../../../data/en/layout/staff-bylines.txt';
import { entrySet } from '../../../lexicon/lists.ts';
import { endsWithFullStop, endsWithStop, wordCount } from '../words.ts';

const STAFF = entrySet(source);
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’‘-]*`;
const PARTICLE = 'de|da|di|del|la|van|von|der|den|bin|al|el|ul|y';
/**
 * Two to five words. (At least two by a look ahead: what joins names begins otherwise. Of `{1,4}` the pattern would be
 * compiled four times over.)
 */
const FULL_NAME = String.raw`${NAME}(?=\s+(?:\p{Lu}|${PARTICLE}))(?:\s+(?:${NAME}|${PARTICLE})){0,4}`;
const namesUpTo = (most: number) =>
  new RegExp(String.raw`^${FULL_NAME}(?:\s*(?:,|&|and|with)\s*${FULL_NAME}){0,${most - 1}}$`, 'u');
const NAMES = namesUpTo(4);
/** Asked first: of one more the pattern is compiled as a loop, which takes a third of the time. */
const RATHER_NAMES = namesUpTo(5);
/** What no line of names holds: a word that begins otherwise than they and what joins them do. */
const OTHER_WORD = new RegExp(String.raw`\s(?!\p{Lu}|${PARTICLE}|[,&]|and|with)\S`, 'u');
const OPENS = /^(?:By|BY|Words by|Story by|Report by)[:\s]/;
const BY = new RegExp(String.raw`^(?:By|BY|Words by|Story by|Report by):?\s+(?:the\s+)?${NAME}`, 'u');
/** “By Ana Moss, Chief Economist and Director of Research at the Bank” */
const WITH_ROLE = new RegExp(String.raw`^(?:By|BY)\s+${FULL_NAME},\s[^.!?]+$`, 'u');
const BY_TIME =
  /^by\s+(?:mid|early|late|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|then|now)\b/i;
const EMAIL = /(?<!\S)\S[^\s@]*@\S+\.\S/;

/** A line that says who wrote the piece, wherever it stands at the top: "By Helen Marsh", "Our Correspondent". */
export function isByline(text: string): boolean {
  if (text.length > 220) return false;
  if (OPENS.test(text) && WITH_ROLE.test(text) && !endsWithFullStop(text)) return true;
  if (text.length > 140) return false;
  if (isStaff(text)) return true;
  if (wordCount(text, 14) > 14) return false;
  if (EMAIL.test(text)) return wordCount(text, 8) <= 8 && !endsWithStop(text.replace(/(?<!\S)\S[^\s@]*@\S+$/, ''));
  return OPENS.test(text) && BY.test(text) && !BY_TIME.test(text) && !endsWithFullStop(text);
}

/** One to four names and nothing else, perhaps with a role after a bar: a byline where it follows a headline. */
export function isNameLine(text: string): boolean {
  if (text.length > 100 || endsWithFullStop(text)) return false;
  const name = text.split(/[|/]/, 1)[0]!.trimEnd();
  return !OTHER_WORD.test(name) && wordCount(text, 12) <= 12 && RATHER_NAMES.test(name) && NAMES.test(name);
}

/** The second line of a byline in two lines: a role and an outlet. */
export function isRoleLine(text: string): boolean {
  return text.length <= 80 && wordCount(text, 8) <= 8 && !/[.!?:…]$/.test(text);
}

function isStaff(text: string): boolean {
  const parts = text
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[|/,&]|(?<!\s)\s+and\s+/)
    .map((part) => part.trim());
  return parts.every((part) => STAFF.has(part.replace(/^(?:by|from)\s+/, '').replace(/^(?:our|a|the)\s+/, '')));
}
