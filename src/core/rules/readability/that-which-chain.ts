import type { BlockFacts } from '../../analysis/facts.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

/** One clause hung on another; not “that” which points (“in that case”, “that line of argument”) or goes on (“and that”). */
const LINK =
  /(?<!^|(?:[.!?;:,]|\b(?:and|or|but|than|as|in|of|at|to|for|from|by|on|with|just|like))["“”]?\s)\bthat\b(?!['’]s\b|\s+(?:is to say|day|year|week|month|night|time|point)\b)|\bwhich\b/giu;
/** So many in one sentence make a chain. */
const CHAIN = 3;

export const thatWhichChain = blockRule({
  id: 'that-which-chain',
  category: 'readability',
  scope: 'block',
  triggers: ['that', 'which'],
  kinds: ['paragraph'],
  severity: 'hint',
  summary: 'Three or more of “that” and “which” in one sentence.',
  why: 'Each of them hangs a clause on a clause. Split the sentence. “And that …” goes on with a list and does not count, nor does a “that” which points at something.',
  examples: {
    flagged: [
      {
        text: 'Rao said {that} the rule that the board made showed that it could act.',
        message: '3 times',
      },
      { text: 'The hall, {which} burned in 1990, holds a clock which stopped at the hour that the fire began.' },
      {
        text: 'It found {that} the firm knew that the pump, which was new, leaked, and that it said nothing.',
        message: '3 times',
      },
    ],
    accepted: [
      { text: 'Rao said that the rule showed that the board could act.', why: 'two' },
      { text: 'He felt that he must stay, that it was late, that it rained and that he was ill.', why: 'a list' },
      { text: 'He knew that it was late and that’s the day on which they met – that’s all.', why: 'it points' },
      { text: 'Of that plan, that board and that rule he knew that it was old, and that was all.', why: 'it points' },
      {
        text: 'He led the group which ended the row; the firm which built the hall; and the board which runs it.',
        why: 'a list',
      },
      { text: '“I know that you know that he knows that it leaks,” she said.', why: 'the speaker’s own words' },
      { text: 'He said that it leaked. She said that it did not. They knew that it was old.', why: 'three sentences' },
    ],
  },
  check(block): Problem[] {
    if (!hasChain(block)) return [];
    const links = narrated(block, LINK).map((match) => spanOf(match));
    return block.sentences.flatMap((sentence) => {
      const here = links.filter(({ start }) => sentence.start <= start && start < sentence.end);
      const first = here[0];
      if (!first || here.length < CHAIN || isList(block.text.slice(sentence.start, sentence.end))) return [];
      return [
        {
          ...first,
          message: `“That” and “which” ${here.length} times in one sentence; split it.`,
          related: here.slice(1).map((span) => ({ ...span, message: 'And here.' })),
        },
      ];
    });
  },
});

/** Items that semicolons divide. */
function isList(sentence: string): boolean {
  return /;[^;]*;/.test(sentence);
}

/** A cheap look before the pattern: words that hold a link, whatever stands around it. */
function hasChain({ tokens }: BlockFacts): boolean {
  let count = 0;
  for (const { lower } of tokens) if (lower.includes('that') || lower.includes('which')) count++;
  return count >= CHAIN;
}
