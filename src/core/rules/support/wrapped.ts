import type { BlockId } from '../../incremental/block-identity.ts';
import { neighbouringParagraphs } from '../../linter/places.ts';
import type { ArticleView } from '../../linter/rule.ts';

/** A shorter paragraph without a stop may be a label or a line of a list. */
const SHORTEST = 30;
/** So many of the three paragraphs around it break off, too, where a text is broken by line. */
const MOST_BREAK_OFF = 2;

/**
 * Whether a paragraph breaks off in mid sentence and the next one goes on with it: text that was broken into lines, each
 * with an empty line behind it, or a paragraph that was torn in two.
 */
export function goesOnInNext(view: ArticleView, block: BlockId): boolean {
  if (!breaksOff(view, block)) return false;
  const { before, next } = neighbouringParagraphs(view, block);
  if (next === undefined) return false;
  if (/^\p{Ll}/u.test(view.block(next).facts.text)) return true;
  const around = [before, next, neighbouringParagraphs(view, next).next];
  return around.filter((id) => id !== undefined && breaksOff(view, id)).length >= MOST_BREAK_OFF;
}

function breaksOff(view: ArticleView, block: BlockId): boolean {
  const { text } = view.block(block).facts;
  return text.length > SHORTEST && /[\p{L}\p{N},;]\s*$/u.test(text);
}
