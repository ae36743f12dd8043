import * as vscode from 'vscode';
import { editsOf, type SafeFix } from '../../core/linter/fixes/fixes.ts';
import { holdingSafeFixes } from '../../core/linter/fixes/offers.ts';
import type { Finding, Fix } from '../../core/model.ts';
import type { Analysed } from '../analysis/service.ts';
import { showInformation, showInStatusBar, showWarning } from '../messages.ts';
import type { Reader } from '../people/context.ts';
import { rangeIn } from '../positions.ts';

/** All fixes that are right in every case, as one edit of an article; undefined where there are none. */
export async function safeEdit(
  document: vscode.TextDocument,
  read: Analysed,
): Promise<vscode.WorkspaceEdit | undefined> {
  return editOf(document, await holdingSafeFixes(read));
}

/**
 * Fixes all of that in the editor in front.
 * @returns the number of places that were changed, undefined where there is no article
 */
export async function fixAllInActive(reader: Reader): Promise<number | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const read = document && (await reader.analysed(document));
  if (!document || !read) {
    showInStatusBar(vscode.l10n.t('Copydesk: open an article first.'), 5000);
    return undefined;
  }
  const fixes = await holdingSafeFixes(read);
  const edit = editOf(document, fixes);
  const places = edit?.get(document.uri).length ?? 0;
  if (edit && !(await vscode.workspace.applyEdit(edit))) {
    showWarning(vscode.l10n.t('The article changed meanwhile; nothing was fixed. Try again.'));
    return 0;
  }
  if (places) {
    offerUndo(document, fixedText(fixes));
  } else showInStatusBar(vscode.l10n.t('Copydesk: nothing to fix'), 5000);
  return places;
}

/** "3 places fixed: repeated-word 2, double-space 1.": a fix of one finding may change several places. */
export function fixedText(fixes: readonly { finding: Pick<Finding, 'rule'>; fix: Pick<Fix, 'edits'> }[]): string {
  const counts = new Map<string, number>();
  for (const { finding, fix } of fixes) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + fix.edits.length);
  const places = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byCheck = [...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} ${count}`);
  const what = places === 1 ? vscode.l10n.t('1 place fixed') : vscode.l10n.t('{0} places fixed', places);
  return `${what}: ${byCheck.join(', ')}.`;
}

/** Says what was done, and takes it back on request; once somebody has written on, the editor's own undo goes step by step. */
async function offerUndo(document: vscode.TextDocument, text: string): Promise<void> {
  const { version } = document;
  const undo = vscode.l10n.t('Undo');
  if ((await showInformation(text, undo)) !== undo) return;
  await vscode.window.showTextDocument(document);
  if (document.version === version) await vscode.commands.executeCommand('undo');
  else showInformation(vscode.l10n.t('The article was edited since then; undo step by step.'));
}

function editOf(document: vscode.TextDocument, fixes: readonly SafeFix[]): vscode.WorkspaceEdit | undefined {
  const edits = editsOf(fixes);
  if (!edits.length) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) edit.replace(document.uri, rangeIn(document, { start, end }), text);
  return edit;
}
