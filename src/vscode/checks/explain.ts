import * as vscode from 'vscode';
import { ruleOf } from '../diagnostics/convert.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { registerCommand } from '../messages.ts';
import type { CheckPage } from './page.ts';

/** Explain this check: opens the rule's page, which is shipped with the extension. */
export function registerExplain(page: CheckPage): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(_document, _range, context) {
      const rules = new Set(context.diagnostics.flatMap((shown) => ruleOf(shown) ?? []));
      return [...rules].map((rule) => {
        const title = vscode.l10n.t('Explain this check: {0}', rule);
        const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        action.command = { command: 'copydesk.explainCheck', title, arguments: [rule] };
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
  );
}
