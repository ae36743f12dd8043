import * as vscode from 'vscode';
import type { ConfigChange } from '../../core/config/edits.ts';
import { isAddable } from '../../core/linter/house-words/addable.ts';
import type { DecisionPlace, Decisions } from '../decisions.ts';
import { showInformation } from '../messages.ts';
import { rangeIn } from '../positions.ts';
import type { Styles } from '../styles.ts';
import { findingsIn, type Lit } from './lit.ts';

/** The checks that may mark a word that the desk knows to be right. */
const OF_SPELLING = new Set(['misspelling', 'misspelt-word']);

/** "Add to House Words", for each misspelling that touches a range. */
export function houseWordActions({ analysis, document, range, diagnostics }: Lit): vscode.CodeAction[] {
  return findingsIn(analysis, document, range)
    .filter(({ rule }) => OF_SPELLING.has(rule))
    .flatMap((finding) => actionFor(rangeIn(document, finding), document, diagnostics));
}

/** Adds a word to the house words; without one, that at the cursor. */
export async function addHouseWord(
  styles: Styles,
  decisions: Decisions,
  uri?: vscode.Uri,
  word?: string,
): Promise<boolean> {
  const meant = uri && word ? { uri, word } : wordAtCursor();
  if (meant) return add(meant.uri, meant.word, styles, decisions);
  showInformation(vscode.l10n.t('There is no word at the cursor, or more than a phrase is selected.'));
  return false;
}

function actionFor(
  range: vscode.Range,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const word = document.getText(range);
  if (!isAddable(word)) return [];
  const title = vscode.l10n.t('Add to House Words: “{0}”', word);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'copydesk.addHouseWord', title, arguments: [document.uri, word] };
  action.diagnostics = diagnostics.filter((shown) => shown.range.isEqual(range));
  return [action];
}

/** What is selected, or the word at the cursor. */
function wordAtCursor(): { readonly uri: vscode.Uri; readonly word: string } | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  const word = range ? document.getText(range).trim() : '';
  return isAddable(word) ? { uri: document.uri, word } : undefined;
}

async function add(uri: vscode.Uri, word: string, styles: Styles, decisions: Decisions): Promise<boolean> {
  const { place, change } = await writingFor(uri, word, styles, decisions);
  return decisions.make(place, change, vscode.l10n.t('“{0}” is one of the house words from now on.', word));
}

/** Where a word goes: into the first file of words that the configuration names and that is there, else into itself. */
async function writingFor(
  uri: vscode.Uri,
  word: string,
  styles: Styles,
  decisions: Decisions,
): Promise<{ readonly place: DecisionPlace; readonly change: ConfigChange }> {
  const { wordInConfig, wordInFile } = await import('../configured.ts');
  const { config, data = [] } = await styles.resolve(uri);
  const file = data.find(({ text }) => text !== undefined);
  if (!config || !file) return { place: await decisions.placeFor(uri, false), change: wordInConfig(word) };
  const place = { config: config.with({ path: file.path }), name: '' };
  return { place, change: wordInFile(file.path, word) };
}
