import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import { likeCase } from '../../linter/words.ts';

const PHRASE = /(?<![\p{L}\p{N}-])(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[- ]year anniversary/giu;
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  four: 'fourth',
  five: 'fifth',
  six: 'sixth',
  seven: 'seventh',
  eight: 'eighth',
  nine: 'ninth',
  ten: '10th',
};

export const anniversaryOneYear = blockRule({
  id: 'anniversary-one-year',
  category: 'dates',
  scope: 'block',
  triggers: ['anniversary'],
  severity: 'hint',
  summary: '“One-year anniversary”.',
  why: 'An anniversary counts years by itself: first anniversary, 10th anniversary.',
  examples: {
    flagged: [
      {
        text: 'They marked the {one-year anniversary} of the flood.',
        message: 'first anniversary',
        fixed: 'They marked the first anniversary of the flood.',
      },
      { text: 'The {10-year anniversary} falls in May.', fixed: 'The 10th anniversary falls in May.' },
      { text: 'It was the {21 year anniversary} of the club.', fixed: 'It was the 21st anniversary of the club.' },
    ],
    accepted: [
      { text: 'They marked the first anniversary of the flood.' },
      { text: 'The one-year ban ended on the anniversary.' },
      { text: '“It is our one-year anniversary,” she said.', why: 'a quotation' },
    ],
  },
  check(block) {
    if (!block.text.includes('anniversary')) return [];
    return narrated(block, PHRASE).map((match) => {
      const count = match[1]!;
      const text = likeCase(count, `${ORDINALS[count.toLowerCase()] ?? ordinal(Number(count))} anniversary`);
      return {
        ...spanOf(match),
        message: `“Anniversary” already means years: write “${text}”.`,
        fixes: [{ title: `Change to “${text}”`, edits: [{ ...spanOf(match), text }], safe: true }],
      };
    });
  },
});

function ordinal(count: number): string {
  if (count < 10) return ORDINALS[Object.keys(ORDINALS)[count - 1] ?? ''] ?? `${count}th`;
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
