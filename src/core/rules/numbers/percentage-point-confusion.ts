import { matchesOf } from '../../base/matches.ts';
import { narrated, sentenceText, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const P = '(\\d+(?:\\.\\d+)?)\\s?(?:%|per ?cent)';
const SHARE = new RegExp(`(?<!\\d)${P}`, 'g');
/** "rose 2% from 5% to 7%", "rose by 2% to 7% from 5%". */
const CHANGE = new RegExp(
  `(?<![\\p{L}\\d.])${P}(?:[,:]? (?:\\p{L}+ ){0,3}?(?:from ${P} (?:\\p{L}+ ){0,4}?to ${P}|to ${P},? (?:up |down )?(?:\\p{L}+ ){0,4}?from ${P}))`,
  'gu',
);

/** "a 15 percent fall from the 90 percent …", where another share of the sentence is what it fell to. */
const FROM = new RegExp(
  `(?<![\\p{L}\\d.])${P} (?:fall|drop|decline|decrease|rise|increase|jump|gain|swing|slide) from (?:the |last year.s |a )?${P}`,
  'gu',
);

const FALL_FROM = /(?:fall|drop|decline|decrease|rise|increase|jump|gain|swing|slide) from /;

export const percentagePointConfusion = blockRule({
  id: 'percentage-point-confusion',
  category: 'numbers',
  scope: 'block',
  triggers: ['%', 'cent', 'percent'],
  severity: 'info',
  claim: 'warning',
  summary: 'A difference of percentage points called per cent.',
  why: 'From 5% to 7% is a rise of two percentage points, or of 40%. The figures in the sentence show which was meant.',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  examples: {
    flagged: [
      {
        text: 'Unemployment rose {2%} from 5% to 7% in a year.',
        message: '40%',
        fixed: 'Unemployment rose 2 percentage points from 5% to 7% in a year.',
      },
      { text: 'She has 75 percent of the vote, a {15 percent} fall from the 90 percent of last year.', message: '17%' },
      { text: 'Its share fell by {3 per cent} to 12 per cent from 15 per cent.' },
      {
        text: 'The rate was raised {0.25%} from 4.5% to 4.75%.',
        fixed: 'The rate was raised 0.25 percentage points from 4.5% to 4.75%.',
      },
    ],
    accepted: [
      { text: 'Unemployment rose 40% from 5% to 7% in a year.' },
      { text: 'Unemployment rose two percentage points from 5% to 7%.' },
      { text: 'It rose 2% in May. It had risen from 5% to 7% before.', why: 'two sentences' },
      { text: '“It rose 2% from 5% to 7%,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    if (!/\d\s?(?:%|per)/.test(block.text)) return [];
    const changes = narrated(block, CHANGE, /from \d/).map((match) => {
      const [, change, from1, to1, to2, from2] = match;
      return { match, change: change!, from: Number(from1 ?? from2), to: Number(to1 ?? to2) };
    });
    const falls = narrated(block, FROM, FALL_FROM).flatMap((match) => {
      const [, change, from] = match;
      const others = matchesOf(sentenceText(block, match.index), SHARE).map(([, share]) => Number(share));
      const to = others.find((share) => Math.abs(Math.abs(Number(from) - share) - Number(change)) < 0.051);
      return to === undefined || to === Number(change) ? [] : [{ match, change: change!, from: Number(from), to }];
    });
    return [...changes, ...falls].flatMap(({ match, change, from, to }) => {
      const stated = Number(change);
      const points = Math.abs(to - from);
      const relative = (points / from) * 100;
      if (Math.abs(stated - points) > 0.051 || Math.abs(stated - relative) < 0.6) return [];
      const { start } = spanOf(match);
      const end = start + /^[\d.]+\s?(?:%|per ?cent)/.exec(match[0])![0].length;
      const text = `${change} percentage point${stated === 1 ? '' : 's'}`;
      return [
        {
          start,
          end,
          message: `From ${from}% to ${to}% is ${change} percentage point${stated === 1 ? '' : 's'}, or ${Math.round(relative)}%.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }],
        },
      ];
    });
  },
});
