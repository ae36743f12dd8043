import type { CalendarDate } from '../../../model.ts';
import { daysIn } from '../../text/dates.ts';

const PREFIX = /^date (\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}-])[^\S\r\n]*/u;

/** The date a crawler put before the text: "date 2026-02-12 ". */
export interface CrawlDate {
  /** Length with the white space after it. */
  readonly length: number;
  /** Left out where there is no such day. */
  readonly date?: CalendarDate;
}

/** Reads the crawl prefix at the start of a unit. */
export function crawlDate(text: string): CrawlDate | undefined {
  const match = PREFIX.exec(text.slice(0, 40));
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const exists = day >= 1 && day <= daysIn(month, year);
  return { length: match[0].length, ...(exists && { date: { year, month, day } }) };
}
