import { atOnce, type InTurns } from '../base/turns.ts';
import type { Article, Container, Span } from '../model.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { newMemory, type ReadingMemory } from './memory.ts';
import { readWire } from './wire/wire.ts';

/** A link or a picture of Markdown: the span of the whole of it. */
export interface Link extends Span {
  readonly image: boolean;
  /** The words between its brackets, or the description of the picture. */
  readonly label: string;
}

/** A text divided into blocks, with what stands in no block or across several. */
export interface ReadText {
  readonly article: Article;
  readonly links: readonly Link[];
}

/**
 * Divides a document into blocks.
 * @param text decoded text without byte-order mark, line ends as in the file
 */
export function readArticle(text: string, container: Container): Article {
  return atOnce(textInTurns(text, container, newMemory())).article;
}

/** The same in turns, with the links. */
export function* textInTurns(text: string, container: Container, memory: ReadingMemory): InTurns<ReadText> {
  memory.looks.turn();
  if (container === 'markdown') {
    memory.markdown().inline.turn();
    return yield* readMarkdown(text, memory);
  }
  return { article: yield* readWire(text, memory.looks), links: [] };
}
