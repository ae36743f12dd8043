import type { Analysis, Block, BlockKind, Span } from '../model.ts';
import { masked } from '../syntax/markup/masked.ts';
import { type QuoteSpan, type QuoteState, readQuotes } from '../syntax/text/quotes.ts';
import { type Sentence, sentencesOf } from '../syntax/text/sentences.ts';
import { type Token, tokenise } from '../syntax/text/tokens.ts';

/** The words of one block, read for the sheet. All spans but `start` and `end` are relative to the block. */
export interface SheetBlock extends Span {
  readonly kind: BlockKind;
  /** The block of the article. */
  readonly of: Block;
  /** Markup replaced one for one, as long as the block. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuoteSpan[];
}

/** Bylines, credits, notes and metadata are the desk's own. */
const READ: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'headline',
  'deck',
  'highlight',
  'dateline',
  'caption',
  'subhead',
  'paragraph',
  'pullQuote',
]);

/** The blocks of an article that hold facts, in text order. */
export function sheetBlocks(text: string, { article }: Pick<Analysis, 'article'>): SheetBlock[] {
  let open: QuoteState = '';
  return article.blocks
    .filter(({ kind }) => READ.has(kind))
    .map((block) => {
      const read = blockOf(text, block, block.kind === 'paragraph' ? open : '');
      open = block.kind === 'paragraph' ? read.exit : '';
      return read.block;
    });
}

function blockOf(
  document: string,
  block: Block,
  entry: QuoteState,
): { readonly block: SheetBlock; readonly exit: QuoteState } {
  const { kind, start, end, masks } = block;
  const text = masked(document, block, masks);
  const tokens = tokenise(text);
  const { quotes, exit } = readQuotes(text, entry);
  return { block: { kind, of: block, start, end, text, tokens, sentences: sentencesOf(tokens), quotes }, exit };
}

/** The index of the sentence in which an offset lies. */
export function sentenceIndex({ sentences }: SheetBlock, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether two spans share a character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
