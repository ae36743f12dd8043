import type { CalendarDate } from '../../../model.ts';
import { type DateMention, readDates, resolveDate } from '../../text/dates.ts';

const LABEL = /^(?:slug|slugline|catchline|keywords?|dateline)\s*:/i;
/** A hyphen or slash in the first word: of the other lines no shape is tried, since they take long to compile. */
const JOINED = /^[^\s/-]+[/-]/;
const SLUG = [
  /^BC-[\p{L}\p{N}-]+(?:,\s?\d+)?$/u,
  /^[\p{Lu}\p{N}]+(?:-[\p{Lu}\p{N}]+)*\/(?:[\p{Lu}\p{N}-]+)?(?:\s*\([^)]*\))?$/u,
  /^\p{Lu}[\p{Lu}\p{N}]+(?:-[\p{Lu}\p{N}]+)+$/u,
];
const AROUND_DATE =
  /\b(?:published|updated|posted|issued|modified|date|on|at|last|from|by|gmt|bst|utc|est|edt|ist|pkt|cet|am|pm|a\.m|p\.m)\b|\d{1,2}[:.]\d{2}|[\s:|,.()–—-]/gi;

/** A slug, a wire keyword or a catchline: for the desk, not for the reader. */
export function isSlug(text: string): boolean {
  if (text.length > 80) return false;
  return LABEL.test(text) || (JOINED.test(text) && SLUG.some((shape) => shape.test(text)));
}

/**
 * A line that holds a date and nothing else ("Friday, May 8, 2009", "Updated: 3 March 2026, 10:15 GMT").
 * @returns the date; undefined for any other line
 */
export function dateLine(text: string): CalendarDate | undefined {
  if (text.length > 60 || !/\d/.test(text)) return undefined;
  const dates = readDates(text);
  const dated = dates.find((date) => date.year !== undefined);
  if (!dated || outside(text, dates).replace(AROUND_DATE, '')) return undefined;
  return resolveDate(dated, undefined);
}

function outside(text: string, dates: readonly DateMention[]): string {
  let rest = '';
  let from = 0;
  for (const date of dates) {
    rest += text.slice(from, date.start);
    from = date.end;
  }
  return rest + text.slice(from);
}
