import type { BlockId } from '../../../incremental/block-identity.ts';
import type { ArticleView } from '../../../linter/rule.ts';
import type { Balance } from './balance.ts';

/** Where a quotation that was left open is closed, so many paragraphs on. */
export interface Closed {
  readonly block: BlockId;
  readonly paragraphs: number;
}

/** A speech of more paragraphs without a mark is hardly one. */
const FARTHEST = 8;
/** Marks of quotations that begin and end in between, and words of narration: the speech has ended before them. */
const NARRATED =
  /["“”„«»]|\b(?:said|says|told|tells|added|adds|asked|wrote|writes|stressed|explained|noted|according to)\b/i;

/**
 * Where a quotation is closed that a paragraph leaves open and the next one does not take up: in one of the paragraphs
 * that follow it directly, with neither marks nor narration in between. Undefined where it is not.
 * @param balances the marks without a partner, by paragraph
 */
export function closedFurtherOn(
  view: ArticleView,
  from: BlockId,
  balances: (block: BlockId) => Balance | undefined,
): Closed | undefined {
  let id = view.neighbours(from).after;
  for (let paragraphs = 1; paragraphs <= FARTHEST && id !== undefined; paragraphs++) {
    if (view.kindOf(id) !== 'paragraph') return undefined;
    const balance = balances(id);
    const first = balance?.lone[0];
    if (balance && first?.side !== 'closing') return undefined;
    if (NARRATED.test(view.block(id).facts.text.slice(0, first?.at))) return undefined;
    if (first) return { block: id, paragraphs };
    id = view.neighbours(id).after;
  }
  return undefined;
}
