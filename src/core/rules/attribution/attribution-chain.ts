import type { BlockFacts } from '../../analysis/facts.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

/** “Rao said Lim said”, “told police that Lim had told her”. */
const CHAIN =
  /(?<!\p{L})(?:(?:said|says)\s|told (?:\p{L}+ ){1,2}?\s?)(?:that )?((?:\p{Lu}\p{L}+|he|she|they|the \p{L}+|police|officials)(?: \p{Lu}\p{L}+)? (?:(?:has|had) )?(?:said|told \p{L}+))\b/gu;

/** Two verbs of saying with few words between them. */
const SAID_TWICE = /(?:said|says|told)\s+(?:\S+\s+){1,7}?(?:said|told)/;

export const attributionChain = blockRule({
  id: 'attribution-chain',
  category: 'attribution',
  scope: 'block',
  triggers: ['said', 'told'],
  severity: 'hint',
  kinds: ['paragraph'],
  summary: 'Somebody said that somebody said: hearsay.',
  why: 'The further a statement has travelled, the weaker it is. Ask the first speaker, or say how the second one knows.',
  examples: {
    flagged: [
      { text: 'Rao said {Lim said} the bridge was safe.', message: 'second hand' },
      { text: 'Dar told police that {Lone had told her} the house was empty.' },
      { text: 'The mayor says {the engineer said} it would hold.' },
    ],
    accepted: [
      { text: 'Rao said the bridge was safe. Lim said it was not.' },
      { text: '“Rao said Lim said it,” Dar recalled.', why: 'inside a quotation' },
      { text: 'Rao said so and Lim told reporters the same.', why: 'two statements' },
    ],
  },
  check(block) {
    if (!isSaidTwice(block)) return [];
    return narrated(block, CHAIN, SAID_TWICE).map((match) => ({
      ...spanOf(match, 1),
      message: 'This statement is reported at second hand.',
    }));
  },
});

/** A cheap look before the pattern: a chain has two verbs of saying. */
function isSaidTwice({ tokens }: BlockFacts): boolean {
  let count = 0;
  for (const { lower } of tokens) if (lower === 'said' || lower === 'says' || lower === 'told') count++;
  return count > 1;
}
