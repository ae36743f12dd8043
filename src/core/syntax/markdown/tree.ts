import { type Tree, TreeFragment } from '@lezer/common';
import { parser, Table } from '@lezer/markdown';
import { lazy } from '../../base/lazy.ts';
import type { InTurns } from '../../base/turns.ts';
import { commonEnds } from '../../incremental/block-identity.ts';

/** So many characters are parsed in one turn. */
const PARSED_A_TURN = 20_000;

/** Everything inside a paragraph: it is read by `inline.ts`, a paragraph at a time. */
const INLINE = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
const blocks = lazy(() => parser.configure([Table, { remove: INLINE }]));

/** A paragraph ends before a table, which its second line makes one: so far ahead of a block the parser looks, in lines. */
const LINES_AHEAD = 2;

/** The blocks of Markdown as trees; of the text before, what an edit has left as it was is not parsed again. */
export class MarkdownTrees {
  private before: { readonly text: string; readonly tree: Tree } | undefined;

  /** Parses a text without front matter, whose lines end in LF. */
  *parse(text: string): InTurns<Tree> {
    const parse = blocks().startParse(text, this.fragments(text));
    let next = PARSED_A_TURN;
    for (;;) {
      const tree = parse.advance();
      if (tree) {
        this.before = { text, tree };
        return tree;
      }
      if (parse.parsedPos < next) continue;
      next = parse.parsedPos + PARSED_A_TURN;
      yield;
    }
  }

  private fragments(text: string): readonly TreeFragment[] {
    if (!this.before) return [];
    const { head, tail } = commonEnds(this.before.text, text);
    const from = startOfLines(text, head, LINES_AHEAD);
    const change = { fromA: from, toA: this.before.text.length - tail, fromB: from, toB: text.length - tail };
    return TreeFragment.applyChanges(TreeFragment.addTree(this.before.tree), [change]);
  }
}

/** Where the line begins that is so many lines before the one of an offset. */
function startOfLines(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let i = 0; i <= lines && at > 0; i++) at = text.lastIndexOf('\n', at - 1);
  return Math.max(0, at);
}
