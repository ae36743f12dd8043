import { isQuoted, tokensOf } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';

const ASKING = /^(?:asked|asks|wondered|wonders|enquired|inquired|queried)$/;
const QUESTION = /^(?:if|whether|why|how|what|when|where|who)$/;
/** A sentence that opens with one of these asks the question itself. */
const OPENERS =
  /^(?:who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|isn['’]t|aren['’]t|didn['’]t)$/;

export const reportedQuestionMark = blockRule({
  id: 'reported-question-mark',
  category: 'attribution',
  scope: 'block',
  triggers: 'asked asks wondered wonders enquired inquired queried'.split(' '),
  severity: 'info',
  claim: 'warning',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  summary: 'A reported question that ends with a question mark.',
  why: '“He asked if it was safe” tells what was asked; it is a statement and ends with a full stop.',
  examples: {
    flagged: [
      { text: 'He asked if it was safe{?}', message: 'reported question', fixed: 'He asked if it was safe.' },
      { text: 'Residents wondered whether the water would come back{?} No answer came.' },
      { text: 'Dar asked the mayor why nobody had called{?}', fixed: 'Dar asked the mayor why nobody had called.' },
    ],
    accepted: [
      { text: 'He asked: “Is it safe?”', why: 'a direct question' },
      { text: 'Had anybody asked whether it was safe?', why: 'the sentence itself is a question' },
      { text: 'He asked what was it that they wanted? “Money,” said Lone.', why: 'word order of a direct question' },
      { text: 'She asked if it was safe.' },
    ],
  },
  check(block) {
    return block.sentences.flatMap((sentence) => {
      const tokens = tokensOf(block, sentence);
      const mark = tokens.at(-1)!;
      const verb = tokens.findIndex(({ lower }) => ASKING.test(lower));
      if (mark.text !== '?' || verb < 0 || isQuoted(block, mark.start) || isQuoted(block, tokens[verb]!.start))
        return [];
      if (OPENERS.test(tokens[0]!.lower)) return [];
      const question = tokens.findIndex(({ lower }, i) => i > verb && i <= verb + 6 && QUESTION.test(lower));
      if (question < 0 || OPENERS.test(tokens[question + 1]?.lower ?? '')) return [];
      if (tokens.slice(verb, question).some(({ kind }) => kind === 'punctuation')) return [];
      if (block.quotes.some(({ start, end }) => start < mark.end && end > tokens[verb]!.start)) return [];
      return [
        {
          start: mark.start,
          end: mark.end,
          message: 'A reported question ends with a full stop.',
          fixes: [
            { title: 'Change to a full stop', edits: [{ start: mark.start, end: mark.end, text: '.' }], safe: true },
          ],
        },
      ];
    });
  },
});
