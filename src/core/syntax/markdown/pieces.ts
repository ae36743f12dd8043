import { matchesOf } from '../../base/matches.ts';
import { type InTurns, turnOf } from '../../base/turns.ts';
import type { Span } from '../../model.ts';
import type { Link } from '../reader.ts';
import { trimmed } from '../wire/lines.ts';
import { type Inline, outermost } from './inline.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import type { MarkdownMemory } from './memory.ts';

/** A block of Markdown by its markup: a leaf, or a part of one between pictures or footnotes. */
export interface Piece extends Span {
  readonly form: Leaf['form'];
  readonly level: number;
  /** A picture stands right before it. */
  readonly afterPicture: boolean;
  /** The markup in it that is no prose, in order. */
  readonly masks: readonly Span[];
}

/** A body divided into pieces, with its links. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly links: readonly Link[];
}

/** So many characters of leaves are looked at in one turn. */
const READ_A_TURN = 20_000;
/** The marks of a quoted block at the beginning of a line. */
const QUOTE_MARKS = /(?<=\n)[ \t]*(?:>[ \t]?)+/g;
/** The head of a footnote's text. */
const FOOTNOTE = /(?<=^|\n)[ \t]*\[\^[^[\]\s]{1,40}\]:/g;
/** What Liquid or Hugo shows as code or not at all, up to its end. */
const HIDDEN = /\{\{?[%<]-?\s{0,9}(end|\/)?\s{0,9}(?:comment|highlight|raw)\b/g;

/** Divides the body of a Markdown document, which begins at an offset. */
export function* piecesOf(text: string, from: number, memory: MarkdownMemory): InTurns<Pieces> {
  const body = text.slice(from);
  const tree = yield* memory.trees.parse(body);
  const { leaves, labels } = yield* leavesOf(body, tree.cursor());
  const reader = new PieceReader(body, from, labels);
  const isOver = turnOf(READ_A_TURN);
  for (const leaf of leaves) {
    if (isOver(leaf.end - leaf.start)) yield;
    const quoteMarks = leaf.quoted ? marksIn(body.slice(leaf.start, leaf.end)) : [];
    reader.read(leaf, memory.inline.of(blanked(body.slice(leaf.start, leaf.end), quoteMarks)), quoteMarks);
  }
  return reader;
}

/** Tells of offsets in ascending order whether they lie in what is hidden. */
function hiddenIn(body: string): (offset: number) => boolean {
  const marks = body.includes('{') ? matchesOf(body, HIDDEN) : [];
  let next = 0;
  let isHidden = false;
  return (offset) => {
    for (; next < marks.length && marks[next]!.index < offset; next++) isHidden = !marks[next]![1];
    return isHidden;
  };
}

function marksIn(words: string): Span[] {
  return matchesOf(words, QUOTE_MARKS).map(({ 0: marks, index }) => ({ start: index, end: index + marks.length }));
}

function blanked(words: string, marks: readonly Span[]): string {
  let out = '';
  let from = 0;
  for (const { start, end } of marks) {
    out += words.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return out + words.slice(from);
}

class PieceReader implements Pieces {
  readonly pieces: Piece[] = [];
  readonly links: Link[] = [];
  private afterPicture = false;
  private readonly isHidden: (offset: number) => boolean;

  constructor(
    private readonly body: string,
    private readonly from: number,
    private readonly labels: ReadonlySet<string>,
  ) {
    this.isHidden = hiddenIn(body);
  }

  read(leaf: Leaf, inline: Inline, quoteMarks: readonly Span[]): void {
    const offset = leaf.start + this.from;
    for (const link of inline.links) this.links.push({ ...link, start: link.start + offset, end: link.end + offset });
    const defined = inline.references.filter(({ label }) => this.labels.has(label)).flatMap(({ masks }) => masks);
    const isOwn = defined.length + quoteMarks.length === 0;
    const masks = isOwn ? inline.masks : outermost([...inline.masks, ...defined, ...quoteMarks]);
    const words = blanked(this.body.slice(leaf.start, leaf.end), quoteMarks);
    let next = 0;
    for (const part of partsOf(words, inline.objects)) {
      if (part.form === 'picture') this.afterPicture = true;
      if (part.form === 'picture' || part.form === 'nothing') continue;
      const span = trimmed(words, part.start, part.end);
      if (span.start === span.end || this.isHidden(leaf.start + span.start)) continue;
      while (next < masks.length && masks[next]!.end <= span.start) next++;
      const own: Span[] = [];
      for (let i = next; i < masks.length && masks[i]!.start < span.end; i++) own.push(within(masks[i]!, span, offset));
      const form = part.form === 'note' ? 'note' : leaf.form;
      const { afterPicture } = this;
      this.pieces.push({ form, level: leaf.level, afterPicture, ...within(span, span, offset), masks: own });
      this.afterPicture = false;
    }
  }
}

/** What of a span lies in another, moved. */
function within({ start, end }: Span, other: Span, by: number): Span {
  return { start: Math.max(start, other.start) + by, end: Math.min(end, other.end) + by };
}

/** A part of a leaf; `nothing` and `picture` are lines without words. */
interface Part extends Span {
  readonly form: 'words' | 'note' | 'nothing' | 'picture';
}

/** Divides a leaf: a line of nothing but pictures, shortcodes or tags is none of its words, and a footnote is another. */
function partsOf(words: string, objects: readonly Span[]): Part[] {
  const whole: Part = { form: 'words', start: 0, end: words.length };
  const notes = words.includes('[^') ? footnotesIn(words) : undefined;
  if (!objects.length && !notes?.size) return [whole];
  const parts: Part[] = [];
  const objectLine = objectLines(words, objects);
  for (let start = 0; start < words.length; ) {
    const feed = words.indexOf('\n', start);
    const end = feed < 0 ? words.length : feed;
    const head = notes?.get(start);
    const form = head ? 'note' : (objectLine(start, end) ?? 'words');
    const last = parts.at(-1);
    if (form === 'words' && last && (last.form === 'words' || last.form === 'note'))
      parts[parts.length - 1] = { ...last, end };
    else parts.push({ form, start: start + (head ?? 0), end });
    start = end + 1;
  }
  return parts;
}

/** How long the heads of footnotes are, by the lines that begin with them. */
function footnotesIn(words: string): Map<number, number> {
  return new Map(matchesOf(words, FOOTNOTE).map(({ 0: head, index }) => [index, head.length]));
}

/** Tells of lines in text order which have nothing but objects. */
function objectLines(
  words: string,
  objects: readonly Span[],
): (start: number, end: number) => 'nothing' | 'picture' | undefined {
  let next = 0;
  return (start, end) => {
    let form: 'nothing' | 'picture' = 'nothing';
    let at = trimmed(words, start, end).start;
    if (at >= end) return undefined;
    while (at < end) {
      while (next < objects.length && objects[next]!.end <= at) next++;
      const object = objects[next];
      if (!object || object.start > at) return undefined;
      if (words[object.start] === '!' || words[object.start] === '[') form = 'picture';
      at = trimmed(words, Math.min(object.end, end), end).start;
    }
    return form;
  };
}
