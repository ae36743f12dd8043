import * as vscode from 'vscode';
import { inOnePiece, REPORT_FORMATS, type ReportFormat, reportFile } from '../../core/report/formats.ts';
import { reasonOf, showError, showInformation } from '../messages.ts';
import type { ReportPanels } from './panel.ts';
import type { Reports } from './reports.ts';

/** What exports need. */
interface Exporting {
  readonly reports: Reports;
  readonly panels: Pick<ReportPanels, 'articleInFront'>;
}

/**
 * Writes the report of the article in front into a file.
 * @param name the form; without one the person is asked
 * @param target the file; without one the person is asked
 * @returns the file, undefined where none was written
 */
export async function exportReport(
  exporting: Exporting,
  name?: keyof typeof REPORT_FORMATS,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const uri = await exportAs(exporting, async () => (name ? REPORT_FORMATS[name] : askFormat()), target);
  if (uri) offerToOpen(uri, vscode.l10n.t('Report written to {0}', vscode.workspace.asRelativePath(uri)));
  return uri;
}

/** The same as a web page, which the browser prints: a webview cannot, its frame may show no dialogues. */
export async function printReport(exporting: Exporting, target?: vscode.Uri): Promise<vscode.Uri | undefined> {
  const uri = await exportAs(exporting, async () => REPORT_FORMATS.html, target);
  if (!uri || (await openOutside(uri))) return uri;
  const name = vscode.workspace.asRelativePath(uri);
  offerToOpen(uri, vscode.l10n.t('Report written to {0}. Open it in a browser to print it.', name));
  return uri;
}

async function exportAs(
  { reports, panels }: Exporting,
  choose: () => Promise<ReportFormat | undefined>,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const document = panels.articleInFront;
  if (!document) {
    showInformation(vscode.l10n.t('Open an article first.'));
    return undefined;
  }
  const format = await choose();
  const uri = format && (target ?? (await askPlace(document, format)));
  if (!format || !uri) return undefined;
  if (uri.toString() === document.uri.toString()) {
    showError(vscode.l10n.t('{0} is the article itself: choose another file for its report.', uri.path));
    return undefined;
  }
  const content = inOnePiece(reportFile(format, await reports.read(document)));
  return (await writeReport(uri, content)) ? uri : undefined;
}

async function askFormat(): Promise<ReportFormat | undefined> {
  const items = Object.values(REPORT_FORMATS).map((format) => ({ label: titleOf(format), format }));
  const placeHolder = vscode.l10n.t('How is the report to be written?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.format;
}

/** A format's title in the language of the editor. */
function titleOf({ title }: ReportFormat): string {
  const titles: Record<string, string> = {
    [REPORT_FORMATS.html.title]: vscode.l10n.t('Web page'),
    [REPORT_FORMATS['csv-people'].title]: vscode.l10n.t('Table of people (CSV)'),
    [REPORT_FORMATS['csv-statements'].title]: vscode.l10n.t('Table of statements (CSV)'),
    [REPORT_FORMATS.ninjs.title]: vscode.l10n.t('People for the CMS (IPTC ninjs)'),
  };
  return titles[title] ?? title;
}

/** The dialogue asks before it gives the name of a file that is there. */
function askPlace(document: vscode.TextDocument, format: ReportFormat): Thenable<vscode.Uri | undefined> {
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  const name = document.uri.path
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '');
  const defaultUri = folder && vscode.Uri.joinPath(folder, `${name}.${format.ending}`);
  return vscode.window.showSaveDialog({
    filters: { [titleOf(format)]: [format.ending.split('.').at(-1)!] },
    ...(defaultUri && { defaultUri }),
  });
}

/** The dialogue has asked whether a file that is there may be written over. */
async function writeReport(uri: vscode.Uri, content: string): Promise<boolean> {
  const { inWords, write } = await import('../workspace/write.ts');
  const trouble = await write(uri, new TextEncoder().encode(content), 'anything');
  if (trouble) {
    showError(vscode.l10n.t('{0} could not be written: {1}', uri.path, inWords(trouble)));
    return false;
  }
  return true;
}

/** Says that a report was written, with a button that opens it. Nobody waits for the answer. */
async function offerToOpen(uri: vscode.Uri, text: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await showInformation(text, open)) !== open) return;
  try {
    if (!(await openOutside(uri))) await vscode.commands.executeCommand('vscode.open', uri);
  } catch (error) {
    showError(reasonOf(error));
  }
}

/** Opens a web page in the browser and a table in the spreadsheet, where they are on this computer; else does nothing. */
async function openOutside(uri: vscode.Uri): Promise<boolean> {
  const isHere = uri.scheme === 'file' && !vscode.env.remoteName && vscode.env.uiKind === vscode.UIKind.Desktop;
  return isHere && /\.(?:html|csv)$/i.test(uri.path) && vscode.env.openExternal(uri);
}
