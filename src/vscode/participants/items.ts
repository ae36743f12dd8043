import * as vscode from 'vscode';
import type { Style } from '../../core/config/style.ts';
import type { MentionForm } from '../../core/model.ts';
import { rangeIn } from '../positions.ts';
import { leadTo } from '../reveal.ts';
import { deskNoteOn } from '../roster/known.ts';
import { personUri } from './decorations.ts';
import {
  type Group,
  type GroupNode,
  type LeafNode,
  type Node,
  type PersonNode,
  type SourceNode,
  targetOf,
} from './model.ts';

/** Words of a statement that the tree shows. */
const PREVIEW = 80;

/** How a node looks. `document` is the text its offsets belong to; without one there are no words to show. */
export function treeItem(node: Node, document: vscode.TextDocument | undefined, style?: Style): vscode.TreeItem {
  const item = itemOf(node, document, style);
  item.id = node.id;
  item.contextValue = node.type;
  const target = targetOf(node);
  if (target && document) item.command = leadTo(document, target.start);
  return item;
}

function itemOf(node: Node, document: vscode.TextDocument | undefined, style: Style | undefined): vscode.TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node);
    case 'person':
      return personItem(node, style);
    case 'source':
      return sourceItem(node);
    default:
      return document ? leafItem(node, document) : new vscode.TreeItem('');
  }
}

function groupItem({ id, children }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(id), vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(children.length);
  return item;
}

function groupName(group: Group): string {
  const names: Record<Group, string> = {
    quoted: vscode.l10n.t('Quoted or reported'),
    mentioned: vscode.l10n.t('Mentioned'),
    furniture: vscode.l10n.t('Only in headline, highlights or caption'),
    sources: vscode.l10n.t('Other sources'),
  };
  return names[group];
}

function personItem({ id, uri, person, worst }: PersonNode, style: Style | undefined): vscode.TreeItem {
  const item = new vscode.TreeItem(person.name, vscode.TreeItemCollapsibleState.Collapsed);
  const counts = countsOf(person.mentions.length, person.statements.length);
  const desk = deskNoteOn(person, style);
  const careful = desk?.careful ? [desk.careful] : [];
  item.description = [...careful, ...person.titles, counts].join(' · ');
  item.iconPath = new vscode.ThemeIcon(careful.length ? 'warning' : 'person');
  item.resourceUri = personUri(uri, id, worst);
  item.tooltip = [person.name, ...person.titles, counts, ...(desk?.lines ?? []), ...careful].join('\n');
  item.accessibilityInformation = { label: [person.name, ...careful, ...person.titles, counts].join(', ') };
  return item;
}

function sourceItem({ words, children }: SourceNode): vscode.TreeItem {
  const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = statementsText(children.length);
  item.iconPath = new vscode.ThemeIcon('organization');
  item.accessibilityInformation = { label: `${words}, ${statementsText(children.length)}` };
  return item;
}

function leafItem(node: LeafNode, document: vscode.TextDocument): vscode.TreeItem {
  const range = rangeIn(document, node);
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  const words = document.getText(range).replace(/\s+/g, ' ');
  const shown = words.length > PREVIEW ? `${words.slice(0, PREVIEW).trimEnd()}…` : words;
  const what = node.mention ? formName(node.mention.form) : saidBy(node);
  const item = new vscode.TreeItem(node.mention ? shown : `${line}, ${verbOf(node)}`);
  item.description = node.mention ? `${line} · ${what}` : shown;
  item.iconPath = new vscode.ThemeIcon(node.type === 'mention' ? 'mention' : 'quote');
  item.tooltip = words;
  item.accessibilityInformation = { label: `${words}, ${what}, ${line}` };
  return item;
}

function formName(form: MentionForm): string {
  const names: Record<MentionForm, string> = {
    full: vscode.l10n.t('full name'),
    surname: vscode.l10n.t('surname'),
    given: vscode.l10n.t('given name'),
    initials: vscode.l10n.t('initials'),
    titled: vscode.l10n.t('with title'),
    role: vscode.l10n.t('by role'),
    pronoun: vscode.l10n.t('pronoun'),
  };
  return names[form];
}

function saidBy({ statement }: LeafNode): string {
  const kind = statement?.direct ? vscode.l10n.t('quotation') : vscode.l10n.t('reported');
  return statement?.cue ? `${kind}, “${statement.cue}”` : kind;
}

/** The verb of a statement; where it has none, what kind it is. */
const verbOf = (node: LeafNode): string => node.statement?.cue ?? saidBy(node);

/** "3 mentions, 1 statement"; of who says nothing, the mentions alone. */
export function countsOf(mentions: number, statements: number): string {
  const count = mentions === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', mentions);
  return statements ? `${count}, ${statementsText(statements)}` : count;
}

function statementsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count);
}
