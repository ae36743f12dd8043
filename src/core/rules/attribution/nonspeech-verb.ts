import { matchesOf } from '../../base/matches.ts';
import { isQuoted } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

const VERBS = 'smiled laughed grinned chuckled sighed nodded shrugged beamed frowned wept coughed winked giggled'.split(
  ' ',
);
/** After a quotation that ends in a comma: “…,” she smiled. */
const AFTER = new RegExp(
  `,["”’]\\s+((?:he|she|they|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)\\s+)?(${VERBS.join('|')})(?![\\p{L}])`,
  'gu',
);

export const nonspeechVerb = blockRule({
  id: 'nonspeech-verb',
  category: 'attribution',
  scope: 'block',
  triggers: VERBS,
  severity: 'hint',
  claim: 'info',
  kinds: ['paragraph'],
  summary: 'Words are smiled, laughed or shrugged.',
  why: 'Nobody can smile a sentence. Use “said”, or end the quotation with a full stop and let the smile be a sentence of its own.',
  examples: {
    flagged: [
      { text: '“We made it,” she {smiled}.', message: '“smiled”', fixed: '“We made it,” she said.' },
      { text: '"No comment," Dar {laughed}.', fixed: '"No comment," Dar said.' },
      { text: '“It is what it is,” {shrugged} Lone.' },
    ],
    accepted: [
      { text: '“We made it.” She smiled.', why: 'a sentence of its own' },
      { text: '“We made it,” she said and smiled.' },
      { text: 'Dar laughed when he called it “a small thing”.' },
    ],
  },
  check(block) {
    return matchesOf(block.text, AFTER).flatMap((match) => {
      const verb = match[2]!;
      const start = match.index + match[0].length - verb.length;
      if (isQuoted(block, start)) return [];
      const span: Span = { start, end: start + verb.length };
      return [
        {
          ...span,
          message: `“${verb}” is not a verb of saying; use “said”.`,
          fixes: [{ title: 'Change to “said”', edits: [{ ...span, text: 'said' }] }],
        },
      ];
    });
  },
});
