import * as vscode from 'vscode';
import type { Severity } from '../../core/model.ts';

/** A scheme of our own: a tree item has no badge, but a resource has a decoration. */
const SCHEME = 'copydesk-person';

const COLOURS: Partial<Record<Severity, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
};

/** The resource of a person in the tree; carries the worst finding, so that the decoration follows it. */
export function personUri(article: vscode.Uri, id: string, worst: Severity | undefined): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}`, query: worst ?? '', fragment: article.toString() });
}

/** Colours and badges people with findings. */
export class PersonDecorations implements vscode.FileDecorationProvider {
  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== SCHEME || !uri.query) return undefined;
    const colour = COLOURS[uri.query as Severity];
    const tooltip = vscode.l10n.t('Something about this person is worth checking');
    return new vscode.FileDecoration(colour ? '!' : '·', tooltip, colour ? new vscode.ThemeColor(colour) : undefined);
  }
}
