import { maskedSlice } from '../article/masked.ts';
import type { PlacedFacts } from '../facts.ts';
import type { Article, Participant, Statement } from '../model.ts';
import type { ArticleView } from './rule.ts';
import { nameWords } from './support/people.ts';

/** The parts of a view that are looked at as a whole. */
export const VIEWED = { article: 1, text: 2, blocks: 4, participants: 8, statements: 16, names: 32 } as const;

/** What somebody has looked at in an article: while it stays as it was, so do the conclusions. */
export interface Looked {
  /** Bits of `VIEWED`. */
  readonly wholes: number;
  /** Indices of single blocks, of which some may come twice. */
  readonly blocks: readonly number[];
}

/** An article that notes what is looked at. */
export class WatchedView implements ArticleView {
  private wholes = 0;
  private seen: number[] = [];
  private allNames: readonly string[] | undefined;
  private byWord: ReadonlyMap<string, number> | undefined;

  constructor(private readonly view: Omit<ArticleView, 'bearers' | 'block' | 'slice' | 'names'>) {}

  /** What was looked at since the last call. */
  looked(): Looked {
    const looked = { wholes: this.wholes, blocks: this.seen };
    this.wholes = 0;
    this.seen = [];
    return looked;
  }

  get article(): Article {
    this.wholes |= VIEWED.article;
    return this.view.article;
  }

  get text(): string {
    this.wholes |= VIEWED.text;
    return this.view.text;
  }

  get blocks(): readonly PlacedFacts[] {
    this.wholes |= VIEWED.blocks;
    return this.view.blocks;
  }

  get participants(): readonly Participant[] {
    this.wholes |= VIEWED.participants;
    return this.view.participants;
  }

  get statements(): readonly Statement[] {
    this.wholes |= VIEWED.statements;
    return this.view.statements;
  }

  get names(): readonly string[] {
    this.wholes |= VIEWED.names;
    this.allNames ??= this.view.participants.map(({ name }) => name);
    return this.allNames;
  }

  bearers(word: string): number {
    this.byWord ??= countedByWord(this.names);
    this.wholes |= VIEWED.names;
    return this.byWord.get(word) ?? 0;
  }

  block(index: number): PlacedFacts | undefined {
    if (this.seen.at(-1) !== index) this.seen.push(index);
    return this.view.blocks[index];
  }

  slice(start: number, end: number): string {
    const { article, blocks, text } = this.view;
    // What stands between two blocks belongs to both.
    const first = Math.max(0, blockAt(blocks, start));
    const last = Math.min(blockAt(blocks, end) + 1, blocks.length - 1);
    for (let i = first; i <= last; i++) this.block(i);
    if (article.container === 'wire') return text.slice(start, end);
    const masks = article.blocks.slice(first, last + 1).flatMap((block) => block.masks ?? []);
    return maskedSlice(text, { start, end }, masks);
  }
}

/** How many of the names have each word, folded. */
function countedByWord(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) for (const word of new Set(nameWords(name))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The last block that begins at or before an offset; -1 where none does. */
function blockAt(blocks: readonly PlacedFacts[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
