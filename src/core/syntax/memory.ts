import { lazy } from '../base/lazy.ts';
import { Remembered } from '../base/remembered.ts';
import { Look } from './looks.ts';
import { type MarkdownMemory, newMarkdownMemory } from './markdown/memory.ts';

/** What is remembered of the text before, where texts are read one after the other. */
export interface ReadingMemory {
  /** What units of wire text look like. */
  readonly looks: Remembered<Look>;
  /** Of its Markdown; made when the first is read. */
  readonly markdown: () => MarkdownMemory;
}

/** Memory of no text yet. */
export function newMemory(): ReadingMemory {
  return { looks: new Remembered((unit) => new Look(unit)), markdown: lazy(() => newMarkdownMemory()) };
}
