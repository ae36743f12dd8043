import type { BlockFacts } from '../../facts.ts';
import type { Block, BlockKind, Span } from '../../model.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { type ArticleView, FURNITURE_KINDS } from '../rule.ts';

/** Whether a block-relative offset lies inside a quotation. */
export function isQuoted(facts: BlockFacts, offset: number): boolean {
  return facts.quotes.some((quote) => quote.start <= offset && offset < quote.end);
}

/** Whether a document span lies inside a quotation of the block it belongs to. */
export function isQuotedAt(view: ArticleView, block: number, span: Span): boolean {
  const placed = view.block(block);
  return placed !== undefined && isQuoted(placed.facts, span.start - placed.offset);
}

/** Furniture: headline, highlight, caption, subhead, pull quote. */
export function isFurniture(kind: BlockKind): boolean {
  return FURNITURE_KINDS.includes(kind);
}

/** Which paragraphs come before and after each block, whatever stands between, by their indices; -1 for none. */
export function neighbouringParagraphs(
  blocks: readonly Block[],
): readonly { readonly before: number; readonly next: number }[] {
  const places = blocks.map(() => ({ before: -1, next: -1 }));
  for (let i = 0, last = -1; i < blocks.length; i++) {
    places[i]!.before = last;
    if (blocks[i]!.kind === 'paragraph') last = i;
  }
  for (let i = blocks.length - 1, last = -1; i >= 0; i--) {
    places[i]!.next = last;
    if (blocks[i]!.kind === 'paragraph') last = i;
  }
  return places;
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
