import * as vscode from 'vscode';
import type { MentionForm } from '../../core/model.ts';
import type { LeafNode, Node, PersonNode } from './model.ts';

const FORMS: Readonly<Record<MentionForm, string>> = {
  full: 'full name',
  surname: 'surname',
  given: 'given name',
  initials: 'initials',
  titled: 'with title',
  role: 'by role',
  pronoun: 'pronoun',
};

/** Words of a statement that the tree shows. */
const PREVIEW = 80;

/** How a node looks. `document` is the text its offsets belong to; without one there are no words to show. */
export function treeItem(node: Node, document: vscode.TextDocument | undefined): vscode.TreeItem {
  const item = node.type === 'person' || !document ? personItem(personOf(node)) : leafItem(node, document);
  item.id = node.id;
  item.contextValue = node.type;
  return item;
}

const personOf = (node: Node): PersonNode => (node.type === 'person' ? node : node.parent);

function personItem({ person }: PersonNode): vscode.TreeItem {
  const item = new vscode.TreeItem(person.name, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = countsOf(person.mentions.length, person.statements.length);
  item.description = [counts, ...person.titles].join(' · ');
  item.iconPath = new vscode.ThemeIcon('person');
  item.tooltip = [person.name, ...person.titles, counts].join('\n');
  item.accessibilityInformation = { label: [person.name, ...person.titles, counts].join(', ') };
  return item;
}

function leafItem(node: LeafNode, document: vscode.TextDocument): vscode.TreeItem {
  const range = new vscode.Range(document.positionAt(node.start), document.positionAt(node.end));
  const line = `line ${range.start.line + 1}`;
  const words = document.getText(range).replace(/\s+/g, ' ');
  const item = new vscode.TreeItem(words.length > PREVIEW ? `${words.slice(0, PREVIEW).trimEnd()}…` : words);
  const what = node.mention ? FORMS[node.mention.form] : saidBy(node);
  item.description = `${what} · ${line}`;
  item.iconPath = new vscode.ThemeIcon(node.type === 'mention' ? 'mention' : 'quote');
  item.tooltip = words;
  item.accessibilityInformation = { label: `${words}, ${what}, ${line}` };
  item.command = {
    command: 'copydesk.revealSpan',
    title: vscode.l10n.t('Go to the words'),
    arguments: [document.uri, node.start, node.end],
  };
  return item;
}

function saidBy({ statement }: LeafNode): string {
  const kind = statement?.direct ? 'quotation' : 'reported';
  return statement?.cue ? `${kind}, “${statement.cue}”` : kind;
}

/** "3 mentions, 1 statement". */
export function countsOf(mentions: number, statements: number): string {
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  return `${count(mentions, 'mention')}, ${count(statements, 'statement')}`;
}
