// What the suites on answers to findings have in common.
import * as vscode from 'vscode';
import { api, closeAll, file, problems, until } from './support.ts';

export const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
export const write = (uri: vscode.Uri, text: string) =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
export const config = () => file('copydesk.json');
export const repeated = (uri: vscode.Uri) =>
  problems(uri).filter(({ code }) => (code as { value: string }).value === 'repeated-word');
export const isMarked = (uri: vscode.Uri) =>
  until(
    'it is marked',
    () => repeated(uri),
    (all) => all.length > 0,
  );
export const isQuiet = (uri: vscode.Uri) => until('it is not marked', () => repeated(uri).length === 0);

/** What the light bulb offers on a problem, by command. */
export async function offered(
  uri: vscode.Uri,
  { range }: vscode.Diagnostic,
  command: string,
): Promise<vscode.Command[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.flatMap((action) => (action.command?.command === command ? action.command : []));
}

export const choose = ({ command, arguments: args = [] }: vscode.Command) =>
  vscode.commands.executeCommand(command, ...args);

/**
 * The extension runs before the suite; after each test no document is open, and the configuration is as it was.
 * @returns gives the text of the configuration before the test, undefined where there was none
 */
export function restoreConfig(): () => string | undefined {
  let kept: string | undefined;
  before(async () => {
    await api();
  });
  beforeEach(async () => {
    kept = await textOf(config()).catch(() => undefined);
  });
  afterEach(async () => {
    await closeAll();
    if (kept !== undefined) await write(config(), kept);
    else await vscode.workspace.fs.delete(config()).then(undefined, () => undefined);
  });
  return () => kept;
}
