import type { TreeCursor } from '@lezer/common';
import { type InTurns, turnOf } from '../../base/turns.ts';
import type { Span } from '../../model.ts';
import { proseOfHtml } from './html.ts';
import { labelOf } from './inline.ts';

/** A block of Markdown that holds prose, by its markup alone; the span leaves out the marks at its head. */
export interface Leaf extends Span {
  readonly form: 'heading' | 'quote' | 'item' | 'text' | 'note' | 'caption';
  /** Level of a heading; 0 for anything else. */
  readonly level: number;
  /** Its lines may begin with the marks of a quoted block. */
  readonly quoted: boolean;
}

/** The leaves of a document in text order, and the labels that it defines. */
export interface Leaves {
  readonly leaves: readonly Leaf[];
  readonly labels: ReadonlySet<string>;
}

/** So many nodes of the tree are looked at in one turn. */
const NODES_A_TURN = 2_000;
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
/** Lines that a program reads: imports and exports of MDX. */
const CODE = /^(?:import\s[^\n]{0,200}\sfrom\s*['"]|import\s*['"]|export\s+(?:const|let|default|function)\s)/;
/** The box of a task. */
const BOX = /^\[[ xX]\][ \t]+/;

/** Divides a document into blocks: code, tables, and HTML that holds no paragraphs are left out. */
export function* leavesOf(text: string, cursor: TreeCursor): InTurns<Leaves> {
  const reader = new LeafReader(text);
  const isOver = turnOf(NODES_A_TURN);
  for (let goesOn = cursor.firstChild(); goesOn; goesOn = cursor.next(reader.enters(cursor))) if (isOver()) yield;
  return reader;
}

class LeafReader implements Leaves {
  readonly leaves: Leaf[] = [];
  readonly labels = new Set<string>();
  /** Where the quoted block ends that the walk is in, or was in last. */
  private quoteEnd = 0;
  private isItemNew = false;

  constructor(private readonly text: string) {}

  /** Takes in the node at the cursor. @returns whether what is in it is to be looked at */
  enters(cursor: TreeCursor): boolean {
    const { name, from, to } = cursor;
    switch (name) {
      case 'Blockquote':
        this.quoteEnd = Math.max(this.quoteEnd, to);
        return true;
      case 'ListItem':
        this.isItemNew = true;
        return true;
      case 'BulletList':
      case 'OrderedList':
        return true;
      case 'Paragraph':
        this.paragraph(from, to);
        return false;
      case 'LinkReference':
        this.definition(from, to);
        return false;
      case 'HTMLBlock':
      case 'CommentBlock':
        for (const leaf of proseOfHtml(this.text.slice(from, to)))
          this.leaves.push({ ...leaf, start: leaf.start + from, end: leaf.end + from, quoted: from < this.quoteEnd });
        return false;
      default:
        if (HEADING.test(name)) this.heading(cursor);
        return false;
    }
  }

  private paragraph(from: number, to: number): void {
    const quoted = from < this.quoteEnd;
    const head = this.text.slice(from, Math.min(to, from + 300));
    if (CODE.test(head)) return;
    const box = this.isItemNew ? (BOX.exec(head)?.[0].length ?? 0) : 0;
    const form = quoted ? 'quote' : this.isItemNew ? 'item' : 'text';
    this.isItemNew = false;
    this.leaves.push({ form, level: 0, quoted, start: from + box, end: to });
  }

  /** A definition of a link's label; of a footnote whose text is an address alone. */
  private definition(from: number, to: number): void {
    const label = /^\[((?:[^[\]\\]|\\.)*)\]/.exec(this.text.slice(from, Math.min(to, from + 1000)))?.[1];
    if (label?.startsWith('^'))
      this.leaves.push({ form: 'text', level: 0, quoted: from < this.quoteEnd, start: from, end: to });
    else if (label) this.labels.add(labelOf(label));
  }

  private heading(cursor: TreeCursor): void {
    const { from, to, name } = cursor;
    let [start, end] = [from, to];
    const marks = cursor.node.getChildren('HeaderMark');
    for (const mark of marks) {
      if (mark.from === from) start = mark.to;
      else end = mark.from;
    }
    const quoted = from < this.quoteEnd;
    this.leaves.push({ form: quoted ? 'quote' : 'heading', level: Number(HEADING.exec(name)![1]), quoted, start, end });
  }
}
