import { Remembered } from '../base/remembered.ts';
import { Look } from './looks.ts';
import { type Inline, inlineOf } from './markdown/inline.ts';
import { MarkdownTrees } from './markdown/tree.ts';

/** What is remembered of the text before, where texts are read one after the other. */
export interface ReadingMemory {
  /** What units of wire text look like. */
  readonly looks: Remembered<Look>;
  readonly trees: MarkdownTrees;
  /** The markup inside paragraphs of Markdown. */
  readonly inline: Remembered<Inline>;
}

/** Memory of no text yet. */
export function newMemory(): ReadingMemory {
  return {
    looks: new Remembered((unit) => new Look(unit)),
    trees: new MarkdownTrees(),
    inline: new Remembered(inlineOf),
  };
}
