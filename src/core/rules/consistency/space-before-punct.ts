import { matchesOf } from '../../base/matches.ts';
import { blockRule } from '../../linter/rule.ts';

const GAP = /(?<=[\p{L}\p{N})”"’'%])[ \u00A0]+(?=[,;:.!?](?:\s|$|[”"’']))(?!\.\s*\.)(?!\s*:\s?[)(DP])/gu;

export const spaceBeforePunct = blockRule({
  id: 'space-before-punct',
  category: 'consistency',
  scope: 'block',
  severity: 'info',
  summary: 'A space before a comma or a full stop.',
  why: 'English sets no space there; it is left over from a cut.',
  kinds: ['headline', 'deck', 'highlight', 'caption', 'paragraph', 'subhead'],
  examples: {
    flagged: [
      { text: 'The mayor left early{ }. She stayed.', message: '“.”', fixed: 'The mayor left early. She stayed.' },
      { text: 'The mayor{ }, who was late, left.' },
      { text: 'Is it over{ }? She asked again.', fixed: 'Is it over? She asked again.' },
    ],
    accepted: [
      { text: 'The mayor left early. She stayed, too.' },
      { text: 'It weighs .5 kg and costs .75 of it.', why: 'a decimal' },
      { text: 'He waited . . . and waited ... and left.', why: 'an ellipsis' },
      { text: 'She sold her .net address and the .22 rifle.', why: 'names' },
    ],
  },
  check({ text }) {
    if (!/\s[,;:.!?](?:\s|$|["”’'])/.test(text)) return [];
    return matchesOf(text, GAP).map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return {
        ...span,
        message: `No space belongs before “${text.charAt(span.end)}”.`,
        fixes: [{ title: 'Remove the space', edits: [{ ...span, text: '' }], safe: true }],
      };
    });
  },
});
