import * as vscode from 'vscode';
import { plain } from './plain.ts';

// All that people are told goes through here: names of files, folders, people and checks make no links of their own.

/** Says something in a notification; gives the button that was pressed. */
export function showInformation(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plain(text), ...buttons);
}

/** Says in a notification that something is not as it should be; gives the button that was pressed. */
export function showWarning(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plain(text), ...buttons);
}

/** Says in a notification that something failed; gives the button that was pressed. */
export function showError(text: string, ...buttons: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plain(text), ...buttons);
}

/**
 * Says something in the status bar for a while.
 * @param icon the name of an icon before it: `check`
 */
export function showInStatusBar(text: string, milliseconds: number, icon?: string): void {
  vscode.window.setStatusBarMessage(`${icon ? `$(${icon}) ` : ''}${plain(text)}`, milliseconds);
}

/** How far some work is: what is being done, and which part of the whole, in per cent, has been done since last told. */
export type Tell = (words: string, percent: number) => void;

/** Does some work under a notification that tells how far it is and can stop it. */
export function withProgress<T>(
  title: string,
  work: (tell: Tell, token: vscode.CancellationToken) => Thenable<T>,
): Thenable<T> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => work((words, increment) => progress.report({ message: plain(words), increment }), token),
  );
}

/** Registers a command. VS Code shows what it fails with, so that is made plain as well. */
export function registerCommand(id: string, run: (...args: never[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...(args as never[]));
    } catch (error) {
      throw error instanceof vscode.CancellationError ? error : failure(reasonOf(error));
    }
  });
}

/** An error whose words VS Code shows. */
export function failure(text: string): Error {
  return new Error(plain(text));
}

/** What went wrong, in the words of whoever noticed. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
