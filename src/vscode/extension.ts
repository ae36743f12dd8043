import * as vscode from 'vscode';
import { LiveAnalyses } from './analysis/live.ts';
import { AnalysisService } from './analysis/service.ts';
import { Articles } from './articles.ts';
import { registerLintArticle } from './commands/lintArticle.ts';
import { registerLintWorkspace, WorkspaceLinter } from './commands/lintWorkspace.ts';
import { showConfigProblems } from './diagnostics/configProblems.ts';
import { Diagnostics } from './diagnostics/diagnostics.ts';
import { FileLinter } from './diagnostics/files.ts';
import { registerExplain } from './fixes/explain.ts';
import { registerFixAll } from './fixes/fixAll.ts';
import { QuickFixes } from './fixes/quickFixes.ts';
import { registerTurnOff } from './fixes/turnOff.ts';
import { LanguageDetection } from './language/detect.ts';
import { forCheckedLanguages } from './language/registered.ts';
import { WorkspacePeople } from './outline/workspacePeople.ts';
import { ParticipantsView } from './participants/view.ts';
import { Reader } from './people/context.ts';
import { registerPeopleFeatures } from './people/features.ts';
import { registerExport } from './report/export.ts';
import { ReportPanels } from './report/panel.ts';
import { Highlight } from './reveal.ts';
import { rulePages } from './rulePages.ts';
import { StatusBar } from './status/statusBar.ts';
import { Styles } from './styles.ts';
import { WorkspaceArticles } from './workspace/articles.ts';
import { registerWritingFeatures } from './writing/features.ts';

/** What the extension gives to others, and to its tests. */
export interface Api {
  readonly analysis: Pick<AnalysisService, 'get'>;
  readonly participants: ParticipantsView['tree'];
  readonly workspace: Pick<WorkspaceLinter, 'lint'>;
  readonly highlight: Pick<Highlight, 'words'>;
}

/** Composes the features; the same for the desktop and the browser. */
export function activate(context: vscode.ExtensionContext): Api {
  const styles = new Styles();
  const articles = new Articles(styles);
  const service = new AnalysisService(styles);
  const reader = new Reader(service, articles);
  const pageOf = rulePages(context.extensionUri);
  const live = new LiveAnalyses(service, articles);
  const files = new FileLinter(styles);
  const workspaceArticles = new WorkspaceArticles(files, styles);
  const diagnostics = new Diagnostics(live, files, workspaceArticles, pageOf);
  const workspaceLinter = new WorkspaceLinter(workspaceArticles, diagnostics);
  const highlight = new Highlight();
  const participants = new ParticipantsView(live, articles, context.workspaceState, highlight);
  const fixes = new QuickFixes(service, articles);
  context.subscriptions.push(
    styles,
    articles,
    live,
    diagnostics,
    showConfigProblems(styles),
    highlight,
    participants,
    new StatusBar(live),
    registerPeopleFeatures(reader),
    registerFixAll(reader),
    registerExplain(pageOf),
    registerTurnOff(styles),
    registerWritingFeatures(reader),
    registerExport(live),
    new ReportPanels(live, vscode.Uri.joinPath(context.extensionUri, 'media'), highlight),
    vscode.languages.registerWorkspaceSymbolProvider(new WorkspacePeople(workspaceArticles, files)),
    new LanguageDetection(context.workspaceState, styles),
    registerLintArticle(live),
    registerLintWorkspace(workspaceLinter),
    forCheckedLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, fixes, QuickFixes.metadata),
    ),
  );
  return { analysis: service, participants: participants.tree, workspace: workspaceLinter, highlight };
}
