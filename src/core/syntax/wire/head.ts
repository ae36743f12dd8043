import type { BlockKind } from '../../model.ts';
import { add, addCaption, type Draft, has } from '../draft.ts';
import { type Unit, unitFrom } from '../units.ts';
import { endsWithStop, wordCount } from './words.ts';
import { isByline, isNameLine, isRoleLine } from './zones/byline.ts';
import { creditAt, isCaption, isCreditLine, isDatedCaption } from './zones/caption.ts';
import { crawlDate } from './zones/crawl-date.ts';
import { datelineLength } from './zones/dateline.ts';
import { isHeadline, isStoppedHeadline } from './zones/headline.ts';
import { bulletLength, highlightCount } from './zones/highlights.ts';
import { dateLine, isSlug } from './zones/metadata.ts';
import { isContact, isNote, isNotesHeading } from './zones/note.ts';

/** Nothing above the body is further down than this. */
const DEEPEST = 30;
/** A line above the others with more words than a highlight has is a deck. */
const DECK_FROM = 12;
const SHORTEST_ARTICLE = { units: 5, length: 800 };

/** Where the head ends: the first unit of the body, and what is left of a unit whose beginning belongs to the head. */
interface HeadEnd {
  readonly next: number;
  readonly rest?: Unit;
}

/** Reads what stands above the body: crawl date, slugs, headline, byline, highlights, caption and credit. */
export function readHead(text: string, units: readonly Unit[], draft: Draft): HeadEnd {
  const crawl = readCrawlDate(text, units, draft);
  if (crawl.rest) return crawl;
  let next = crawl.next;
  while (next < Math.min(units.length, DEEPEST)) {
    const taken = takeUnit(units, next, draft);
    if (!taken) break;
    next += taken;
  }
  return { next };
}

/** The crawl date and what is glued to it: a caption, a byline, a headline; `rest` where that is body already. */
function readCrawlDate(text: string, units: readonly Unit[], draft: Draft): HeadEnd {
  const first = units[0];
  const crawl = first && crawlDate(first.text);
  if (!crawl) return { next: 0 };
  const start = first.start + crawl.length;
  // White space between zones of one line belongs to the zone before it, and so does what the line begins with.
  const indent = /(?<![ \t])[ \t]*$/.exec(text.slice(Math.max(0, first.start - 8), first.start))![0].length;
  add(draft, 'metadata', first.start - indent, Math.min(start, first.end));
  if (crawl.date) draft.date = crawl.date;
  if (start >= first.end) return { next: 1 };
  const rest = unitFrom(first, start);
  if (takeCaption(rest, draft, isDatedCaption(rest.text))) return { next: 1 };
  if (isByline(rest.text) || (isNameLine(rest.text) && wordCount(rest.text) <= 4)) {
    add(draft, 'byline', rest.start, rest.end);
    return { next: 1 };
  }
  if (!isHeadline(rest.text, units.length === 1)) return { next: 1, rest };
  add(draft, 'headline', rest.start, rest.end);
  return { next: 1 };
}

/** Takes what belongs to the head from unit `at` on; returns the number of units taken, 0 where the body begins. */
function takeUnit(units: readonly Unit[], at: number, draft: Draft): number {
  const unit = units[at]!;
  const kind = isOfContact(units, at, draft) ? 'note' : (staffKind(unit, draft) ?? headlineKind(units, at, draft));
  if (kind) {
    add(draft, kind, unit.start, unit.end);
    return 1;
  }
  if (takeCaption(unit, draft, false)) return 1;
  if (datelineLength(unit.text)) return 0;
  const count = highlightCount(units, at, has(draft, 'headline') || has(draft, 'caption'));
  const run = units.slice(at, at + count);
  const staff = run.findIndex(({ text }, i) => isStaffLine(text) || (i > 0 && isWritersLine(text)));
  const lines = staff > 0 ? run.slice(0, staff) : run;
  const headed = hasHeadline(lines, draft) ? 1 : 0;
  if (headed) add(draft, 'headline', lines[0]!.start, lines[0]!.end);
  for (const [i, { start, end, text }] of lines.slice(headed).entries()) {
    const bullet = bulletLength(text);
    const isDeck = !bullet && (lines.length - headed === 1 || (i === 0 && wordCount(text, DECK_FROM) > DECK_FROM));
    add(draft, isDeck ? 'deck' : 'highlight', start + bullet, end);
  }
  return lines.length;
}

