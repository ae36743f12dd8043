import type { CalendarDate } from '../model.ts';
import type { DatedTitle, PartialDate } from './person.ts';

const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.Z+-]*)?)?)?$/;

/** How a date is to be written, for messages. */
export const DATE_REMEDY = 'write 2019-05-23, 2019-05 or 2019';

/** Reads `2019-05-23`, `2019-05` or `2019`; undefined where it is no such date. */
export function readDate(written: string): PartialDate | undefined {
  const match = WRITTEN.exec(written.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return { year, ...(match[2] && { month }), ...(match[3] && { day }) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A date as it is read: `2019-05-23`, `2019-05`, `2019`. */
export function writtenDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => part ?? [])];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Days as numbers that order like them; months have room for 31. */
const firstDay = ({ year, month = 1, day = 1 }: PartialDate): number => year * 372 + (month - 1) * 31 + day;
const lastDay = ({ year, month = 12, day = 31 }: PartialDate): number => year * 372 + (month - 1) * 31 + day;

/** Whether a title is held on a day, is over, or is still to come. A date without month or day counts in its favour. */
export function heldOn({ from, to }: DatedTitle, day: CalendarDate): 'held' | 'over' | 'to come' {
  const on = firstDay(day);
  if (to && lastDay(to) < on) return 'over';
  return from && firstDay(from) > on ? 'to come' : 'held';
}

/** By how many days at least a day lies outside a title's time; 0 inside it. */
export function daysOutside({ from, to }: DatedTitle, day: CalendarDate): number {
  const on = firstDay(day);
  return Math.max(0, to ? on - lastDay(to) : 0, from ? firstDay(from) - on : 0);
}

/** The titles that somebody holds on a day. */
export function titlesOn(titles: readonly DatedTitle[] | undefined, day: CalendarDate): readonly DatedTitle[] {
  return (titles ?? []).filter((title) => heldOn(title, day) === 'held');
}
