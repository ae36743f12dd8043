import * as vscode from 'vscode';
import { locator, rangeOf } from '../positions.ts';
import type { Styles } from '../styles.ts';

/** Marks what cannot be used in a configuration file, where it stands. */
export function showConfigProblems(styles: Styles): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copydesk.configuration');
  return vscode.Disposable.from(
    collection,
    styles.onDidChange(() => collection.clear()),
    styles.onDidResolve(async ({ config, problems }) => {
      if (!config) return;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
      const locate = locator(text);
      collection.set(
        config,
        problems.map((problem) => {
          const diagnostic = new vscode.Diagnostic(
            rangeOf(problem, locate),
            problem.message,
            vscode.DiagnosticSeverity.Warning,
          );
          diagnostic.source = 'Copydesk';
          return diagnostic;
        }),
      );
    }),
  );
}
