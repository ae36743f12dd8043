import type * as vscode from 'vscode';
import type { Analysis, Mention, Participant, Severity, Span, Statement } from '../../core/model.ts';
import { nameParts } from '../../core/people/conventions.ts';

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

/**
 * The tree of one analysis: people as arranged, below each what is theirs in text order; last, the sources that are no
 * people. Ids are made of names, so that what is expanded stays so after edits.
 */
export function buildTree(
  analysis: Analysis,
  uri: vscode.Uri,
  { sort, grouped, filter }: Arrangement,
): readonly Node[] {
  const wanted = filter.toLowerCase();
  const people = sorted(analysis.participants, sort).filter(({ name, titles }) =>
    [name, ...titles].some((words) => words.toLowerCase().includes(wanted)),
  );
  const roots: Node[] = grouped
    ? (['quoted', 'mentioned', 'furniture'] as const).flatMap((id) =>
        group(id, (parent) =>
          people
            .filter((person) => partOf(person, analysis) === id)
            .map((person) => personNode(person, analysis, uri, parent)),
        ),
      )
    : people.map((person) => personNode(person, analysis, uri, undefined));
  return [...roots, ...group('sources', (parent) => sourceNodes(analysis, uri, parent, wanted))];
}

function sorted(people: readonly Participant[], sort: Arrangement['sort']): readonly Participant[] {
  if (sort === 'name') return [...people].sort((a, b) => byName(a).localeCompare(byName(b)));
  if (sort === 'statements') return [...people].sort((a, b) => b.statements.length - a.statements.length);
  return people;
}

/** What a person is sorted by: the surname, as its convention has it, before the whole name. */
const byName = ({ name }: Participant): string => `${nameParts(name).surname}\t${name}`;

function group(id: Group, fill: (parent: GroupNode) => readonly (PersonNode | SourceNode)[]): GroupNode[] {
  const children: (PersonNode | SourceNode)[] = [];
  const node: GroupNode = { type: 'group', id, children };
  children.push(...fill(node));
  return children.length ? [node] : [];
}

function partOf(person: Participant, { article }: Analysis): Group {
  if (person.statements.length) return 'quoted';
  const inBody = person.mentions.some(({ block }) => article.blocks[block]?.kind === 'paragraph');
  return inBody ? 'mentioned' : 'furniture';
}

function personNode(
  person: Participant,
  analysis: Analysis,
  uri: vscode.Uri,
  parent: GroupNode | undefined,
): PersonNode {
  const children: LeafNode[] = [];
  const worst = worstOn(person, analysis);
  const node: PersonNode = { type: 'person', id: person.id, uri, person, parent, children, worst };
  children.push(
    ...person.mentions.map((mention, nth) => leaf(node, 'mention', nth, mention, { mention })),
    ...person.statements.map((statement, nth) => leaf(node, 'statement', nth, statement, { statement })),
  );
  children.sort((a, b) => a.start - b.start || b.end - a.end);
  return node;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Hints do not count: the view is no second Problems panel. */
function worstOn(person: Participant, { findings }: Analysis): Severity | undefined {
  const about = findings.filter((finding) =>
    person.mentions.some(({ start, end }) => finding.start < end && start < finding.end),
  );
  return SEVERITIES.find((severity) => about.some((finding) => finding.severity === severity));
}

function sourceNodes(analysis: Analysis, uri: vscode.Uri, parent: GroupNode, wanted: string): SourceNode[] {
  const bySource = new Map<string, Statement[]>();
  for (const statement of analysis.statements) {
    if (statement.speaker !== null || !statement.source) continue;
    const key = statement.source.toLowerCase().replace(/^(?:the|a|an) /, '');
    if (key.includes(wanted)) bySource.set(key, [...(bySource.get(key) ?? []), statement]);
  }
  return [...bySource].map(([key, statements]) => {
    const children: LeafNode[] = [];
    const node: SourceNode = {
      type: 'source',
      id: `source/${key}`,
      uri,
      words: statements[0]!.source!,
      parent,
      children,
    };
    children.push(...statements.map((statement, nth) => leaf(node, 'statement', nth, statement, { statement })));
    return node;
  });
}

/** The id counts within the person, so that edits elsewhere leave it alone. */
function leaf(
  parent: PersonNode | SourceNode,
  type: LeafNode['type'],
  nth: number,
  { start, end }: { start: number; end: number },
  what: Pick<LeafNode, 'mention' | 'statement'>,
): LeafNode {
  return { type, id: `${parent.id}/${type}/${nth}`, parent, start, end, ...what };
}

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
