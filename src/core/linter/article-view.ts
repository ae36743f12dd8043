import type { Neighbours, OutlineBlock } from '../analysis/blocks.ts';
import type { PlacedFacts } from '../analysis/facts.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { BlockKind, CalendarDate, Container, Mention, Participant, Span, Statement } from '../model.ts';
import type { Naming } from '../names/mentions.ts';
import type { Link } from '../syntax/reader.ts';
import type { ReadName } from './people.ts';

/** A block's partial result at its place. */
export interface Placed<P> {
  readonly part: P;
  /** The block's id, which is the position of its start: add it to any span of the part. */
  readonly offset: BlockId;
  readonly kind: BlockKind;
}

/**
 * The whole article as article rules see it. Spans are positions in the article (a block's id and the offset in it), but
 * for those inside the facts of a block: positions order like the text, their distance means something inside a block
 * only. What a rule reads, it depends on: it is run again only when that has changed. So read as little as will do: a
 * block rather than all of them, names rather than participants.
 */
export interface ArticleView {
  readonly container: Container;
  /** The date the copy speaks from: crawl prefix, front matter or dateline. */
  readonly date: CalendarDate | undefined;
  /** The document as it is written, markup and all; it changes with every edit. Its offsets are no positions. */
  readonly text: string;
  /** The links and pictures of Markdown, in text order; none in wire text. */
  readonly links: readonly Link[];
  /** All blocks and their kinds, in text order. */
  readonly outline: readonly OutlineBlock[];
  /** The first of them: what an edit further down changes is not looked at. */
  readonly opening: readonly OutlineBlock[];
  /** The first block of a kind. */
  firstOf(kind: BlockKind): BlockId | undefined;
  readonly participants: readonly Participant[];
  readonly statements: readonly Statement[];
  /** The participants' names, in their order. */
  readonly names: readonly string[];
  /** What participants are called by name, each form once, sorted. */
  readonly called: readonly string[];
  /** Who is called so and where, in text order. */
  callsOf(text: string): readonly Naming[];
  /** A participant’s mentions by name in the body’s narration: paragraphs, outside quotations. */
  narrated(person: string): readonly Mention[];
  /** How many of the names have a word, folded as by `nameWords`. */
  bearers(word: string): number;
  /** What a name is made of, of whoever it is. */
  name(text: string): ReadName;
  /** A block that is in the outline. */
  block(id: BlockId): PlacedFacts;
  /** The kind of a block that is in the outline: who asks for no more need not be asked again when its words change. */
  kindOf(id: BlockId): BlockKind;
  /** The blocks before and after a block. */
  neighbours(id: BlockId): Neighbours;
  /** Who is named in a block, in text order. */
  namedIn(id: BlockId): readonly Naming[];
  /**
   * What follows from a part of the rule's own, its place and the options alone: worked out once for each part, which
   * stays the same object while its block says the same.
   */
  once<V extends object>(part: Placed<unknown>, make: () => V): V;
  /** The text between two positions; markup is masked, as in the facts of a block. */
  slice(start: number, end: number): string;
}

/** A use at its place in the article. */
export type PlacedUse<Use> = Use & Span & { readonly block: BlockId };

/** What blocks gave to keys: what a rule reads of it, it depends on. */
export interface GatheredUses<Use> {
  /** The keys to which something was given, sorted. */
  readonly keys: readonly string[];
  /** What was given to a key, in text order. */
  of(key: string): readonly PlacedUse<Use>[];
  /** How often something was given to a key: for who need not know what and where. */
  count(key: string): number;
  /** What was given to a key, in text order, as it was given: for who need not know where. */
  given(key: string): readonly Use[];
  /** The same of each key that is sought, in the order of their first uses. */
  readonly sought: readonly (readonly PlacedUse<Use>[])[];
  /** Those keys, sorted: read them where their uses do not count. */
  readonly soughtKeys: readonly string[];
}
