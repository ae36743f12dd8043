import * as vscode from 'vscode';

/** Gives the page of a rule, which is shipped with the extension and readable offline. */
export function rulePages(extensionUri: vscode.Uri): (rule: string) => vscode.Uri {
  return (rule) => vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
}
