import * as vscode from 'vscode';
import type { Fact, FactKind } from '../../core/sheet/fact.ts';
import { rangeIn } from '../positions.ts';
import { leadTo } from '../reveal.ts';
import { type FactNode, type KindNode, type PlaceNode, placeOf, type SheetNode } from './nodes.ts';

/** Words of a fact that a row shows. */
const SHOWN = 80;

const ICONS: Readonly<Record<FactKind, string>> = {
  person: 'person',
  quotation: 'quote',
  number: 'symbol-number',
  date: 'calendar',
  age: 'history',
  superlative: 'star-empty',
  body: 'organization',
  place: 'location',
  link: 'link',
};

/** How a row looks. `document` is the text its offsets belong to. */
export function sheetItem(node: SheetNode, document: vscode.TextDocument): vscode.TreeItem {
  const item =
    node.type === 'kind' ? kindItem(node) : node.type === 'fact' ? factItem(node) : placeItem(node, document);
  item.id = node.id;
  item.contextValue = node.type;
  const place = placeOf(node);
  if (place) item.command = leadTo(document, place.start);
  return item;
}

function kindItem({ kind, children }: KindNode): vscode.TreeItem {
  const item = new vscode.TreeItem(kindName(kind), vscode.TreeItemCollapsibleState.Expanded);
  const checked = children.filter(({ tick }) => tick).length;
  item.description = `${checked}/${children.length}`;
  item.accessibilityInformation = {
    label: `${kindName(kind)}, ${vscode.l10n.t('{0} of {1} checked', checked, children.length)}`,
  };
  return item;
}

function factItem({ fact, tick, children }: FactNode): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(cut(fact.words), children.length ? Collapsed : None);
  const finding = fact.findings[0];
  item.description = finding ?? (fact.of && fact.of !== fact.words ? fact.of : fact.excerpt);
  item.iconPath = finding
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(ICONS[fact.kind]);
  item.tooltip = [fact.words, fact.of, fact.excerpt, ...fact.findings, whatToCheck(fact)].filter(Boolean).join('\n');
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const state = signature(tick);
  const line = vscode.l10n.t('line {0}', fact.places[0]!.line);
  const label = [kindName(fact.kind), cut(fact.words), fact.of, ...fact.findings, whatToCheck(fact), line];
  item.accessibilityInformation = { label: label.filter(Boolean).join(', ') };
  item.checkboxState = {
    state: tick ? Checked : Unchecked,
    tooltip: state,
    accessibilityInformation: { label: state, role: 'checkbox' },
  };
  return item;
}

function placeItem({ place }: PlaceNode, document: vscode.TextDocument): vscode.TreeItem {
  const words = cut(document.getText(rangeIn(document, place)).replace(/\s+/g, ' '));
  const item = new vscode.TreeItem(words);
  item.description = vscode.l10n.t('line {0}', place.line);
  return item;
}

function signature(tick: FactNode['tick']): string {
  if (!tick) return vscode.l10n.t('Not checked');
  if (!tick.by) return vscode.l10n.t('Checked');
  const when = tick.at ? new Date(tick.at).toLocaleString(vscode.env.language) : '';
  return vscode.l10n.t('Checked by {0}', [tick.by, when].filter(Boolean).join(', '));
}

/** What there is to look up, in a few words. */
function whatToCheck({ kind, of }: Fact): string {
  const texts: Record<FactKind, string> = {
    person: of ? vscode.l10n.t('Look up: spelling and title') : vscode.l10n.t('Look up: spelling'),
    quotation: of
      ? vscode.l10n.t('Look up: the words, and that {0} said so', of)
      : vscode.l10n.t('Look up: the words, and who said so'),
    number: vscode.l10n.t('Look up: right in its sentence'),
    date: vscode.l10n.t('Look up: right day, month and year'),
    age: of ? vscode.l10n.t('Look up: age of {0}', of) : vscode.l10n.t('Look up: age'),
    superlative: vscode.l10n.t('Look up: that it is so'),
    body: vscode.l10n.t('Look up: name as the organisation writes it'),
    place: vscode.l10n.t('Look up: spelling, and where it is'),
    link: vscode.l10n.t('Look up: that it leads where it should'),
  };
  return texts[kind];
}

/** What the facts of a kind are called. */
function kindName(kind: FactKind): string {
  const names: Record<FactKind, string> = {
    person: vscode.l10n.t('People'),
    quotation: vscode.l10n.t('Quotations'),
    number: vscode.l10n.t('Numbers'),
    date: vscode.l10n.t('Dates and times'),
    age: vscode.l10n.t('Ages'),
    superlative: vscode.l10n.t('First, largest, only'),
    body: vscode.l10n.t('Organisations'),
    place: vscode.l10n.t('Places'),
    link: vscode.l10n.t('Links and addresses'),
  };
  return names[kind];
}

const cut = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words);
