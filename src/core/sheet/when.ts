import { daysIn, readDates } from '../syntax/text/dates.ts';
import { readTimes } from '../syntax/text/times.ts';
import { overlap } from './block.ts';
import type { Figure } from './figure.ts';

const MONTH = '(?:January|February|April|June|July|August|September|October|November|December|Sept|Oct|Nov|Dec)';
const PREPOSITIONS =
  'in|of|since|until|till|by|from|to|and|during|before|after|last|next|this|early|late|mid|every|through|between';
/** The same at the start of a sentence. */
const OPENING = PREPOSITIONS.replace(/(?<=^|\|)\w/g, (letter) => letter.toUpperCase());
/** May and March are words, too: they are months behind one of these. */
const AFTER_PREPOSITION = `(?<=\\b(?:${PREPOSITIONS}|${OPENING}) )(?:May|March)`;
const YEAR = '(?:1[5-9]|20)\\d\\d';
const SPAN = '(?:[-–/](?:\\d{4}|\\d\\d))?(?![\\d%\\p{L}]|[.,]\\d)';

const PATTERNS = [
  // June 2019, last May, September
  new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${MONTH}|${AFTER_PREPOSITION})(?:,? ${YEAR})?(?![\\p{L}\\p{N}-])`, 'gu'),
  // May 2019, the March high
  new RegExp(
    `(?<![\\p{L}\\p{N}’'-])(?:(?:May|March),? ${YEAR}|(?<=\\b[Tt]he )March(?= (?!(?:on|for|of|to|in|against)\\b)\\p{Ll}))(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
  // Mar 03: at the head of an agency's copy
  /(?<![\p{L}\p{N}])(?:Jan|Feb|Mar|Apr|May|Jun|June|Jul|July|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}(?=:\s|\s*$)/gu,
  // 6-7 p.m.
  /(?<![\p{L}\p{N}.,:-])\d{1,2}(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?[-–]\s?| to )\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?/giu,
  // Friday, but no newspaper of that name
  /(?<![\p{L}’'-])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?![\p{L}-]| (?:Times|Mirror|Telegraph|Mail|Express|Post|Star|Sun|Herald|Night|Independent|World|Mass)\b)/gu,
  // the 1990s, the ’60s
  /(?<![\p{L}\p{N}.,£$€])(?:(?:1[5-9]|20)\d0s|[’']\d0s)(?!\p{L})/gu,
  // the 19th century
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th)|[a-z]{5,12}(?:th|first|second|third))[- ]century(?!\p{L})/giu,
  // No newspaper or slate of that name: Gazette Today
  /(?<!\p{L})(?:yesterday|today|tomorrow|tonight|TODAY|TONIGHT|TOMORROW|(?<!\p{Lu}[\p{L}’'-]{0,20} )(?:Yesterday|Today|Tomorrow|Tonight))(?!\p{L})/gu,
  /(?<![\p{L}-])(?:midnight|noon|midday)(?![\p{L}-])/giu,
  // a year ago, less than a month
  /(?<!\p{L})(?:less|more) than a (?:day|week|fortnight|month|year|decade|century)(?: (?:ago|earlier|later))?(?!\p{L})/giu,
  /(?<!\p{L})an? (?:day|week|fortnight|month|year|decade|century) (?:ago|earlier|later)(?!\p{L})/giu,
  /(?<!\p{L})(?:last|next|this|previous|coming|following) (?:week|weekend|month|year|summer|winter|spring|autumn|fall|quarter|decade|century)(?![\p{L}-])/giu,
  /(?<!\p{L})the weekend(?!\p{L})/giu,
];

const YEARS = new RegExp(`(?<![\\p{L}\\p{N}.,:£$€#/-]|\\$ )(${YEAR})${SPAN}`, 'gu');
/** Words behind which four figures are a year whatever follows. */
const BEFORE_YEAR =
  /\b(?:in|since|by|until|till|from|to|during|before|after|between|of|year|early|late|mid|and|or|summer|winter|spring|autumn|fall|season|season’s|the|its|his|her|their|a|an|this) $/i;

/** The dates, days, times and years of a block, in text order, spans relative to it. */
export function datesIn(text: string): Figure[] {
  const found: Figure[] = readDates(text)
    .filter(({ day, month, year }) => daysIn(month, year) > 0 && day > 0)
    .map(({ start, end, day, month, year, bare }) => ({
      start,
      end,
      norm: `${text.slice(bare.start, bare.end).length > 14 ? text.slice(start, end) : ''}${day}.${month}.${year ?? ''}`,
    }));
  const add = (start: number, end: number): void => {
    const own = { start, end, norm: text.slice(start, end).toLowerCase() };
    if (!found.some((other) => overlap(other, own))) found.push(own);
  };
  for (const pattern of PATTERNS)
    for (const { 0: words, index } of text.matchAll(pattern)) add(index, index + words.length);
  for (const { start, end } of readTimes(text)) add(start, end);
  for (const { 0: words, index } of text.matchAll(YEARS)) {
    if (isYear(text, index, index + words.length)) add(index, index + words.length);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Not “1500 metres”: what is counted follows in the plural. */
function isYear(text: string, start: number, end: number): boolean {
  if (BEFORE_YEAR.test(text.slice(Math.max(0, start - 12), start))) return true;
  return !/^[ -]\p{Ll}+s\b|^[ -](?:people|men|women|children)\b/u.test(text.slice(end, end + 24));
}
