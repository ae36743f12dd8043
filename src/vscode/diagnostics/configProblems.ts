import * as vscode from 'vscode';
import type { ConfigProblem } from '../../core/config/json.ts';
import { locator, rangeOf } from '../positions.ts';
import type { Styles } from '../styles.ts';

const SOURCE = 'Copydesk';
/** What VS Code keeps of a file. */
const MOST = 1000;

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
    styles.onDidResolve(({ config, problems, configText = '', unreadable, data = [] }) => {
      if (!config) return;
      const files = [{ path: config.path, text: configText, problems }, ...data];
      for (const { path, text = '', problems } of files) {
        const uri = config.with({ path });
        const diagnostics = shownAs(problems, text);
        if (unreadable !== undefined) diagnostics.push(unreadableAs(unreadable));
        found.set(uri.toString(), diagnostics);
        collection.delete(uri);
        show(uri);
      }
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(show)),
  );
}

function shownAs(problems: readonly ConfigProblem[], text: string): vscode.Diagnostic[] {
  const locate = locator(text);
  return problems.slice(0, MOST).map((problem) => diagnosticOf(problem.message, rangeOf(problem, locate)));
}

function marksOfOthers(config: vscode.Uri): vscode.Range[] {
  return vscode.languages
    .getDiagnostics(config)
    .filter(({ source }) => source !== SOURCE)
    .map(({ range }) => range);
}

function unreadableAs(reason: string): vscode.Diagnostic {
  const words = vscode.l10n.t('This configuration cannot be read, so nothing of it counts: {0}', reason);
  return diagnosticOf(words, new vscode.Range(0, 0, 0, 1));
}

function diagnosticOf(message: string, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = SOURCE;
  return diagnostic;
}
