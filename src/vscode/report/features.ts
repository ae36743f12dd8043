import * as vscode from 'vscode';
import type { REPORT_FORMATS } from '../../core/report/formats.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import { registerCommand } from '../messages.ts';
import type { Highlight } from '../reveal.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { ShowCheck } from './panel.ts';
import type { reportsOf } from './part.ts';

/** The type of the report's panel. */
export const VIEW = 'copydesk.report';

/** What the page of a report keeps over a restart. */
export interface ReportState {
  /** The address of its article. */
  readonly article?: string;
}

/** What reports work with. */
export interface Reporting {
  readonly live: LiveAnalyses;
  /** What each check is about, by its id. */
  readonly summaries: ReadonlyMap<string, string>;
  /** The folder of scripts and style sheets. */
  readonly media: vscode.Uri;
  readonly highlight: Highlight;
  /** What was ticked off on accuracy sheets. */
  readonly ticks: SheetStore;
  readonly showCheck: ShowCheck;
}

/**
 * Open Report; Export Report, which asks for the form and the place unless a task or a test gives them; and Print Report.
 * What does it is loaded when it is first asked for.
 */
export function registerReports(reporting: Reporting): vscode.Disposable {
  let loaded: Promise<ReturnType<typeof reportsOf>> | undefined;
  const reports = () => {
    loaded ??= import('./part.ts').then((part) => part.reportsOf(reporting));
    return loaded;
  };
  return vscode.Disposable.from(
    { dispose: () => loaded?.then((given) => given.dispose()) },
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      deserializeWebviewPanel: async (panel, state) =>
        (await reports()).restore(panel, state as ReportState | undefined),
    }),
    registerCommand('copydesk.openReport', async () => (await reports()).open()),
    registerCommand('copydesk.exportReport', async (name?: keyof typeof REPORT_FORMATS, target?: vscode.Uri) =>
      (await reports()).export(name, target),
    ),
    registerCommand('copydesk.printReport', async (target?: vscode.Uri) => (await reports()).print(target)),
  );
}
