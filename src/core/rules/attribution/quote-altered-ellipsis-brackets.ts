import { blockRule } from '../../linter/rule.ts';

const CHANGES = /\[[^[\]]{1,40}\]|\.\s?\.\s?\.|…/g;

export const quoteAlteredEllipsisBrackets = blockRule({
  id: 'quote-altered-ellipsis-brackets',
  category: 'attribution',
  scope: 'block',
  needs: 'quotes',
  severity: 'hint',
  kinds: ['paragraph'],
  summary: 'A quotation with many insertions or omissions.',
  why: 'A quotation that needs more than two repairs is better reported in the paper’s own words.',
  options: { most: { description: 'Insertions and omissions a quotation may have.', default: 2, minimum: 0 } },
  houseNotes: ['Reuters: change nothing in quotations but by deletion.'],
  examples: {
    flagged: [
      { text: 'Dar said: {“We [the club] will … go [to court] soon.”}', message: '3' },
      { text: '{“It ... was ... never ... safe,”} Lone said.' },
      { text: 'Mir said {“he [Lone] saw [the boat] and [the crew]”}.' },
    ],
    accepted: [
      { text: 'Dar said: “We [the club] will go [to court] soon.”' },
      { text: 'The list [1] … [2] … [3] is long.', why: 'no quotation' },
      { text: '“We will go,” Dar said. “We … will win [it].”' },
    ],
  },
  check(block, { options: { most } }) {
    return block.quotes.flatMap(({ start, end, depth }) => {
      const changes = depth === 0 ? (block.text.slice(start, end).match(CHANGES)?.length ?? 0) : 0;
      return changes > most ? [{ start, end, message: `This quotation has ${changes} insertions or omissions.` }] : [];
    });
  },
});
