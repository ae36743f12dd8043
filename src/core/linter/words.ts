import type { BlockFacts } from '../analysis/facts.ts';
import type { Sentence } from '../syntax/text/sentences.ts';
import type { Token } from '../syntax/text/tokens.ts';

/** Whether a token counts as a word: words and numbers do, possessive endings and marks do not. */
export function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

/** The number of words of a block, or of one of its sentences. */
export function wordCount(block: BlockFacts, sentence?: Sentence): number {
  let count = 0;
  const end = sentence?.endToken ?? block.tokens.length;
  for (let i = sentence?.firstToken ?? 0; i < end; i++) if (isWord(block.tokens[i]!)) count++;
  return count;
}

/** Gives the replacement the capital its place asks for: that of the words it replaces. “U-turn” has one everywhere. */
export function likeCase(words: string, replacement: string): string {
  const first = words.charAt(0);
  return first === first.toLowerCase() || words.charAt(1) === '-'
    ? replacement
    : replacement.charAt(0).toUpperCase() + replacement.slice(1);
}

/** The median of some numbers; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Verbs that have a subject: auxiliaries, and irregular past forms that are no other word, mostly. */
export const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|went|came|took|gave|made|got|left|fell|rose|grew|won|lost|met|began|became|found|held|kept|saw|led|ran|set|put|cut|stood|brought|bought|sold|paid|sent|spent|lost|beat)$/;
