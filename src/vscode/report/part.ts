import type * as vscode from 'vscode';
import type { REPORT_FORMATS } from '../../core/report/formats.ts';
import { exportReport, printReport } from './export.ts';
import type { Reporting, ReportState } from './features.ts';
import { ReportPanels } from './panel.ts';
import { Reports } from './reports.ts';

/** What shows and writes reports; loaded when the first is asked for. */
export function reportsOf({ live, summaries, media, highlight, ticks, showCheck }: Reporting) {
  const reports = new Reports(live, summaries, ticks);
  const panels = new ReportPanels(live, reports, media, highlight, showCheck);
  const exporting = { reports, panels };
  return {
    open: () => panels.open(),
    restore: (panel: vscode.WebviewPanel, state: ReportState | undefined) => panels.restore(panel, state),
    export: (name?: keyof typeof REPORT_FORMATS, target?: vscode.Uri) => exportReport(exporting, name, target),
    print: (target?: vscode.Uri) => printReport(exporting, target),
    dispose: () => panels.dispose(),
  };
}
