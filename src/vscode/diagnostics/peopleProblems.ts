import * as vscode from 'vscode';
import type { FolderStyle } from '../folderStyle.ts';
import type { Styles } from '../styles.ts';

/** Marks what cannot be used in people files, in the files. */
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
  const { config, peopleProblems = [] } = folder;
  const found = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
  if (!config) return [];
  for (const { file, line = 1, message } of peopleProblems) {
    const uri = vscode.Uri.joinPath(config, '..', file);
    const range = new vscode.Range(line - 1, 0, line - 1, Number.MAX_SAFE_INTEGER);
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'Copydesk';
    const own = found.get(uri.toString()) ?? [uri, []];
    own[1].push(diagnostic);
    found.set(uri.toString(), own);
  }
  return [...found.values()];
}
