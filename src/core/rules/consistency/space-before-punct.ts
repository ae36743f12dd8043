import { matchesOf } from '../../base/matches.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const GAP = /(?<=[\p{L}\p{N})”"’'%])[ \u00A0]+(?=[,;:.!?](?:\s|$|[”"’']))(?!\.\s*\.)(?!\s*:\s?[)(DP])/gu;

export const spaceBeforePunct = blockRule({
  id: 'space-before-punct',
  category: 'consistency',
  scope: 'block',
  severity: 'info',
  summary: 'A space before a comma or a full stop, and two commas for one.',
  why: 'English sets no space there; it is left over from a cut, as the second of two commas is.',
  kinds: ['headline', 'deck', 'highlight', 'caption', 'paragraph', 'subhead'],
  examples: {
    flagged: [
      { text: 'The mayor left early{ }. She stayed.', message: '“.”', fixed: 'The mayor left early. She stayed.' },
      { text: 'The mayor{ }, who was late, left.' },
      { text: 'Is it over{ }? She asked again.', fixed: 'Is it over? She asked again.' },
      { text: 'At noon{,,} the hall was full.', message: 'comma', fixed: 'At noon, the hall was full.' },
    ],
    accepted: [
      { text: 'The row reads 12,,14 and a,,b.', why: 'fields with nothing in them' },
      { text: 'The mayor left early. She stayed, too.' },
      { text: 'It weighs .5 kg and costs .75 of it.', why: 'a decimal' },
      { text: 'He waited . . . and waited ... and left.', why: 'an ellipsis' },
      { text: 'She sold her .net address and the .22 rifle.', why: 'names' },
    ],
  },
  check({ text }) {
    const commas = text.includes(',,') ? matchesOf(text, COMMAS).map(({ index }) => doubled(index)) : [];
    if (!/\s[,;:.!?](?:\s|$|["”’'])/.test(text)) return commas;
    const gaps = matchesOf(text, GAP).map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return {
        ...span,
        message: `No space belongs before “${text.charAt(span.end)}”.`,
        fixes: [{ title: 'Remove the space', edits: [{ ...span, text: '' }], safe: true }],
      };
    });
    return [...commas, ...gaps];
  },
});

/** “At noon,, the hall”. */
const COMMAS = /(?<=\p{L}),,(?=\s\p{L})/gu;

function doubled(start: number): Problem {
  const fixes = [{ title: 'Remove one comma', edits: [{ start: start + 1, end: start + 2, text: '' }] }];
  return { start, end: start + 2, message: 'One comma too many.', fixes };
}
