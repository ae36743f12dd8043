import { remembering } from '../base/remembered.ts';
import { type InTurns, mappedInTurns, turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import {
  type BlockEdit,
  type BlockId,
  blockEdit,
  type Identified,
  identify,
  type SameEnds,
  sameEnds,
} from '../incremental/block-identity.ts';
import { ALTERED, byContent, byElements, byIdentity, type Compare, inEditedBlock } from '../incremental/difference.ts';
import type { Database } from '../incremental/query.ts';
import { type Clock, LIMIT_MS } from '../incremental/watchdog.ts';
import type { Article, Block, BlockKind, CalendarDate, Container } from '../model.ts';
import { masked } from '../syntax/markup/masked.ts';
import type { Link } from '../syntax/reader.ts';
import type { QuoteState } from '../syntax/text/quotes.ts';
import type { SharedWords } from '../syntax/text/tokens.ts';
import { type BlockFacts, factsOf } from './facts.ts';

/** What is read of a block: its kind and its prose, masked markup replaced by U+FEFF. */
export interface BlockContent {
  readonly kind: BlockKind;
  readonly container: Container;
  readonly text: string;
}

/** The blocks around a block; undefined at either end of the article. */
export interface Neighbours {
  readonly before: BlockId | undefined;
  readonly after: BlockId | undefined;
}

/** A block and its kind, without its words. */
export interface OutlineBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
}

/** More different words than a document of 100,000 words has. */
const MOST_WORDS = 100_000;

export type BlockQueries = ReturnType<typeof blockQueries>;

/** The article divided into blocks, and what each block says by itself. */
export function blockQueries(db: Database, style: Style, clock: Clock = Date.now) {
  const content = db.blockInput<BlockContent>('content', byContent);
  /** What stands between the block before and this one. */
  const gap = db.blockInput<string>('gap');
  const neighbours = db.blockInput<Neighbours>('neighbours', byContent);
  const container = db.input<Container>('container', 'wire');
  /** It changes with every edit. */
  const text = db.input('text', '');
  /** The links and pictures of Markdown, at their positions. */
  const links = db.input<readonly Link[]>('links', [], byContent);
  /** The date the copy speaks from. */
  const date = db.input<CalendarDate | undefined>('date', undefined, byContent);
  /** The blocks edited since everything was last up to date; undefined where it is not told what of a block stayed. */
  const edits = new Map<BlockId, BlockEdit | undefined>();

  /** How long the words of a block took where that was too long, in milliseconds. */
  const slow = new Map<BlockId, number>();

  const shared: SharedWords = remembering(MOST_WORDS, (word) => word);
  const kind = db.perBlock('kind', (id) => content.get(id).kind);
  const outline = db.query<readonly OutlineBlock[]>('outline', () =>
    mappedInTurns(db.order.get(), (id) => ({ id, kind: kind.get(id) })),
  );
  const facts = db.chain<BlockFacts, QuoteState>(
    'facts',
    (id, entry) => {
      const begun = clock();
      const read = factsOf({ ...content.get(id), entry, shared }, style);
      slow.delete(id);
      if (clock() - begun > LIMIT_MS) slow.set(id, clock() - begun);
      return read;
    },
    { first: '', exit: ({ exit }) => exit, compareExit: byIdentity, work: ({ text }) => workOf(text.length) },
  );
  return { db, content, gap, container, text, links, date, edits, slow, kind, outline, neighbours, facts };
}

/** How much work it is to read so many characters, in what queries count (`Options.work`): 2,000 are a turn. */
export function workOf(length: number): number {
  return 1 + length / 100;
}

/** A text that has been divided into blocks. */
export interface DividedText {
  readonly text: string;
  readonly article: Article;
  readonly links: readonly Link[];
}

/**
 * Gives the queries one text after the other, and tells the ids of its blocks. When it is abandoned, the next text is
 * given whole.
 */
export function textSetter(queries: BlockQueries): (given: DividedText) => InTurns<readonly BlockId[]> {
  let before: (Identified & { readonly article: Article }) | undefined;
  /** What the queries were given last is the text before. */
  let isGiven = false;
  return function* (given) {
    const { text, article } = given;
    const same = before && sameEnds(before, text, article.blocks);
    yield;
    const ids = identify(before, text, article.blocks, same);
    yield;
    const known = before && same && isGiven ? { ...before, ...same } : undefined;
    isGiven = false;
    yield* setInputs(queries, { ...given, ids, before: known });
    before = { text, blocks: article.blocks, article, ids };
    isGiven = true;
    return ids;
  };
}

