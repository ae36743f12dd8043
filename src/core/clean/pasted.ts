import { cleanCopy, markStyleOf } from './clean-copy.ts';
import { textOfHtml } from './html-text.ts';

/**
 * Clean copy of what is pasted into an article, with quotation marks and dashes as the article has them.
 * @param text what is pasted; the source of a page where `isHtml`
 * @param article the text it is pasted into
 */
export function cleanPasted(text: string, isHtml: boolean, article: string): string {
  return cleanCopy(isHtml ? textOfHtml(text) : text, markStyleOf(article));
}
