import { Remembered } from '../../base/remembered.ts';
import { type Inline, inlineOf } from './inline.ts';
import { MarkdownTrees } from './tree.ts';

/** What is remembered of the Markdown before, where texts are read one after the other. */
export interface MarkdownMemory {
  readonly trees: MarkdownTrees;
  /** The markup inside paragraphs. */
  readonly inline: Remembered<Inline>;
}

/** Memory of no Markdown yet. */
export function newMarkdownMemory(): MarkdownMemory {
  return { trees: new MarkdownTrees(), inline: new Remembered(inlineOf) };
}
