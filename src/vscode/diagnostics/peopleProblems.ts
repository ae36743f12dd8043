import * as vscode from 'vscode';
import type { FolderStyle } from '../folderStyle.ts';
import { locator, rangeOf } from '../positions.ts';
import type { Styles } from '../styles.ts';

/** Marks what cannot be used in people files, in the files; one that cannot be read, where the configuration names it. */
export function showPeopleProblems(styles: Styles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copydesk.people');
  return vscode.Disposable.from(
    collection,
    styles.onDidChange(() => collection.clear()),
    styles.onDidResolve((folder) => {
      for (const [uri, diagnostics] of byFile(folder)) collection.set(uri, diagnostics);
    }),
  );
}

function byFile(folder: FolderStyle): [vscode.Uri, vscode.Diagnostic[]][] {
  const { config, configText = '', peopleProblems = [] } = folder;
  const found = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
  if (!config) return [];
  for (const { file, line = 1, message, isMissing } of peopleProblems) {
    const uri = isMissing ? config : vscode.Uri.joinPath(config, '..', file);
    const range = isMissing
      ? placeOf(file, configText)
      : new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
    const words = isMissing ? `“${file}”: ${message}` : message;
    const diagnostic = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'Copydesk';
    const own = found.get(uri.toString()) ?? [uri, []];
    own[1].push(diagnostic);
    found.set(uri.toString(), own);
  }
  return [...found.values()];
}

/** Where a configuration names a file. */
function placeOf(file: string, text: string): vscode.Range {
  const written = JSON.stringify(file);
  const start = text.indexOf(written);
  return start < 0 ? new vscode.Range(0, 0, 0, 1) : rangeOf({ start, end: start + written.length }, locator(text));
}
