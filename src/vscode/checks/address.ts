import * as vscode from 'vscode';

/** The scheme of the pages of checks; the manifest has it, too. */
const CHECK_SCHEME = 'copydesk-check';

/** The address of a check's page: whatever opens it, in the editor or from Problems, shows the page. */
export function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: CHECK_SCHEME, path: `/${rule}` });
}