interface Inputs extends DividedText {
  readonly ids: readonly BlockId[];
  /** The text that was set before, and which of its blocks are the same; undefined where it was not set to the end. */
  readonly before: (Pick<Inputs, 'article' | 'ids'> & SameEnds) | undefined;
}

/** Sets everything that is read of a text; what is equal to the text before changes nothing. */
function* setInputs(queries: BlockQueries, inputs: Inputs): InTurns<void> {
  const { text, article, links, ids } = inputs;
  const { db, container, date, edits, slow, gap, neighbours } = queries;
  yield* db.setBlocks(ids);
  queries.text.set(text);
  container.set(article.container);
  date.set(article.date);
  queries.links.set(positioned(links, article.blocks, ids));
  let last = 0;
  const isOver = turnOf(BLOCKS_A_TURN);
  for (let i = 0; i < ids.length; i++) {
    const [block, id] = [article.blocks[i]!, ids[i]!];
    if (isUntouched(i, inputs)) {
      last = block.end;
      if (isOver(LOOK)) yield;
      continue;
    }
    setContent(queries, id, block.kind, article.container, masked(text, block, block.masks));
    const between = text.slice(last, block.start);
    if (gap.peek(id) !== between) gap.set(id, between);
    const around = neighbours.peek(id);
    if (!around || around.before !== ids[i - 1] || around.after !== ids[i + 1])
      neighbours.set(id, { before: ids[i - 1], after: ids[i + 1] });
    last = block.end;
    if (isOver()) yield;
  }
  for (const ofBlock of [edits, slow])
    for (const id of ofBlock.keys()) if (db.placeOf(id) === undefined) ofBlock.delete(id);
}

/** Whether a block, what stands before it and the blocks on either side are those of the text before. */
function isUntouched(i: number, { article, ids, before }: Inputs): boolean {
  if (!before || before.article.container !== article.container) return false;
  const isAtHead = i + 1 < before.head;
  if (!isAtHead && i - 1 < ids.length - before.tail) return false;
  const was = isAtHead ? i : i + before.ids.length - ids.length;
  const [now, then] = [article.blocks[i]!, before.article.blocks[was]!];
  // Markup may be read otherwise because of what stands elsewhere.
  return ids[i] === before.ids[was] && now.kind === then.kind && !now.masks?.length && !then.masks?.length;
}

/** Links of the document at their positions: both are in text order. */
function positioned(links: readonly Link[], blocks: readonly Block[], ids: readonly BlockId[]): readonly Link[] {
  let at = 0;
  return links.map((link) => {
    while (at + 1 < blocks.length && blocks[at + 1]!.start <= link.start) at++;
    const moved = blocks.length ? ids[at]! - blocks[at]!.start : 0;
    return { ...link, start: link.start + moved, end: link.end + moved };
  });
}

function setContent(
  { content, edits }: BlockQueries,
  id: BlockId,
  kind: BlockKind,
  container: Container,
  text: string,
): void {
  const before = content.peek(id);
  if (before?.text === text && before.kind === kind && before.container === container) return;
  // Of a block edited again before everything was up to date it is not known what each value was read from.
  const isTold = before?.kind === kind && !edits.has(id);
  edits.set(id, isTold ? blockEdit(before.text, text) : undefined);
  content.set(id, { kind, container, text });
}

/** The inputs of so many blocks are set in one turn. */
const BLOCKS_A_TURN = 100;
/** What a look at a block takes whose inputs are as they were, against one whose inputs are set. */
const LOOK = 0.01;

/**
 * Compares what was read of one block.
 * @param blockOf the block that spans belong to
 * @param base what spans count from: `position` where they are positions in the article, `block` for its start
 */
export function inBlock<V>(
  { edits }: Pick<BlockQueries, 'edits'>,
  blockOf: (value: V) => BlockId,
  base: 'position' | 'block',
): Compare<V> {
  return (before, after) => {
    const block = blockOf(after);
    if (blockOf(before) !== block) return ALTERED;
    return comparedIn({ edits }, block, base)(before, after);
  };
}

/** Compares what was read of a block. */
export function comparedIn(
  { edits }: Pick<BlockQueries, 'edits'>,
  block: BlockId,
  base: 'position' | 'block',
): Compare<unknown> {
  const edit = edits.get(block);
  if (!edit) return byContent;
  return (before, after) => inEditedBlock(before, after, edit, base === 'position' ? block : 0);
}

/** The same of a list of such values. */
export function listInBlock<V>(
  queries: Pick<BlockQueries, 'edits'>,
  blockOf: (value: V) => BlockId,
  base: 'position' | 'block',
): Compare<readonly V[]> {
  return byElements(inBlock(queries, blockOf, base));
}
