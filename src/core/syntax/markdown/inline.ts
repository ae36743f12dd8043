import type { SyntaxNode, Tree } from '@lezer/common';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../model.ts';
import { cutAt } from '../long.ts';
import type { Link } from '../reader.ts';
import { EXTRAS, inlineParser } from './inline-grammar.ts';

/** The markup inside a paragraph; offsets count from its beginning. */
export interface Inline {
  /** What is no prose whatever the rest of the text says, in order. */
  readonly masks: readonly Span[];
  /** Brackets that are markup where the text defines their label. */
  readonly references: readonly Reference[];
  readonly links: readonly Link[];
  /** Pictures, shortcodes, tags: a line of nothing else divides the paragraph. */
  readonly objects: readonly Span[];
}

/** Words in brackets, with or without empty brackets behind them. */
export interface Reference {
  /** As labels are compared. */
  readonly label: string;
  readonly masks: readonly Span[];
}

/** A longer paragraph is parsed in stretches: emphasis takes more than linear time. */
const LONGEST = 4_000;
/** Without one of these there is no markup. */
const MARKUP = /[\\`![\]<{&*~_]|https?:\/\/|^(?::{3}|\|)/im;
const NOTHING: Inline = { masks: [], references: [], links: [], objects: [] };

const WHOLE: ReadonlySet<string> = new Set([
  ...EXTRAS,
  ...['InlineCode', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'Autolink', 'Entity', 'Image'],
  ...['EmphasisMark', 'StrikethroughMark'],
]);
const OBJECTS: ReadonlySet<string> = new Set([
  ...['Shortcode', 'Jsx', 'Line', 'HTMLTag', 'Comment', 'ProcessingInstruction', 'Image'],
]);

/** Reads the markup inside a paragraph, a heading or the like. */
export function inlineOf(text: string): Inline {
  if (!MARKUP.test(text)) return NOTHING;
  const reader = new InlineReader(text);
  for (let start = 0; start < text.length; ) {
    const rest = text.length - start;
    const end = rest <= LONGEST ? text.length : start + cutAt(text.slice(start, start + LONGEST));
    reader.read(inlineParser().parse(text.slice(start, end)), start);
    start = end;
  }
  return reader.result();
}

/** A label as labels are compared: they differ by neither case nor white space. */
export function labelOf(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Marks of emphasis that close nothing or open nothing: they are a slip, but no prose. */
const LEFT_OVER = /(?<!\*)\*{2,3}(?!\*)|~~/g;

class InlineReader {
  private readonly masks: Span[] = [];
  private readonly references: Reference[] = [];
  private readonly links: Link[] = [];
  private readonly objects: Span[] = [];

  constructor(private readonly text: string) {}

  /** Takes in a stretch of the text that begins at an offset. */
  read(tree: Tree, offset: number): void {
    const cursor = tree.cursor();
    for (let goesOn = cursor.firstChild(); goesOn; ) {
      const { name } = cursor;
      const [start, end] = [cursor.from + offset, cursor.to + offset];
      const isWhole = WHOLE.has(name);
      if (isWhole) this.masks.push({ start, end });
      if (OBJECTS.has(name)) this.objects.push({ start, end });
      // Of an escape and of a line broken by a backslash only the backslash goes.
      if (name === 'Escape' || (name === 'HardBreak' && this.text[start] === '\\'))
        this.masks.push({ start, end: start + 1 });
      if (name === 'Link') this.link(cursor.node, offset);
      else if (name === 'Image')
        this.links.push({ start, end, image: true, label: this.between(cursor.node, offset).label });
      goesOn = cursor.next(!isWhole);
    }
  }

  result(): Inline {
    const { references, links, objects } = this;
    const masks = withLeftOver(this.text, outermost(this.masks));
    return { masks, references, links, objects: outermost(objects) };
  }

  private link(node: SyntaxNode, offset: number): void {
    const [start, end] = [node.from + offset, node.to + offset];
    const { label, close } = this.between(node, offset);
    const masks = [
      { start, end: start + 1 },
      { start: close, end },
    ];
    const own = node.getChild('LinkLabel');
    const isReference = close + 1 === end || (own && own.to - own.from <= 2);
    if (isReference) this.references.push({ label: labelOf(label), masks });
    else {
      this.masks.push(...masks);
      this.links.push({ start, end, image: false, label });
      if (/^!\[[^[\]]*\]\([^()]*\)$/.test(label)) this.objects.push({ start, end });
    }
  }

  /** What stands between the brackets of a link or a picture, and where the second of them is. */
  private between(node: SyntaxNode, offset: number): { label: string; close: number } {
    const [first, second] = node.getChildren('LinkMark');
    const close = (second?.from ?? node.to) + offset;
    return { label: this.text.slice((first?.to ?? node.from) + offset, close).trim(), close };
  }
}

/** Masks in order, without those that lie in others. */
export function outermost(masks: readonly Span[]): readonly Span[] {
  const sorted = [...masks].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return sorted.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}

/** The masks, and marks of emphasis that are none. */
function withLeftOver(text: string, masks: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  let next = 0;
  for (const { 0: marks, index: start } of matchesOf(text, LEFT_OVER)) {
    while (next < masks.length && masks[next]!.end <= start) all.push(masks[next++]!);
    const end = start + marks.length;
    if ((masks[next]?.start ?? end) >= end) all.push({ start, end });
  }
  return [...all, ...masks.slice(next)];
}
