import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import { WEEKDAYS } from '../../syntax/text/dates.ts';

const PHRASE = /(?<![\p{L}\p{N}-]|\bthe )(last|next) ((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)(?![\p{L}’'-])/gu;

export const lastNextWeekday = blockRule({
  id: 'last-next-weekday',
  category: 'dates',
  scope: 'block',
  triggers: WEEKDAYS.map((day) => day.toLowerCase()),
  severity: 'hint',
  summary: '“Last” or “next” before a weekday.',
  why: 'Readers differ about whether “next Friday” is the coming one. The tense of the verb says whether the day is past; for a day more than a week away, give the date.',
  kinds: ['paragraph', 'caption'],
  houseNotes: ['AP: redundant.'],
  examples: {
    flagged: [
      {
        text: 'The mayor resigned {last Tuesday} after the vote.',
        message: 'last Tuesday',
      },
      { text: 'The bank will open {next Friday} in Hull.' },
      { text: 'Work stopped on {last Monday}, the firm said.' },
    ],
    accepted: [
      { text: 'The market is held on the last Friday of the month.', why: 'the last of the month' },
      { text: '“We met last Tuesday,” he said.', why: 'a quotation' },
      { text: 'The mayor resigned on Tuesday.' },
    ],
  },
  check(block) {
    return narrated(block, PHRASE).map((match) => ({
      ...spanOf(match),
      message: `“${match[0]}” can be read two ways: write “${match[2]}” alone, or give the date.`,
    }));
  },
});
