import type { BlockFacts } from '../../analysis/facts.ts';
import { isWord } from '../../linter/words.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';

/** Words that hold a long name or title together. */
const CONNECTOR = /^(?:of|for|and|the|to|de|da|del|van|von|bin|al|on|in)$/;
/** A name with its title reads as fast as this many words, however long it is. */
const NAME_READS_AS = 4;

/**
 * The length of a sentence as a reader feels it: a long run of capitalised words ("US Assistant Secretary of State for
 * South and Central Asian Affairs John Mark Pomeroy") counts as four words.
 */
export function readingLength(block: BlockFacts, sentence: Sentence): number {
  let length = 0;
  let run = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = block.tokens[i]!;
    if (!isWord(token)) {
      if (token.kind === 'punctuation') run = 0;
      continue;
    }
    const inRun = token.capital || (run > 0 && CONNECTOR.test(token.lower) && block.tokens[i + 1]?.capital === true);
    run = inRun ? run + 1 : 0;
    if (run <= NAME_READS_AS) length++;
  }
  return length;
}

/** Whether more than half of a sentence is quotation: then its length is the speaker's. */
export function isMostlyQuoted(block: BlockFacts, { start, end }: Sentence): boolean {
  let quoted = 0;
  for (const quote of block.quotes) quoted += Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start));
  return quoted * 2 > end - start;
}
