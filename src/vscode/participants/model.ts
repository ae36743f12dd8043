import type * as vscode from 'vscode';
import type { Analysis, Mention, Participant, Statement } from '../../core/model.ts';

/** A person in the tree. */
export interface PersonNode {
  readonly type: 'person';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly person: Participant;
  readonly children: readonly LeafNode[];
}

/** A mention or a statement below its person. */
export interface LeafNode {
  readonly type: 'mention' | 'statement';
  readonly id: string;
  readonly parent: PersonNode;
  readonly start: number;
  readonly end: number;
  readonly mention?: Mention;
  readonly statement?: Statement;
}

export type Node = PersonNode | LeafNode;

/** The tree of one analysis: persons in the order of their introduction, below each what is theirs in text order. */
export function buildTree(analysis: Analysis, uri: vscode.Uri): readonly PersonNode[] {
  return analysis.participants.map((person) => {
    const children: LeafNode[] = [];
    const node: PersonNode = { type: 'person', id: person.id, uri, person, children };
    children.push(
      ...person.mentions.map((mention, nth) => leaf(node, 'mention', nth, mention, { mention })),
      ...person.statements.map((statement, nth) => leaf(node, 'statement', nth, statement, { statement })),
    );
    children.sort((a, b) => a.start - b.start || b.end - a.end);
    return node;
  });
}

/** The id counts within the person, so that edits elsewhere leave it alone. */
function leaf(
  parent: PersonNode,
  type: LeafNode['type'],
  nth: number,
  { start, end }: { start: number; end: number },
  what: Pick<LeafNode, 'mention' | 'statement'>,
): LeafNode {
  return { type, id: `${parent.id}/${type}/${nth}`, parent, start, end, ...what };
}
