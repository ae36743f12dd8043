import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration, sentenceText } from '../../linter/narration.ts';
import { blockRule, PROSE_KINDS, type Problem } from '../../linter/rule.ts';
import { ANY_FIGURE } from '../../linter/triggers.ts';
import type { Span } from '../../model.ts';
import { type DateMention, daysIn, MONTHS } from '../../syntax/text/dates.ts';
import { readTimes, type TimeMention } from '../../syntax/text/times.ts';

/** Half a day or a zone behind a figure, or a clock's time that may be one of an appointment. */
const MAY_HOLD_TIME = /\d\s?(?:[ap]\.?m|gmt|utc|bst|cet|cest|est|edt|pst|ist|pkt|hrs|hours)/i;
const MAY_HOLD_CLOCK = /\b[a-z]+ \d\d:\d\d(?!\d)/i;
/** What makes an appointment of “at 25:00”: a day, or something that goes, opens or begins. */
const APPOINTED =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|tomorrow|morning|afternoon|evening|midnight|local time|leaves?|left|leaving|departs?|departed|arrives?|arrived|lands?|landed|sails?|opens?|opened|closes?|closed|begins?|began|starts?|started|meets?|train|bus|flight|ferry|doors|curfew|polls|meeting|hearing)\b/i;
/** Games, races and recordings have clocks of their own, ratios and verses no clock at all. */
const OTHER_CLOCK =
  /\b(?:scor\w*|won|wins?|lost|beat|beaten|lead|led|trail\w*|periods?|half|quarters?|minutes?|seconds?|laps?|race\w*|ran|runs?|marathon|relay|match|games?|goals?|sets?|overs?|tournament|league|cup|video|clip|film|tape|podcast|episode|recording|footage|ratio|odds|split|mix\w*|verses?|chapter|surah?|psalms?|gospel|bible|koran|quran)\b/i;

export const impossibleDate = blockRule({
  id: 'impossible-date',
  category: 'dates',
  scope: 'block',
  triggers: [ANY_FIGURE],
  severity: 'warning',
  claim: 'error',
  summary: 'A day or an hour that does not exist.',
  why: 'No calendar has a 31 June and no clock a 25:00: the figure or the month is a slip, and only the source can say which. A 29 February is checked against its year where one is given.',
  kinds: [...PROSE_KINDS, 'dateline', 'metadata', 'note'],
  examples: {
    flagged: [
      { text: 'The licence runs out on {31 June}, the board said.', message: 'June has 30 days' },
      { text: 'Voting starts on {February 29, 2025}, and ends in March.', message: 'February 2025 has 28 days' },
      { text: 'Trains will stop at {25:10 GMT} on Sunday night.', message: 'not a time of day' },
      { text: 'The board meets on {Sept. 31} to hear them.' },
      { text: 'The club was sold on {3 May 2109} to its fans.', message: '2109' },
      { text: 'The first plan ({2022-2018}) ended.', message: 'backwards' },
      { text: 'The ferry leaves at {25:00} on Friday.', message: 'not a time of day' },
      { text: 'The last train is due to arrive at {24:30}. Polls close at {12:75} local time.' },
    ],
    accepted: [
      { text: 'The club was founded on 29 February 2024 in a leap year.' },
      { text: 'The plan for 2018-2022 and the file 2022-2018-05 stand.' },
      { text: 'He ran the leg in 26:45 and won by a second.', why: 'a running time' },
      { text: 'The side led at 25:00 on Friday and won the final set.', why: 'a score' },
      {
        text: 'The video stops at 26:45 on Friday’s tape. Mix sand and lime at 12:75.',
        why: 'a recording and a ratio',
      },
      {
        text: 'The ferry leaves at 23:59 and arrives at 00:15 on Friday. The polls close at 24:00.',
        why: 'true times',
      },
      { text: 'Prices rose from Nov 97 to Feb 98.', why: 'a year of two figures' },
      { text: 'The fast ends on 30 Shaban this year.', why: 'another calendar' },
      { text: '“I told them 31 June as a joke,” she said.', why: 'a quotation' },
      { text: 'The form gives 02/28/2025 as the date.', why: 'month before day' },
    ],
  },
  check(block) {
    const dates = block.dates.filter(isImpossible).map(dateProblem);
    const mayHoldTime = (block.text.includes(':') && MAY_HOLD_CLOCK.test(block.text)) || MAY_HOLD_TIME.test(block.text);
    const times = mayHoldTime
      ? readTimes(block.text)
          .filter((time) => isNoTime(time) && (time.half || time.zone || isAppointment(block, time)))
          .map((time) => timeProblem(time, block.text))
      : [];
    const years = block.dates.filter(({ year }) => year !== undefined && isFarAway(year)).map(yearProblem);
    return [...dates, ...times, ...years, ...backwards(block.text)].filter((problem) => isNarration(block, problem));
  },
});

/** A figure of two digits beyond this is a year: Feb 98. */
const LAST_SLIP = 39;

function isImpossible({ day, month, year, order }: DateMention): boolean {
  if (day > LAST_SLIP && year === undefined) return false;
  const exists = (d: number, m: number) => m >= 1 && m <= 12 && d >= 1 && d <= daysIn(m, year);
  return !exists(day, month) && !(order === 'numeric' && exists(month, day));
}

function dateProblem({ start, end, day, month, year }: DateMention): Problem {
  const name = MONTHS[month - 1];
  if (!name || day < 1) return { start, end, message: 'There is no such date.' };
  const which = month === 2 && year !== undefined ? `${name} ${year}` : name;
  return { start, end, message: `There is no ${day} ${name}: ${which} has ${daysIn(month, year)} days.` };
}

/** A day of a year that nobody dates anything with: 2109 for 2019, 1019 for 2019. */
function isFarAway(year: number): boolean {
  return year > 2099 || (year >= 1000 && year < 1200);
}

function yearProblem({ start, end, year }: DateMention): Problem {
  return { start, end, severity: 'info', message: `The year ${year} is far away: is it a slip?` };
}

/** Two years of which the second is earlier: “the plan for 2026-2022”. */
const YEARS = /(?<![\d/.–-])((?:19|20)\d\d)[-–/]((?:19|20)\d\d)(?![\d/–-])/g;

function backwards(text: string): Problem[] {
  return matchesOf(text, YEARS, /\d{4}[-–/]\d{4}/).flatMap((match): Problem[] => {
    const [, first, last] = match;
    if (Number(first) <= Number(last)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ ...span, severity: 'info', message: `These years run backwards: ${last} is before ${first}.` }];
  });
}

/** A clock's time without zone or half of the day may be a score: the sentence has to tell that it is an appointment. */
function isAppointment(block: BlockFacts, { start }: Span): boolean {
  const sentence = sentenceText(block, start);
  return APPOINTED.test(sentence) && !OTHER_CLOCK.test(sentence);
}

function isNoTime({ hour, minute, half }: TimeMention): boolean {
  return minute > 59 || hour > 24 || (hour === 24 && minute > 0) || (half !== undefined && (hour > 12 || hour === 0));
}

function timeProblem({ start, end, zone }: TimeMention, text: string): Problem {
  const named = zone ? (/^\s?\p{L}+/u.exec(text.slice(end))?.[0] ?? '') : '';
  return { start, end: end + named.length, message: `“${text.slice(start, end)}” is not a time of day.` };
}
