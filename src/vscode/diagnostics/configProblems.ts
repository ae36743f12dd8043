import * as vscode from 'vscode';
import { locator, rangeOf } from '../positions.ts';
import type { Styles } from '../styles.ts';

const SOURCE = 'Copydesk';

/** Marks what cannot be used in a configuration file, where it stands, unless the editor's JSON mode does already. */
export function showConfigProblems(styles: Styles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copydesk.configuration');
  const found = new Map<string, vscode.Diagnostic[]>();

  const show = (config: vscode.Uri): void => {
    const all = found.get(config.toString());
    if (!all) return;
    const unsaid = all.filter(({ range }) => !marksOfOthers(config).some((other) => other.intersection(range)));
    // Our own changes are told to us as well: only a difference is set, or it would never end.
    if (unsaid.length !== collection.get(config)?.length) collection.set(config, unsaid);
  };

  return vscode.Disposable.from(
    collection,
    styles.onDidChange(() => {
      found.clear();
      collection.clear();
    }),
    styles.onDidResolve(async ({ config, problems }) => {
      if (!config) return;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
      const locate = locator(text);
      const diagnostics = problems.map((problem) => diagnosticOf(problem.message, rangeOf(problem, locate)));
      found.set(config.toString(), diagnostics);
      collection.delete(config);
      show(config);
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(show)),
  );
}

function marksOfOthers(config: vscode.Uri): vscode.Range[] {
  return vscode.languages
    .getDiagnostics(config)
    .filter(({ source }) => source !== SOURCE)
    .map(({ range }) => range);
}

function diagnosticOf(message: string, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  return diagnostic;
}
