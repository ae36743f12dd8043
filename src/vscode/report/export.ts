import * as vscode from 'vscode';
import { inOnePiece, REPORT_FORMATS, type ReportFormat } from '../../core/report/formats.ts';
import { reportOf } from '../../core/report/report.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import { registerCommand, showError, showInformation, showInStatusBar } from '../messages.ts';
import { inWords, write } from '../workspace/files.ts';
import { nameOf } from './panel.ts';

/** Export Report: asks for the form and the place, and writes the active article's report there. */
export function registerExport(live: LiveAnalyses): vscode.Disposable {
  return registerCommand(
    'copydesk.exportReport',
    /** Format and target may be given, so that a task or a test need not ask. */
    async (name?: keyof typeof REPORT_FORMATS, target?: vscode.Uri) => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) {
        showInformation(vscode.l10n.t('Open an article first.'));
        return undefined;
      }
      const format = name ? REPORT_FORMATS[name] : await askFormat();
      const uri = format && (target ?? (await askPlace(document, format)));
      if (!format || !uri) return undefined;
      const { analysis } = await live.read(document);
      const content = inOnePiece(format.write(reportOf(nameOf(document), document.getText(), analysis)));
      return (await writeReport(uri, content)) ? uri : undefined;
    },
  );
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
  const defaultUri = folder && vscode.Uri.joinPath(folder, `${name}.report.${format.extension}`);
  return vscode.window.showSaveDialog({
    filters: { [titleOf(format)]: [format.extension] },
    ...(defaultUri && { defaultUri }),
  });
}

/** The dialogue has asked whether a file that is there may be written over. */
async function writeReport(uri: vscode.Uri, content: string): Promise<boolean> {
  const trouble = await write(uri, new TextEncoder().encode(content), 'anything');
  if (trouble) {
    showError(vscode.l10n.t('{0} could not be written: {1}', uri.path, inWords(trouble)));
    return false;
  }
  showInStatusBar(vscode.l10n.t('Report written to {0}', vscode.workspace.asRelativePath(uri)), 5000);
  return true;
}
