import type { BlockFacts } from '../../analysis/facts.ts';
import { neighbouringParagraphs } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { hasCue } from '../support/cues.ts';
export const lateAttribution = articleRule<Late, { sentences: number }>({
  id: 'late-attribution',
  category: 'attribution',
  scope: 'article',
  needs: 'quotes',
  severity: 'info',
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
      { text: '“Did we see it? No. Never. We heard the water,” Sarah Norton said.', why: 'exclamations' },
      {
        text: 'The mill has new owners.\n\nNorton came in May. She has plans for the yard.\n\n“We hired ten. We trained them. We need more,” the owner, Ann Hale, said.',
        why: 'the paragraph before goes on about her',
      },
      {
        text: 'The mill has new owners.\n\nOne of them is Sarah Norton, who will hire more.\n\n“We hired ten. We trained them. We need more,” Norton said.',
        why: 'the paragraph before names her',
      },
    ],
  },
  collect(block, { options }) {
    return block.kind === 'paragraph' ? lateIn(block, options.sentences) : undefined;
  },
  conclude(parts, view) {
    return parts.flatMap(({ part: { start, end, count, speaker }, offset }) => {
      // Whom the paragraph before names, or who is only “he”, the reader takes to be speaking.
      const { before } = neighbouringParagraphs(view, offset);
      const words = before === undefined ? '' : view.block(before).facts.text;
      if (speaker.length === 0 || speaker.some((word) => words.includes(word)) || GOES_ON.test(words)) return [];
      return [
        {
          start: start + offset,
          end: end + offset,
          message: `${count} sentences of quotation before the reader learns who speaks.`,
        },
      ];
    });
  },
});

/** Fewer different words are an exclamation: “No!”, “Hey, hey!” */
const SHORTEST = 2;
/** A paragraph about one person whom it calls “he” or “she”: the reader takes the next quotation for theirs. */
const GOES_ON = /(?:^|[.!?]["”]?\s)(?:He|She)\s/;

/** A quotation that opens its paragraph and is followed by its speaker only after some sentences. */
interface Late extends Span {
  readonly count: number;
  /** The capitalised words of the attribution. */
  readonly speaker: readonly string[];
}

function lateIn(block: BlockFacts, most: number): Late | undefined {
  const quote = block.quotes.find(({ depth }) => depth === 0);
  if (!quote || quote.running || block.entry !== '' || !quote.closed || !quote.opened) return undefined;
  if (block.text.slice(0, quote.start).trim() !== '' || !followedBySpeaker(block, quote.end)) return undefined;
  const count = block.text
    .slice(quote.start + 1, quote.end - 1)
    .split(/(?<=[.!?])(?<!\b\d\.)\s+(?=[\p{Lu}\d])/u)
    .filter((sentence) => new Set(sentence.toLowerCase().match(/[\p{L}’']+/gu)).size >= SHORTEST).length;
  if (count <= most) return undefined;
  const rest = block.text.slice(quote.end);
  const clause = /^[^.;:"“]*/.exec(rest)![0];
  const speaker = clause.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return { start: quote.start, end: quote.end, count, speaker };
}

/** Whether the attribution comes right after the quotation, in the same sentence. */
function followedBySpeaker(block: BlockFacts, at: number): boolean {
  const rest = block.text.slice(at);
  const end = rest.search(/[.;:"“]/);
  return (
    /[,!?]["”’]$/.test(block.text.slice(0, at)) && hasCue(block, { start: at, end: at + (end < 0 ? rest.length : end) })
  );
}
