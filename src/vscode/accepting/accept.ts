import * as vscode from 'vscode';
import { acceptedOf, allOf, wordsAt } from '../../core/linter/accepted.ts';
import type { Analysis, Finding } from '../../core/model.ts';
import type { Decisions } from '../decisions.ts';
import { documentOf } from '../documents.ts';
import { showInformation } from '../messages.ts';
import type { Reader } from '../people/context.ts';
import { plain } from '../plain.ts';
import { rangeIn } from '../positions.ts';
import { findingsIn, type Lit } from './lit.ts';

/** A finding as the arguments of a command name it: offsets into the article as it is. */
export interface FindingRef {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** "This is right", for each finding that touches a range. */
export function acceptActions({ analysis, document, range, diagnostics }: Lit): vscode.CodeAction[] {
  const here = findingsIn(analysis, document, range);
  return here.map((finding) => actionFor(finding, here, document, analysis, diagnostics));
}

function actionFor(
  finding: Finding,
  here: readonly Finding[],
  document: vscode.TextDocument,
  { article }: Analysis,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const words = cut(wordsAt(finding, { text: document.getText(), article }));
  const alone = here.every(({ rule }) => rule === finding.rule);
  const title = alone
    ? vscode.l10n.t('This is right: “{0}”', words)
    : vscode.l10n.t('This is right: “{0}” ({1})', words, finding.rule);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'copydesk.acceptFinding', title, arguments: [document.uri, refOf(finding)] };
  const range = rangeIn(document, finding);
  action.diagnostics = diagnostics.filter((shown) => shown.range.isEqual(range) && shown.message === finding.message);
  return action;
}

export const refOf = ({ rule, start, end }: Finding): FindingRef => ({ rule, start, end });

/** Words as a title or message shows them. */
export function cut(words: string, length = 40): string {
  return words.length > length ? `${words.slice(0, length).trimEnd()}…` : words;
}

/** Accepts the finding that a command names; without one, that at the cursor. */
export async function acceptNamed(
  reader: Reader,
  decisions: Decisions,
  uri?: vscode.Uri,
  ref?: FindingRef,
): Promise<boolean> {
  if (uri && ref) return accept(await documentOf(uri), ref, reader, decisions);
  const editor = vscode.window.activeTextEditor;
  if (!editor) return false;
  return acceptOneOf(
    editor.document,
    (analysis, document) => findingsIn(analysis, document, editor.selection),
    reader,
    decisions,
  );
}

/**
 * Accepts one of some findings; asks which where there are several.
 * @returns whether one was accepted
 */
export async function acceptOneOf(
  document: vscode.TextDocument,
  findings: (analysis: Analysis, document: vscode.TextDocument) => readonly Finding[],
  reader: Reader,
  decisions: Decisions,
): Promise<boolean> {
  const analysis = await reader.read(document);
  const found = analysis ? findings(analysis, document) : [];
  if (!found.length) {
    showInformation(vscode.l10n.t('There is no finding here.'));
    return false;
  }
  const one = found.length === 1 ? found[0] : await ask(found);
  return one ? accept(document, refOf(one), reader, decisions) : false;
}

async function ask(findings: readonly Finding[]): Promise<Finding | undefined> {
  const items = findings.map((finding) => ({ label: plain(finding.message), description: finding.rule, finding }));
  const placeHolder = vscode.l10n.t('Which finding is right as it is?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.finding;
}

async function accept(
  document: vscode.TextDocument,
  { rule, start, end }: FindingRef,
  reader: Reader,
  decisions: Decisions,
): Promise<boolean> {
  const analysis = await reader.read(document);
  const finding = analysis?.findings.find((one) => one.rule === rule && one.start === start && one.end === end);
  if (!analysis || !finding) {
    showInformation(vscode.l10n.t('The article changed meanwhile; nothing was accepted. Try again.'));
    return false;
  }
  const place = await decisions.placeFor(document.uri, true);
  const entry = acceptedOf(
    finding,
    allOf(analysis),
    { text: document.getText(), article: analysis.article },
    place.name,
  );
  const said = vscode.l10n.t('“{0}” is accepted here and no longer marked.', cut(entry.words, 60));
  const { additionOf } = await import('../configured.ts');
  return decisions.make(place, additionOf('accepted', [entry]), said);
}
