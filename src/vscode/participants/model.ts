import type * as vscode from 'vscode';
import type { Mention, Participant, Severity, Span, Statement } from '../../core/model.ts';

/** A person in the tree. */
export interface PersonNode {
  readonly type: 'person';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly person: Participant;
  readonly parent: GroupNode | undefined;
  readonly children: readonly LeafNode[];
  /** The worst finding on one of the person's mentions. */
  readonly worst: Severity | undefined;
}

/** A mention or a statement below its person or source. */
export interface LeafNode {
  readonly type: 'mention' | 'statement';
  readonly id: string;
  readonly parent: PersonNode | SourceNode;
  readonly start: number;
  readonly end: number;
  readonly mention?: Mention;
  readonly statement?: Statement;
}

/** Who is no named person but has something to say: the ministry, both sides. */
export interface SourceNode {
  readonly type: 'source';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly words: string;
  readonly parent: GroupNode;
  readonly children: readonly LeafNode[];
}

/** The part people have in the story, or the sources that are no people. */
export interface GroupNode {
  readonly type: 'group';
  readonly id: Group;
  readonly children: readonly (PersonNode | SourceNode)[];
}

export type Group = 'quoted' | 'mentioned' | 'furniture' | 'sources';
export type Node = PersonNode | LeafNode | SourceNode | GroupNode;

/** How people are laid out; kept with the workspace. */
export interface Arrangement {
  readonly sort: 'appearance' | 'name' | 'statements';
  readonly grouped: boolean;
  /** Only people whose name or title contains this. */
  readonly filter: string;
}

export const DEFAULT_ARRANGEMENT: Arrangement = { sort: 'appearance', grouped: false, filter: '' };

/** The words a row leads to: its own, a person's first mention, a source's first statement; a group leads nowhere. */
export function targetOf(node: Node): Span | undefined {
  switch (node.type) {
    case 'group':
      return undefined;
    case 'person':
      return node.person.mentions[0];
    case 'source':
      return node.children[0];
    default:
      return node;
  }
}

/** The person a row is about, if any. */
export function personOf(node: Node | undefined): PersonNode | undefined {
  if (!node || node.type === 'group' || node.type === 'source') return undefined;
  if (node.type === 'person') return node;
  return node.parent.type === 'person' ? node.parent : undefined;
}
