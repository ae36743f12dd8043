import type * as vscode from 'vscode';
import { countBefore } from '../../core/base/count-before.ts';
import type { Analysis, Participant, Severity, Statement } from '../../core/model.ts';
import { nameParts } from '../../core/names/conventions.ts';
import type { Arrangement, Group, GroupNode, LeafNode, Node, PersonNode, SourceNode } from './model.ts';

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
  const worstOn = worstIn(analysis);
  const people = sorted(analysis.participants, sort).filter(({ name, titles }) =>
    [name, ...titles].some((words) => words.toLowerCase().includes(wanted)),
  );
  const roots: Node[] = grouped
    ? (['quoted', 'mentioned', 'furniture'] as const).flatMap((id) =>
        group(id, (parent) =>
          people
            .filter((person) => partOf(person, analysis) === id)
            .map((person) => personNode(person, worstOn, uri, parent)),
        ),
      )
    : people.map((person) => personNode(person, worstOn, uri, undefined));
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
  for (const child of fill(node)) children.push(child);
  return children.length ? [node] : [];
}

function partOf(person: Participant, { article }: Analysis): Group {
  if (person.statements.length) return 'quoted';
  const inBody = person.mentions.some(({ block }) => article.blocks[block]?.kind === 'paragraph');
  return inBody ? 'mentioned' : 'furniture';
}

/** A person may have a hundred thousand mentions: what is below a row is made when the row is opened. */
function personNode(
  person: Participant,
  worstOn: (person: Participant) => Severity | undefined,
  uri: vscode.Uri,
  parent: GroupNode | undefined,
): PersonNode {
  const children = later(() => leavesOf(node));
  const worst = later(() => worstOn(person));
  const node: PersonNode = {
    type: 'person',
    id: person.id,
    uri,
    person,
    parent,
    get children() {
      return children();
    },
    get worst() {
      return worst();
    },
  };
  return node;
}

function leavesOf(node: PersonNode): LeafNode[] {
  const { mentions, statements } = node.person;
  const leaves = [
    mentions.map((mention, nth) => leaf(node, 'mention', nth, mention, { mention })),
    statements.map((statement, nth) => leaf(node, 'statement', nth, statement, { statement })),
  ].flat();
  return leaves.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Makes a value when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Tells the worst finding on any of a person's mentions. Hints do not count: the view is no second Problems panel. From
 * each mention it goes back over the findings that begin before its end, as far as any of them reaches it.
 */
function worstIn({ findings }: Analysis): (person: Participant) => Severity | undefined {
  const shown = findings.filter(({ severity }) => severity !== 'hint');
  let reach = 0;
  const reaches = shown.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return ({ mentions }) => {
    let worst = SEVERITIES.length;
    for (const { start, end } of mentions) {
      for (let i = countBefore(shown, end) - 1; i >= 0 && reaches[i]! > start && worst > 0; i--)
        if (shown[i]!.end > start) worst = Math.min(worst, SEVERITIES.indexOf(shown[i]!.severity));
    }
    return SEVERITIES[worst];
  };
}

function sourceNodes(analysis: Analysis, uri: vscode.Uri, parent: GroupNode, wanted: string): SourceNode[] {
  const bySource = new Map<string, Statement[]>();
  for (const statement of analysis.statements) {
    if (statement.speaker !== null || !statement.source) continue;
    const key = statement.source.toLowerCase().replace(/^(?:the|a|an) /, '');
    if (!key.includes(wanted)) continue;
    const others = bySource.get(key);
    if (others) others.push(statement);
    else bySource.set(key, [statement]);
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
    for (const [nth, statement] of statements.entries())
      children.push(leaf(node, 'statement', nth, statement, { statement }));
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
