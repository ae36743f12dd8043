import type { BlockFacts } from '../analysis/facts.ts';
import { matchesOf } from '../base/matches.ts';
import type { Span } from '../model.ts';
import { sentenceAt } from './places.ts';
/** Whether a span (relative to the block) is the writer's own words: style checks look nowhere else. */
export function isNarration(block: BlockFacts, { start, end }: Span): boolean {
  if (block.isLabelled) return false;
  const { quotes } = block;
  for (let i = 0; i < quotes.length; i++) if (end > quotes[i]!.start && start < quotes[i]!.end) return false;
  return true;
}

/**
 * The matches of a pattern in the block's narration, in order.
 * @param pattern a global regular expression; its `lastIndex` is not used
 * @param hint as of `matchesOf`
 */
export function narrated(block: BlockFacts, pattern: RegExp, hint?: RegExp): RegExpExecArray[] {
  const matches = matchesOf(block.text, pattern, hint);
  return matches.length === 0 ? matches : matches.filter((match) => isNarration(block, spanOf(match)));
}

/** The span of a match, or of its group: the group's first occurrence inside the match. */
export function spanOf(match: RegExpExecArray, group = 0): Span {
  const words = match[group] ?? '';
  const start = match.index + (group ? match[0].indexOf(words) : 0);
  return { start, end: start + words.length };
}

/** The text of the sentence that holds an offset; the whole block's where none does. */
export function sentenceText(block: BlockFacts, offset: number): string {
  const sentence = sentenceAt(block, offset);
  return sentence ? block.text.slice(sentence.start, sentence.end) : block.text;
}
