import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const FIELDS =
  'historian|economist|sociologist|political scientist|anthropologist|archaeologist|linguist|philosopher|physicist|chemist|biologist|geologist|mathematician|astronomer|statistician|engineer|lecturer|political analyst|climatologist|ecologist|criminologist|researcher';
const SCHOLAR = new RegExp(
  `(?<![\\p{L}])(Dr)\\.?\\s\\p{Lu}[\\p{L}'’-]+(?:\\s(?!Dr\\b)\\p{Lu}[\\p{L}'’-]+)*, (?:a|an|the) (?:[\\p{L}-]+ ){0,3}?(?:${FIELDS})(?![\\p{L}])`,
  'gu',
);

export const drUse = blockRule({
  id: 'dr-use',
  category: 'titles',
  scope: 'block',
  severity: 'hint',
  off: true,
  kinds: ['paragraph'],
  summary: '“Dr” for somebody who is no physician.',
  why: 'Some houses keep “Dr” for medical doctors; a scholar is introduced by field.',
  houses: { ap: 'hint', reuters: 'hint' },
  houseNotes: ['AP and Reuters: medical doctors only.', 'UK papers allow holders of a doctorate.'],
  examples: {
    flagged: [
      { text: '{Dr} Anke Lee, a historian, wrote the book.', message: 'physician' },
      { text: 'It was {Dr} Dar, an economist at the bank, who warned them.' },
      { text: 'They asked {Dr} Omar Lone, the marine biologist.' },
    ],
    accepted: [
      { text: 'Dr Anke Lee, a surgeon, wrote the book.' },
      { text: '“Dr Lee, a historian, wrote it,” Dar said.', why: 'inside a quotation' },
      { text: 'Anke Lee, a historian, wrote the book.' },
    ],
  },
  check(block) {
    return narrated(block, SCHOLAR).map((match) => ({
      ...spanOf(match, 1),
      message: 'House style keeps “Dr” for physicians.',
    }));
  },
});
