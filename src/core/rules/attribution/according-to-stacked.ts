import { narrated } from '../../linter/narration.ts';
import { sentenceAt } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';

export const accordingToStacked = blockRule({
  id: 'according-to-stacked',
  category: 'attribution',
  scope: 'block',
  triggers: ['according'],
  severity: 'hint',
  claim: 'info',
  kinds: ['paragraph'],
  summary: 'Two “according to” in one sentence.',
  why: 'Two sources hung on one claim leave open who said what. Name the source that counts, or use “said” for one of them.',
  examples: {
    flagged: [
      { text: 'Two houses burned, according to police, {according to} a report.', message: 'second' },
      { text: 'According to Dar, prices will fall in May {according to} a survey of shops.' },
      { text: 'The pier is unsafe, according to Lone, and {according to} the council it will close.' },
    ],
    accepted: [
      { text: 'Two houses burned, according to police. According to Dar, nobody was hurt.', why: 'two sentences' },
      { text: 'The seats were given according to need.' },
      {
        text: '“It is according to plan, according to my boss,” Dar said, according to police.',
        why: 'inside a quotation',
      },
    ],
  },
  check(block) {
    const matches = narrated(block, /\baccording to\b/gi);
    return matches.flatMap((match, i) => {
      const before = matches[i - 1];
      const same = before && sentenceAt(block, before.index) === sentenceAt(block, match.index);
      if (!same) return [];
      const end = match.index + match[0].length;
      return [{ start: match.index, end, message: 'This is the second “according to” in the sentence.' }];
    });
  },
});
