import * as vscode from 'vscode';
import { ruleOf } from '../diagnostics/convert.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { registerCommand } from '../messages.ts';
import { type CheckPage, HOUSE_STYLES } from './page.ts';

/** Explain this check, and Show House Styles: pages that are shipped with the extension. */
export function registerExplain(page: CheckPage): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(_document, _range, context) {
      const rules = new Set(context.diagnostics.flatMap((shown) => ruleOf(shown) ?? []));
      return [...rules].map((rule) => {
        const title = vscode.l10n.t('Explain this check: {0}', rule);
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        const link = linkOf(context.diagnostics.find((shown) => ruleOf(shown) === rule));
        action.command = link
          ? { command: 'vscode.open', title, arguments: [link] }
          : { command: 'copydesk.explainCheck', title, arguments: [rule] };
        action.diagnostics = context.diagnostics.filter((shown) => ruleOf(shown) === rule);
        return action;
      });
    },
  };
  return vscode.Disposable.from(
    forReadableLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, provider, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ),
    registerCommand('copydesk.explainCheck', (rule: string) => page.show(rule)),
    registerCommand('copydesk.showHouseStyles', () => page.show(HOUSE_STYLES)),
  );
}

/** Where a check of the desk’s own is explained, on the web. */
function linkOf(shown: vscode.Diagnostic | undefined): vscode.Uri | undefined {
  const target = typeof shown?.code === 'object' ? shown.code.target : undefined;
  return target && /^https?$/.test(target.scheme) ? target : undefined;
}
