import { atOnce, type InTurns } from '../base/turns.ts';
import type { Article, Container } from '../model.ts';
import { Looks } from './looks.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readWire } from './wire/wire.ts';

/**
 * Divides a document into blocks.
 * @param text decoded text without byte-order mark, line ends as in the file
 * @param looks what was seen in the text before, where texts are read one after the other
 */
export function readArticle(text: string, container: Container, looks = new Looks()): Article {
  return atOnce(articleInTurns(text, container, looks));
}

/** The same in turns. */
export function articleInTurns(text: string, container: Container, looks: Looks): InTurns<Article> {
  return container === 'markdown' ? readMarkdown(text) : readWire(text, looks);
}
