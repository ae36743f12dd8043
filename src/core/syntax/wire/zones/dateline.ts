import agencies from '../../../data/en/layout/agencies.txt';
import labels from '../../../data/en/layout/line-labels.txt';
import organisations from '../../../data/en/names/organisations.txt';
import places from '../../../data/en/places/places.txt';
import { entries, entrySet } from '../../../lexicon/lists.ts';
import { LETTER, MARK, plain, UPPER } from '../../plain.ts';
import { Char, classAt } from '../../text/characters.ts';

const PLACES = entrySet(places.toLowerCase());
const NO_PLACES = new Set([...entries(organisations), ...entries(labels)]);
const AGENCY = entries(agencies)
  .map((name) => name.replace(/[.*+?()]/g, '\\$&'))
  .join('|');
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const CAPITALS = `[${UPPER}][${UPPER}${MARK}.'’-]+(?: [${UPPER}${MARK}][${UPPER}${MARK}.'’-]*){0,3}`;
const MIXED = `[${UPPER}][${LETTER}${MARK}.'’-]+(?: [${UPPER}][${LETTER}${MARK}.'’-]+){0,2}`;
const PART = `[${UPPER}][${LETTER}${MARK}.'’-]*`;
const REGION = String.raw`(?:, (?!${MONTH} \d)${PART}(?: (?:of |and )?${PART}){0,3}){0,2}`;
const DATE = String.raw`(?:,? (?:${MONTH} \d{1,2}|\d{1,2} ${MONTH}))?(?:, \d{4})?`;
const SOURCE = String.raw`(?: \((?:${AGENCY}|[${UPPER}]{2,6}|[${LETTER} ]+ (?:News|Press|Wire|Service|Agency)|[${UPPER}][${LETTER}]{1,20}[${UPPER}][${LETTER}]{1,20})\))?`;
const DATELINE = new RegExp(
  String.raw`^((?:${CAPITALS})(?:/${CAPITALS}){0,3}|${MIXED})(${REGION})(${DATE})(${SOURCE})(?: ?(:|—|–|--)| (-)|(?<=\)))(?=\s|$|(?<=--|—)[${UPPER}])`,
);
/** A date that belongs to the dateline though it stands behind its dash: "CAIRO – 26 July 2026:". */
const DATE_BEHIND = new RegExp(String.raw`^ (?:\d{1,2} ${MONTH}|${MONTH} \d{1,2}),? \d{4}:(?=\s)`);
/** What every dateline ends in: without it, the long pattern need not be tried. */
const ENDING = /(?:[:)—–]|--| -)(?=\s|$)|(?:--|—)\p{Lu}/u;
/** A name of capitals this short may be an acronym; it is a place only where the list says so. */
const ACRONYM_LENGTH = 5;

/** Whether a line begins as the words of a named speaker in a transcript do: "MARSH: We met twice." */
export function isSpeakerLabel(text: string): boolean {
  return /^\p{Lu}[\p{Lu} .'’-]{1,40}:\s/u.test(text.slice(0, 48));
}

/** The length of a known place in capitals with its colon at the head of a paragraph; 0 where there is none: "LAHORE:". */
export function placeLabelLength(text: string): number {
  if (!isSpeakerLabel(text)) return 0;
  const length = text.indexOf(':');
  return PLACES.has(text.slice(0, length).toLowerCase()) ? length + 1 : 0;
}

/**
 * The length of the dateline at the head of a paragraph, with its dash or colon; 0 where there is none.
 * "ISLAMABAD:", "WASHINGTON (AP) —", "ARNHEM, Netherlands, May 16 (Reuters) -", "NEW DELHI, Feb 12 (PTI)".
 */
export function datelineLength(text: string): number {
  const head = text.slice(0, 140);
  const match = classAt(head, 0) === Char.upper && ENDING.test(head) ? DATELINE.exec(plain(head)) : null;
  if (!match) return 0;
  const [shape, plainCity = '', region, date, source, mark, hyphen] = match;
  const all = shape + (DATE_BEHIND.exec(head.slice(shape.length))?.[0] ?? '');
  const city = head.slice(0, plainCity.length);
  const known = city.split('/').every((name) => PLACES.has(name.toLowerCase()));
  const certain = Boolean(date || source);
  if (!mark && !hyphen && !(date && source)) return 0;
  if (city !== city.toUpperCase()) return known && (certain || !region) ? all.length : 0;
  if (NO_PLACES.has(city) && !known) return 0;
  return known || certain || region || city.length > ACRONYM_LENGTH ? all.length : 0;
}
