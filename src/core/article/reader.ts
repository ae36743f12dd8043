import type { Article, Container } from '../model.ts';
import { readMarkdown } from './markdown.ts';
import { readWire } from './wire.ts';

/**
 * Divides a document into blocks.
 * @param text decoded text without byte-order mark, line ends as in the file
 */
export function readArticle(text: string, container: Container): Article {
  return container === 'markdown' ? readMarkdown(text) : readWire(text);
}
