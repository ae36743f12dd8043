import * as vscode from 'vscode';
import type { Rule } from '../../core/linter/rule.ts';
import { inSlices } from '../analysis/slices.ts';
import type { Spelling } from '../analysis/spelling.ts';
import type { FolderStyle } from '../folderStyle.ts';
import { locator, rangeOf } from '../positions.ts';
import type { Styles } from '../styles.ts';

/** Tries the examples of the desk's own checks, and marks those in which a check does something else, in the files. */
export function showFailedExamples(styles: Styles, spelling: Spelling): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('copydesk.examples');
  /** What became of the examples of a check, by its file, id and version: each is tried once. */
  const tried = new Map<string, ReturnType<typeof failedIn>>();
  const failedIn = async (rule: Rule) => {
    const { failedExamples } = await import('../analysis/reading.ts');
    return (await inSlices(failedExamples(rule, await spelling()), () => false)) ?? [];
  };
  let shown = {};

  const show = async (folder: FolderStyle): Promise<void> => {
    const asked = shown;
    const { config, data = [], style } = folder;
    if (!config) return;
    for (const { path, text = '' } of data) {
      const own = style.ownRules.filter(({ origin }) => origin?.file === path && origin.examples?.length);
      const locate = locator(text);
      const diagnostics: vscode.Diagnostic[] = [];
      for (const rule of own) {
        const { file, version, examples = [] } = rule.origin!;
        const key = `${config.with({ path: file })} ${rule.id} ${version}`;
        const failed = tried.get(key) ?? failedIn(rule);
        tried.set(key, failed);
        for (const { nth, message } of await failed) {
          const place = examples[nth] ?? { start: 0, end: 1 };
          diagnostics.push(diagnosticOf(message, rangeOf(place, locate)));
        }
      }
      if (asked !== shown) return;
      if (own.length) collection.set(config.with({ path }), diagnostics);
    }
  };

  return vscode.Disposable.from(
    collection,
    styles.onDidChange(() => {
      shown = {};
      collection.clear();
    }),
    styles.onDidResolve(show),
  );
}

function diagnosticOf(message: string, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'Copydesk';
  return diagnostic;
}
