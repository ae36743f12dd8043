import type { Block, BlockKind, CalendarDate } from '../model.ts';

/** Blocks being gathered, and the date the copy speaks from once it is known. */
export interface Draft {
  readonly blocks: Block[];
  date?: CalendarDate;
}

/** Adds a block; an empty one is left out. */
export function add(draft: Draft, kind: BlockKind, start: number, end: number): void {
  if (start < end) draft.blocks.push({ kind, start, end });
}
