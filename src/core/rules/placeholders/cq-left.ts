import { matchesOf } from '../../base/matches.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

/** With the space before it, so that taking it out leaves one space. */
const BRACKETED = /\s?[([](?:CQ|cq|sic CQ)[)\]]/g;
const BARE = /(?<=[\p{L}\p{N},])\s+CQ(?=[\s.,;:)]|$)(?!\s+(?:Roll|Brown|magazine|Weekly|\p{Lu}))/gu;

export const cqLeft = blockRule({
  id: 'cq-left',
  category: 'placeholders',
  scope: 'block',
  triggers: ['cq'],
  kinds: ['headline', 'deck', 'highlight', 'byline', 'caption', 'credit', 'subhead', 'paragraph', 'pullQuote'],
  severity: 'info',
  claim: 'warning',
  summary: '“CQ” left in the article.',
  why: '“CQ” tells the desk that an odd spelling has been checked. It has done its work; print does not need it.',
  outranks: ['acronym-unexpanded', 'editor-note-in-body'],
  examples: {
    flagged: [
      {
        text: 'The singer Siobhán{ (CQ)} opened the fair.',
        message: 'checked',
        fixed: 'The singer Siobhán opened the fair.',
      },
      { text: 'Jhon{ [CQ]} Duarte won the race.', fixed: 'Jhon Duarte won the race.' },
      { text: 'Mayor Ann Smyth{ CQ} left early.' },
    ],
    accepted: [
      { text: 'A reporter for CQ Roll Call asked first.', why: 'a publication' },
      { text: 'General CQ Brown spoke next.', why: 'a name' },
      { text: 'The singer Siobhán opened the fair.' },
    ],
  },
  check(block): Problem[] {
    return [...matchesOf(block.text, BRACKETED), ...matchesOf(block.text, BARE)].map((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      return {
        ...span,
        message: `“${match[0].trim()}” says that the spelling was checked; delete it before publication.`,
        fixes: [{ title: `Remove “${match[0].trim()}”`, edits: [{ ...span, text: '' }] }],
      };
    });
  },
});
