import * as vscode from 'vscode';
import { HOUSE_NAMES, HOUSE_SOURCES } from '../core/config/house-asks.ts';
import { CONFIG_NAME, CONFIG_NAMES } from '../core/config/resolved.ts';
import { HOUSES, type House } from '../core/config/style.ts';
import { forReadableLanguages } from './language/registered.ts';
import { registerCommand, showError, showInformation } from './messages.ts';
import type { Styles } from './styles.ts';
import { statOf } from './workspace/port.ts';

const KIND = vscode.CodeActionKind.Source.append('copydesk.houseStyle');

/** "Create House Style": a configuration to begin with, at the top of the folder, by command and as a source action. */
export function registerHouseStyle(styles: Styles): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, context) {
      if (!context.only?.intersects(KIND) || !folderFor(document.uri)) return [];
      if ((await styles.resolve(document.uri)).config) return [];
      const title = vscode.l10n.t('Create House Style');
      const action = new vscode.CodeAction(title, KIND);
      action.command = { command: 'copydesk.createHouseStyle', title };
      return [action];
    },
  };
  return vscode.Disposable.from(
    forReadableLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, provider, { providedCodeActionKinds: [KIND] }),
    ),
    registerCommand('copydesk.createHouseStyle', (house?: House) => create(house, styles)),
  );
}

function folderFor(uri: vscode.Uri | undefined): vscode.Uri | undefined {
  const own = uri && vscode.workspace.getWorkspaceFolder(uri);
  return (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}

/** @returns whether there is a configuration now: one that is there is opened */
async function create(given: House | undefined, styles: Styles): Promise<boolean> {
  const folder = folderFor(vscode.window.activeTextEditor?.document.uri);
  if (!folder) {
    showInformation(vscode.l10n.t('Open a folder first: the house style is kept in it.'));
    return false;
  }
  for (const name of CONFIG_NAMES) {
    const there = vscode.Uri.joinPath(folder, name);
    if (!(await statOf(there).catch(() => undefined))) continue;
    await show(there);
    return true;
  }
  const house = given ?? (await ask());
  if (!house) return false;
  const uri = vscode.Uri.joinPath(folder, CONFIG_NAME);
  const [{ starterConfig }, { inWords, write }] = await Promise.all([
    import('../core/config/starter.ts'),
    import('./workspace/write.ts'),
  ]);
  const trouble = await write(uri, new TextEncoder().encode(starterConfig(house)), 'nothing');
  if (trouble) {
    showError(vscode.l10n.t('{0} could not be written: {1}', CONFIG_NAME, inWords(trouble)));
    return false;
  }
  styles.refresh();
  await show(uri);
  return true;
}

/** Opens a file as a person does. (A document that the extension opens is kept after its editor, also where the file is gone.) */
async function show(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri);
}

async function ask(): Promise<House | undefined> {
  const items = HOUSES.map((house) => ({ label: HOUSE_NAMES[house], detail: HOUSE_SOURCES[house], house }));
  const placeHolder = vscode.l10n.t('Which house style do your articles follow?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.house;
}
