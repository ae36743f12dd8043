import type { BlockFacts } from '../../analysis/facts.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const RANGE =
  /(?<![\p{L}\p{N}])(from|between) ((?:[£$€]|Rs ?)?\d[\d,.]*)\s?[-–—]\s?((?:[£$€]|Rs ?)?\d[\d,.]*\d|\d)(?!\p{N}|[-–—])/giu;
/** A year of school or of a budget before its noun: from 2022-2023 data. */
const NOUN_AFTER_YEAR =
  /^ (?!to\b|in\b|and\b|by\b|for\b|at\b|on\b|with\b|was\b|were\b|when\b|as\b|through\b)\p{Ll}{3,}/u;
/** “Between 10 to 15”: “between” goes with “and”. */
const BETWEEN_TO =
  /(?<![\p{L}\p{N}])between ((?:[£$€]|Rs ?)?\d[\d,.]*(?:%| ?km\/h)?|one|two|three|four|five|six|seven|eight|nine|ten) to (?=(?:[£$€]|Rs ?)?\d)/giu;
const SCORE = /^\s*(?:down|up|behind|ahead|win|loss|defeat|victory|lead|to)\b/;

export const rangeStyle = blockRule({
  id: 'range-style',
  category: 'numbers',
  scope: 'block',
  triggers: ['-', '–', '—', 'between'],
  severity: 'info',
  summary: '“From” or “between” with a dash, “between” with “to”.',
  why: '“From” wants its “to” and “between” its “and”; the dash stands for both words, so use it alone or not at all.',
  examples: {
    flagged: [
      {
        text: 'It takes {from 5–10} people to lift it.',
        message: 'from 5 to 10',
        fixed: 'It takes from 5 to 10 people to lift it.',
      },
      { text: 'He was there {between 1999-2004}, she said.', fixed: 'He was there between 1999 and 2004, she said.' },
      { text: 'It costs {between $12-14} a head.', fixed: 'It costs between $12 and $14 a head.' },
      { text: 'Prices went {from £5-£10} in a week.', fixed: 'Prices went from £5 to £10 in a week.' },
      {
        text: 'It takes {between 10 to} 15 days.',
        message: '“and”',
        fixed: 'It takes between 10 and 15 days.',
      },
    ],
    accepted: [
      { text: 'The gap between 5 to 6 and 9 to 10 is wide.', why: 'two ranges' },
      { text: 'It takes 5–10 people to lift it.' },
      { text: 'They came back from 3-1 down to win.', why: 'a score' },
      { text: 'It takes from 5 to 10 people.' },
      { text: '“It takes from 5-10 people,” he said.', why: 'a quotation' },
      { text: 'Prices ranged from 5-6 cents to 9 cents.', why: 'the range goes on' },
      { text: 'The figures are from 2022-2023 data.', why: 'a year of school before its noun' },
    ],
  },
  check(block) {
    const words = narrated(block, BETWEEN_TO, /[Bb]etween \S+ to /).filter(({ index, 0: whole, input }) => {
      // “Between 5 to 6 and 9”, “between 1999 to 2004 and 2010”: what is between is itself a range.
      return !/^\S+(?: \S+)? and \S*\d/.test(input.slice(index + whole.length));
    });
    return [...words.map(withAnd), ...dashes(block)].sort((a, b) => a.start - b.start);
  },
});

function withAnd(match: RegExpExecArray): Problem {
  const end = match.index + match[0].trimEnd().length;
  const edit = { start: end - 2, end, text: 'and' };
  const message = '“Between” goes with “and”, not “to”.';
  return { start: match.index, end, message, fixes: [{ title: 'Change to “and”', edits: [edit] }] };
}

function dashes(block: BlockFacts): Problem[] {
  if (!/\d\s?[-–—]\s?(?:[£$€]|Rs ?)?\d/.test(block.text)) return [];
  return narrated(block, RANGE).flatMap((match) => {
    const [whole, word, low, high] = match;
    const after = block.text.slice(match.index + whole.length);
    const value = (text: string) => Number(text.replace(/[^\d.]/g, ''));
    if (SCORE.test(after) || /^[^.;]{0,20}\bto [£$€\d]/.test(after) || value(low!) >= value(high!)) return [];
    if (/^(?:19|20)\d\d$/.test(low!) && NOUN_AFTER_YEAR.test(after)) return [];
    const sign = /^[£$€]|^Rs ?/.exec(low!)?.[0] ?? '';
    const other = sign && /^\d/.test(high!) ? sign + high : high;
    const text = `${word} ${low} ${word!.toLowerCase() === 'from' ? 'to' : 'and'} ${other}`;
    const span = spanOf(match);
    return [
      {
        ...span,
        message: `“${word}” takes no dash: “${text}”.`,
        fixes: [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }],
      },
    ];
  });
}