/** So many lines say whom to ask, at most: of a text without empty lines they do not part from the rest. */
const CONTACT_LINES = 6;

/** The lines right under "Contact: Ann Roe", with an empty line behind them: an office, a number, an address. */
function isOfContact(units: readonly Unit[], at: number, draft: Draft): boolean {
  if (units[at]!.gap > 0 || draft.blocks.at(-1)?.kind !== 'note') return false;
  let first = at;
  while (first > 0 && units[first]!.gap === 0) first--;
  const next = units.findIndex(({ gap }, i) => i > at && gap > 0);
  return next > 0 && next - first <= CONTACT_LINES && isContact(units[first]!.text);
}

function isStaffLine(text: string): boolean {
  return isByline(text) || isCreditLine(text) || isSlug(text);
}

/** Names of several people and nothing else: nobody makes a highlight of them. */
function isWritersLine(text: string): boolean {
  return isNameLine(text) && /\s(?:and|&)\s/.test(text);
}

/** Whether the first of the short lines under a caption is the headline: nothing else is, and none has a stop or bullet. */
function hasHeadline([first, ...others]: readonly Unit[], draft: Draft): boolean {
  if (!first || has(draft, 'headline') || has(draft, 'highlight') || !isHeadline(first.text, false)) return false;
  return [first, ...others].every(({ text }) => !endsWithStop(text) && !bulletLength(text));
}

/** Lines of the desk and the staff: slugs, dates, notes, bylines. */
export function staffKind({ text, gap }: Unit, draft: Draft): BlockKind | undefined {
  if (isSlug(text)) return 'metadata';
  const date = dateLine(text);
  if (date) {
    draft.date ??= date;
    return 'metadata';
  }
  if (isNote(text) && !isNotesHeading(text)) return 'note';
  if (isCreditLine(text)) return 'credit';
  if (isByline(text)) return 'byline';
  const before = draft.blocks.at(-1)?.kind;
  if ((before === 'headline' || before === 'deck' || before === 'highlight') && isNameLine(text)) return 'byline';
  return before === 'byline' && gap === 0 && isRoleLine(text) ? 'byline' : undefined;
}

function headlineKind(units: readonly Unit[], at: number, draft: Draft): BlockKind | undefined {
  const { text } = units[at]!;
  const first = !has(draft, 'headline') && !has(draft, 'caption') && !has(draft, 'highlight');
  if (!first || bulletLength(text)) return undefined;
  const place = datelineLength(text);
  // "Sicily: an island waits" is a headline, "SICILY: …" a dateline.
  if (place && (endsWithStop(text) || /^[^\p{Ll}]*$/u.test(text.slice(0, place)))) return undefined;
  if (isHeadline(text, at === units.length - 1)) return 'headline';
  return isStoppedHeadline(text) && (leadsArticle(units, at) || leadsByline(units, at)) ? 'headline' : undefined;
}

/** Whether a line with a name alone and the line of a place or a date follow: then what stands above them is the headline. */
function leadsByline(units: readonly Unit[], at: number): boolean {
  const [name, place] = [units[at + 1]?.text, units[at + 2]?.text];
  if (name === undefined || place === undefined || !isNameLine(name) || wordCount(name) > 4) return false;
  return dateLine(place) !== undefined || datelineLength(place) > 0 || isSlug(place) || PLACE_AND_DAY.test(place);
}

/** "TARROW 1996-12-06" */
const PLACE_AND_DAY = /^\p{Lu}[\p{Lu} ,.'’-]{2,30} \d{4}-\d\d-\d\d$/u;

/** Whether a whole article follows a unit, set off by an empty line and longer than it: then it heads it, stop or not. */
function leadsArticle(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const last = units[units.length - 1]!;
  return (
    next !== undefined &&
    next.gap > 0 &&
    next.text.length > units[at]!.text.length &&
    units.length - at >= SHORTEST_ARTICLE.units &&
    last.end - next.start >= SHORTEST_ARTICLE.length
  );
}

function takeCaption(unit: Unit, draft: Draft, sure: boolean): boolean {
  const credit = creditAt(unit.text);
  if (!sure && !isCaption(unit.text, credit, true)) return false;
  addCaption(draft, unit, credit?.start);
  return true;
}
