import { commonEnds, type Reading } from './blocks.ts';
import type { Participant, Span, Statement } from './model.ts';

/**
 * What an edit left as it was: where things of the text before stand in the text after it. Positions move with the words
 * around them; what touches the edit has no place any more.
 */
export class Change {
  private readonly head: number;
  /** Where the unchanged end begins in the text before. */
  private readonly tail: number;
  /** By how much the unchanged end has moved. */
  private readonly by: number;
  /** The blocks `[first, last)` were read anew; where they stood in the text before. */
  private readonly first: number;
  private readonly last: number;
  private readonly fresh: Span;

  private constructor(before: Reading, after: Reading) {
    const { head, tail } = commonEnds(before.text, after.text);
    this.head = head;
    this.tail = before.text.length - tail;
    this.by = after.text.length - before.text.length;
    const blocks = before.article.blocks;
    // A block may be the same and stand elsewhere: a fence that is opened further up shows the other of two copies.
    const stays = (i: number, by: number) =>
      before.works[i] === after.works[i] && blocks[i]!.start + by === after.article.blocks[i]!.start;
    let first = 0;
    while (first < blocks.length && blocks[first]!.end <= head && stays(first, 0)) first++;
    let last = blocks.length;
    while (last > first && blocks[last - 1]!.start >= this.tail && stays(last - 1, this.by)) last--;
    // An edit between two blocks is one of both.
    this.first = first === last ? Math.max(0, first - 1) : first;
    this.last = first === last ? Math.min(blocks.length, last + 1) : last;
    const start = blocks[this.first]?.start ?? 0;
    this.fresh = { start, end: blocks[this.last - 1]?.end ?? start };
  }

  /**
   * Compares two readings; undefined where so much changed that nothing is worth comparing: an edit that adds or removes
   * a block changes the distances between all others.
   */
  static between(before: Reading, after: Reading): Change | undefined {
    const alike =
      before.works.length === after.works.length &&
      before.article.container === after.article.container &&
      before.article.blocks.every(({ kind }, i) => kind === after.article.blocks[i]!.kind);
    return alike ? new Change(before, after) : undefined;
  }

  /** The blocks that were read anew, the same indices before and after. */
  get blocks(): { readonly first: number; readonly last: number } {
    return { first: this.first, last: this.last };
  }

  isUnchanged(block: number): boolean {
    return block < this.first || block >= this.last;
  }

  /**
   * A span of the text before at its place now; undefined in blocks that were read anew, where it may have been found
   * by its distance from their beginning or end.
   */
  place<T extends Span>(span: T): T | undefined {
    if (span.end > this.fresh.start && span.start < this.fresh.end) return undefined;
    const start = this.placeOf(span.start, span.end, false);
    const end = this.placeOf(span.end, span.start, true);
    if (start === undefined || end === undefined) return undefined;
    return start === span.start && end === span.end ? span : { ...span, start, end };
  }

  /** Whether a span of the text before stands at this place now. */
  isPlaced(before: Span, after: Span): boolean {
    return (
      this.placeOf(before.start, before.end, false) === after.start &&
      this.placeOf(before.end, before.start, true) === after.end
    );
  }

  /** One end of a span at its place now: what is typed right before or after a span does not belong to it. */
  private placeOf(offset: number, other: number, isEnd: boolean): number | undefined {
    const { head, tail, by } = this;
    if (offset < head || (isEnd && offset === head && other < head)) return offset;
    if (offset > tail || (!isEnd && offset === tail && other > tail)) return offset + by;
    return undefined;
  }

  /** Whether a person is the same, named in the same words at places that only moved, and says the same. */
  isSamePerson(before: Participant, after: Participant): boolean {
    return (
      before.name === after.name &&
      before.id === after.id &&
      before.mentions.length === after.mentions.length &&
      before.statements.length === after.statements.length &&
      sameWords(before.titles, after.titles) &&
      before.mentions.every((one, i) => {
        const other = after.mentions[i]!;
        return (
          one.text === other.text &&
          one.form === other.form &&
          one.block === other.block &&
          this.isPlaced(one, other) &&
          one.title?.text === other.title?.text &&
          (!one.title || this.isPlaced(one.title, other.title!))
        );
      }) &&
      before.statements.every((one, i) => this.isSameStatement(one, after.statements[i]!))
    );
  }

  isSameStatement(before: Statement, after: Statement): boolean {
    return (
      before.speaker === after.speaker &&
      before.direct === after.direct &&
      before.cue === after.cue &&
      before.source === after.source &&
      before.block === after.block &&
      before.evidence === after.evidence &&
      this.isPlaced(before, after) &&
      this.isSamePlace(before.cueSpan, after.cueSpan) &&
      this.isSamePlace(before.sourceSpan, after.sourceSpan)
    );
  }

  private isSamePlace(before: Span | undefined, after: Span | undefined): boolean {
    return before && after ? this.isPlaced(before, after) : before === after;
  }
}

/** Whether two lists have the same words in the same order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((word, i) => word === b[i]));
}
