import * as vscode from 'vscode';
import { CONFIG_NAME } from '../../core/config/resolved.ts';
import { literalGlob } from '../../core/workspace/glob.ts';
import type { DecisionPlace, Decisions } from '../decisions.ts';
import { ruleOf } from '../diagnostics/convert.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { registerCommand } from '../messages.ts';

/** "Turn this check off": for this file or for all, written to the configuration that holds for the article. */
export function registerTurnOff(decisions: Decisions): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, context) {
      if (document.uri.scheme === 'untitled') return [];
      const rules = new Set(context.diagnostics.flatMap((shown) => ruleOf(shown) ?? []));
      if (!rules.size) return [];
      const folder = folderOf(await placeFor(decisions, document.uri));
      return [...rules].flatMap((rule) => [
        action(vscode.l10n.t('Turn “{0}” off for this file', rule), rule, document.uri, true),
        action(vscode.l10n.t('Turn “{0}” off for all articles in {1}', rule, folder), rule, document.uri, false),
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
      turnOff(decisions, rule, article, onlyThisFile),
    ),
  );
}

function action(title: string, rule: string, article: vscode.Uri, onlyThisFile: boolean): vscode.CodeAction {
  const one = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  one.command = { command: 'copydesk.turnOffCheck', title, arguments: [rule, article, onlyThisFile] };
  return one;
}

type ConfigPlace = Required<DecisionPlace>;

/** A check is turned off in a file also where there is no workspace folder: beside the article. */
async function placeFor(decisions: Decisions, article: vscode.Uri): Promise<ConfigPlace> {
  const { config, name } = await decisions.placeFor(article, false);
  if (config) return { config, name };
  return { config: vscode.Uri.joinPath(article, '..', CONFIG_NAME), name: article.path.split('/').at(-1)! };
}

/** The folder whose articles a configuration holds for, as a person calls it. */
function folderOf({ config }: ConfigPlace): string {
  return config.path.split('/').at(-2) || '/';
}

async function turnOff(
  decisions: Decisions,
  rule: string,
  article: vscode.Uri,
  onlyThisFile: boolean,
): Promise<boolean> {
  const place = await placeFor(decisions, article);
  const said = onlyThisFile
    ? vscode.l10n.t('“{0}” is off for {1}.', rule, vscode.workspace.asRelativePath(article))
    : vscode.l10n.t('“{0}” is off for all articles in {1}.', rule, folderOf(place));
  const path = onlyThisFile ? ['files', literalGlob(place.name), rule] : ['checks', rule];
  const { settingOf } = await import('../configured.ts');
  return decisions.make(place, settingOf(path, 'off'), said);
}
