import type { Neighbours } from '../analysis/blocks.ts';
import type { BlockFacts } from '../analysis/facts.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { BlockKind, Span } from '../model.ts';
import type { Sentence } from '../syntax/text/sentences.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { type ArticleView, FURNITURE_KINDS } from './rule.ts';
/** Whether a block-relative offset lies between quotation marks. */
export function isInQuotes({ quotes }: BlockFacts, offset: number): boolean {
  for (let i = 0; i < quotes.length; i++) if (quotes[i]!.start <= offset && offset < quotes[i]!.end) return true;
  return false;
}

/** Whether a block-relative offset lies inside a quotation, or in a paragraph that a speaker's label heads. */
export function isQuoted(facts: BlockFacts, offset: number): boolean {
  return facts.isLabelled || isInQuotes(facts, offset);
}

/** Whether a span lies inside a quotation of the block it belongs to. */
export function isQuotedAt(view: ArticleView, block: BlockId, span: Span): boolean {
  return isQuoted(view.block(block).facts, span.start - block);
}

/** Furniture: headline, highlight, caption, subhead, pull quote. */
export function isFurniture(kind: BlockKind): boolean {
  return FURNITURE_KINDS.includes(kind);
}

/** The paragraphs before and after a block, whatever stands between; undefined for none near. */
export function neighbouringParagraphs(
  view: ArticleView,
  block: BlockId,
): { readonly before: BlockId | undefined; readonly next: BlockId | undefined } {
  return { before: paragraphFrom(view, block, 'before'), next: paragraphFrom(view, block, 'after') };
}

/** So many blocks that are no paragraphs may stand between two paragraphs that are looked at together. */
const MOST_BETWEEN = 50;

function paragraphFrom(view: ArticleView, block: BlockId, side: keyof Neighbours): BlockId | undefined {
  let id = view.neighbours(block)[side];
  for (let i = 0; i < MOST_BETWEEN && id !== undefined; i++) {
    if (view.kindOf(id) === 'paragraph') return id;
    id = view.neighbours(id)[side];
  }
  return undefined;
}

/** The tokens of one sentence. */
export function tokensOf(facts: BlockFacts, sentence: Sentence): readonly Token[] {
  return facts.tokens.slice(sentence.firstToken, sentence.endToken);
}

/** The sentence a block-relative offset falls in. */
export function sentenceAt(facts: BlockFacts, offset: number): Sentence | undefined {
  return facts.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end);
}

/** Whether a token opens its sentence (marks before it do not count). */
export function opensSentence(facts: BlockFacts, token: Token): boolean {
  const sentence = sentenceAt(facts, token.start);
  if (!sentence) return true;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const other = facts.tokens[i]!;
    if (other.start >= token.start) return true;
    if (other.kind !== 'punctuation') return false;
  }
  return true;
}
