import { type DateMention, daysIn, MONTHS } from '../text/dates.ts';
import { readTimes, type TimeMention } from '../text/times.ts';
import { blockRule, PROSE_KINDS, type Problem } from './rule.ts';
import { isNarration } from './support/narration.ts';
import { ANY_FIGURE } from './triggers.ts';

/** Half a day or a zone behind a figure: a clock's time by itself is never wrong, it may be a score. */
const MAY_HOLD_TIME = /\d\s?(?:[ap]\.?m|gmt|utc|bst|cet|cest|est|edt|pst|ist|pkt|hrs|hours)/i;

export const impossibleDate = blockRule({
  id: 'impossible-date',
  category: 'dates',
  scope: 'block',
  triggers: [ANY_FIGURE],
  severity: 'error',
  summary: 'A day or an hour that does not exist.',
  why: 'No calendar has a 31 June and no clock a 25:00: the figure or the month is a slip, and only the source can say which. A 29 February is checked against its year where one is given.',
  kinds: [...PROSE_KINDS, 'dateline', 'metadata', 'note'],
  examples: {
    flagged: [
      { text: 'The licence runs out on {31 June}, the board said.', message: 'June has 30 days' },
      { text: 'Voting starts on {February 29, 2025}, and ends in March.', message: 'February 2025 has 28 days' },
      { text: 'Trains will stop at {25:10 GMT} on Sunday night.', message: 'no clock' },
      { text: 'The board meets on {Sept. 31} to hear them.' },
    ],
    accepted: [
      { text: 'The club was founded on 29 February 2024 in a leap year.' },
      { text: 'He ran the leg in 26:45 and won by a second.', why: 'a running time' },
      { text: 'The fast ends on 30 Shaban this year.', why: 'another calendar' },
      { text: '“I told them 31 June as a joke,” she said.', why: 'a quotation' },
      { text: 'The form gives 02/28/2025 as the date.', why: 'month before day' },
    ],
  },
  check(block) {
    const dates = block.dates.filter(isImpossible).map(dateProblem);
    const times = MAY_HOLD_TIME.test(block.text)
      ? readTimes(block.text)
          .filter(isNoTime)
          .map((time) => timeProblem(time, block.text))
      : [];
    return [...dates, ...times].filter((problem) => isNarration(block, problem));
  },
});

function isImpossible({ day, month, year, order }: DateMention): boolean {
  const exists = (d: number, m: number) => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(m, year);
  return !exists(day, month) && !(order === 'numeric' && exists(month, day));
}

function dateProblem({ start, end, day, month, year }: DateMention): Problem {
  const name = MONTHS[month - 1];
  if (!name || day < 1) return { start, end, message: 'There is no such date.' };
  const which = month === 2 && year !== undefined ? `${name} ${year}` : name;
  return { start, end, message: `There is no ${day} ${name}: ${which} has ${daysIn(month, year)} days.` };
}

function isNoTime({ hour, minute, half, form, zone }: TimeMention): boolean {
  if (form === 'clock' && !zone) return false;
  return minute > 59 || hour > 24 || (hour === 24 && minute > 0) || (half !== undefined && (hour > 12 || hour === 0));
}

function timeProblem({ start, end, half }: TimeMention, text: string): Problem {
  const zone = half ? '' : (/^\s?\p{L}+/u.exec(text.slice(end))?.[0] ?? '');
  return { start, end: end + zone.length, message: `“${text.slice(start, end)}” is a time that no clock shows.` };
}
