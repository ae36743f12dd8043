import * as vscode from 'vscode';
import { CONFIG_NAME } from '../../core/style/config.ts';
import { withValue } from '../../core/style/edits.ts';
import { changeConfiguration } from '../configurationFile.ts';
import { ruleOf } from '../diagnostics/convert.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { reasonOf, registerCommand, showError, showInformation } from '../messages.ts';
import type { Styles } from '../styles.ts';

/** "Turn this check off": for this file or for all, written to the configuration that holds for the article. */
export function registerTurnOff(styles: Styles): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, _range, context) {
      if (document.uri.scheme === 'untitled') return [];
      const rules = new Set(context.diagnostics.flatMap((shown) => ruleOf(shown) ?? []));
      return [...rules].flatMap((rule) => [
        action(vscode.l10n.t('Turn “{0}” off for this file', rule), rule, document.uri, true),
        action(vscode.l10n.t('Turn “{0}” off for the workspace', rule), rule, document.uri, false),
      ]);
    },
  };
  return vscode.Disposable.from(
    forReadableLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, provider, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ),
    registerCommand('copydesk.turnOffCheck', (rule: string, article: vscode.Uri, onlyThisFile: boolean) =>
      turnOff(styles, rule, article, onlyThisFile),
    ),
  );
}

function action(title: string, rule: string, article: vscode.Uri, onlyThisFile: boolean): vscode.CodeAction {
  const one = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  one.command = { command: 'copydesk.turnOffCheck', title, arguments: [rule, article, onlyThisFile] };
  return one;
}

async function turnOff(styles: Styles, rule: string, article: vscode.Uri, onlyThisFile: boolean): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(article)?.uri ?? vscode.Uri.joinPath(article, '..');
  const config = (await styles.resolve(article)).config ?? vscode.Uri.joinPath(folder, CONFIG_NAME);
  const root = config.path.slice(0, -CONFIG_NAME.length);
  const name = onlyThisFile ? article.path.slice(root.length) : undefined;
  try {
    await changeConfiguration(config, (text) =>
      withValue(text, name === undefined ? ['checks', rule] : ['files', name, rule], 'off'),
    );
  } catch (error) {
    showError(vscode.l10n.t('{0} could not be written: {1}', config.path, reasonOf(error)));
    return;
  }
  const open = vscode.l10n.t('Open {0}', CONFIG_NAME);
  const said = vscode.l10n.t('“{0}” is off. It stands in {1}.', rule, vscode.workspace.asRelativePath(config));
  showInformation(said, open).then((chosen) => {
    if (chosen) vscode.window.showTextDocument(config);
  });
}
