import type { BlockFacts } from '../../analysis/facts.ts';
import { isQuoted, sentenceAt, tokensOf } from '../../linter/places.ts';
import { blockRule } from '../../linter/rule.ts';
import { speechVerb } from '../support/cues.ts';

const MIND = /^(?:believes|believed|thinks|thought|feels|felt|fears|feared|wants|hopes|hoped)$/;

export const mindreadingVerb = blockRule({
  id: 'mindreading-verb',
  category: 'attribution',
  scope: 'block',
  severity: 'hint',
  off: true,
  kinds: ['paragraph'],
  summary: 'Believes, hopes, feels: what somebody thinks, with no word that they said so.',
  why: 'A reporter knows what was said, not what was thought. “Said he believes” is what we know. Off by default: features and analysis live by these verbs.',
  houses: { reuters: 'hint' },
  examples: {
    flagged: [
      { text: 'The mayor {believes} the bridge is safe.', message: 'reads a mind' },
      { text: 'Dar {hopes} that the pool will open in May.' },
      { text: 'Lone {feared} that the roof would fall.' },
    ],
    accepted: [
      { text: 'The mayor said he believes the bridge is safe.' },
      { text: '“Dar thinks it is safe,” Lone said.', why: 'inside a quotation' },
      { text: 'He felt the cold.', why: 'no thought' },
      { text: 'The mayor believes the bridge is safe, according to Dar.' },
    ],
  },
  check(block) {
    return block.tokens.flatMap((token, i) => {
      if (!MIND.test(token.lower) || isQuoted(block, token.start)) return [];
      if (!startsThought(block, i) || isReported(block, token.start)) return [];
      return [{ start: token.start, end: token.end, message: `“${token.text}” reads a mind; write what was said.` }];
    });
  },
});

function startsThought({ tokens }: BlockFacts, i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    /^(?:that|he|she|they|it|there|the|this|his|her|their)$/.test(next.lower) &&
    hasVerb(tokens.slice(i + 2, i + 9).map(({ lower }) => lower))
  );
}

function hasVerb(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:is|are|was|were|has|had|have|will|would|could|can|should|may|might|must|did|does)$/.test(word),
  );
}

/** Whether the sentence says that it was said. */
function isReported(block: BlockFacts, offset: number): boolean {
  const sentence = sentenceAt(block, offset);
  if (!sentence) return false;
  return tokensOf(block, sentence).some(
    ({ lower }, i, all) => lower === 'according' || (speechVerb(all[i]!) && !MIND.test(lower)),
  );
}
