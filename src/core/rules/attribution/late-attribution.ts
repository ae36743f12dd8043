import type { BlockFacts } from '../../analysis/facts.ts';
import type { Problem } from '../../linter/rule.ts';
import { blockRule } from '../../linter/rule.ts';
import { hasCue } from '../support/cues.ts';

export const lateAttribution = blockRule<{ sentences: number }>({
  id: 'late-attribution',
  category: 'attribution',
  scope: 'block',
  needs: 'quotes',
  severity: 'info',
  kinds: ['paragraph'],
  summary: 'Three quoted sentences before the reader learns who speaks.',
  why: 'Name the speaker after the first sentence of a quotation, or before it. A running quotation whose speaker is known is left alone.',
  options: {
    sentences: { description: 'Quoted sentences that may come before their speaker.', default: 2, minimum: 1 },
  },
  houseNotes: ['Reuters and Guardian: after the first sentence.'],
  examples: {
    flagged: [
      {
        text: '{“We heard the water. We ran up the hill. Nobody had called us,”} Sarah Norton said.',
        message: '3 sentences',
      },
      { text: '{“It was dark. The road was gone. We waited. At six a boat came,”} said Peter Hale.' },
      { text: '{"Prices fell. Then they fell again. We sold the cow,"} Norton told the paper.' },
    ],
    accepted: [
      { text: '“We heard the water,” Sarah Norton said. “We ran up the hill. Nobody had called us.”' },
      {
        text: 'Sarah Norton said: “We heard the water. We ran up the hill. Nobody had called us.”',
        why: 'the speaker first',
      },
      { text: '“We heard the water. We ran,” Sarah Norton said.', why: 'two sentences' },
    ],
  },
  check(block, { options }) {
    const quote = block.quotes.find(({ depth }) => depth === 0);
    if (!quote || quote.running || block.entry !== '' || !quote.closed || !quote.opened) return [];
    if (block.text.slice(0, quote.start).trim() !== '' || !followedBySpeaker(block, quote.end)) return [];
    const count = block.text.slice(quote.start + 1, quote.end - 1).split(/(?<=[.!?])\s+(?=[\p{Lu}\d])/u).length;
    if (count <= options.sentences) return [];
    const problem: Problem = {
      start: quote.start,
      end: quote.end,
      message: `${count} sentences of quotation before the reader learns who speaks.`,
    };
    return [problem];
  },
});

/** Whether the attribution comes right after the quotation, in the same sentence. */
function followedBySpeaker(block: BlockFacts, at: number): boolean {
  const rest = block.text.slice(at);
  const end = rest.search(/[.;:"“]/);
  return (
    /[,!?]["”’]$/.test(block.text.slice(0, at)) && hasCue(block, { start: at, end: at + (end < 0 ? rest.length : end) })
  );
}
