import * as vscode from 'vscode';
import type { Ran } from '../../core/workspace/named-files.ts';
import type { Scripts } from '../../hosts/scripts.ts';

/** Runs a file of checks with code, or says why it does not, in words that go on after its name and a colon. */
export type RunCode = (file: vscode.Uri, text: string) => Promise<Ran | { readonly trouble: string }>;

/** Runs code of a workspace only where that is trusted, and lies on this machine; what runs it is loaded when it is first needed. */
export function codeRunner(): RunCode {
  let loaded: Promise<Scripts | undefined> | undefined;
  return async (file, text) => {
    if (!vscode.workspace.isTrusted)
      return { trouble: vscode.l10n.t('it has code, which runs only where the workspace is trusted.') };
    loaded ??= load();
    const scripts = file.scheme === 'file' ? await loaded : undefined;
    if (!scripts)
      return {
        trouble: vscode.l10n.t('it has code, which runs in VS Code on the desktop and in the shell, not here.'),
      };
    return scripts.runAgain(file.fsPath, text);
  };
}

async function load(): Promise<Scripts | undefined> {
  const { nodeParts, Scripts } = await import('../../hosts/scripts.ts');
  const parts = nodeParts();
  return parts && new Scripts(parts);
}
