import * as vscode from 'vscode';
import { registerAccepting } from './accepting/features.ts';
import { LiveAnalyses } from './analysis/live.ts';
import { AnalysisService } from './analysis/service.ts';
import { spellingOf } from './analysis/spelling.ts';
import { Articles } from './articles.ts';
import { pageOf } from './checks/address.ts';
import { codeRunner } from './checks/code.ts';
import { registerExplain } from './checks/explain.ts';
import { CheckPage } from './checks/page.ts';
import { summariesOf } from './checks/summaries.ts';
import { registerLintArticle } from './commands/lintArticle.ts';
import { registerLintWorkspace, WorkspaceLinter } from './commands/lintWorkspace.ts';
import { registerReadAs } from './commands/readAs.ts';
import { Decisions } from './decisions.ts';
import { showConfigProblems } from './diagnostics/configProblems.ts';
import { Diagnostics } from './diagnostics/diagnostics.ts';
import { showFailedExamples } from './diagnostics/examples.ts';
import { FileLinter } from './diagnostics/files.ts';
import { Hints } from './diagnostics/hints.ts';
import { showPeopleProblems } from './diagnostics/peopleProblems.ts';
import { Typing } from './diagnostics/typing.ts';
import { registerFixAll, registerFixes } from './fixes/features.ts';
import { registerTurnOff } from './fixes/turnOff.ts';
import { registerHouseStyle } from './houseStyle.ts';
import { Choices } from './language/choices.ts';
import { LanguageDetection } from './language/detect.ts';
import { Offer } from './language/offer.ts';
import { UntitledDocuments } from './language/untitled.ts';
import { Log } from './log.ts';
import { Memory } from './memory.ts';
import { registerCommand } from './messages.ts';
import { WorkspacePeople } from './outline/workspacePeople.ts';
import { ParticipantsView } from './participants/view.ts';
import { Reader } from './people/context.ts';
import { registerPeopleFeatures } from './people/features.ts';
import { registerReports } from './report/features.ts';
import { Highlight } from './reveal.ts';
import { Sheet } from './sheet/register.ts';
import { SheetStore } from './sheet/store.ts';
import { StatusBar } from './status/statusBar.ts';
import { TroubleLog } from './status/troubleLog.ts';
import { Styles } from './styles.ts';
import { WorkspaceArticles } from './workspace/articles.ts';
import { registerWritingFeatures } from './writing/features.ts';

/** What the extension gives to others, and to its tests. */
export interface Api {
  readonly analysis: Pick<AnalysisService, 'get'>;
  readonly participants: ParticipantsView['tree'];
  readonly workspace: Pick<WorkspaceLinter, 'lint' | 'lintOthers'>;
  readonly highlight: Pick<Highlight, 'words'>;
  readonly offer: Pick<Offer, 'state' | 'isUrged'>;
  readonly sheet: Pick<Sheet, 'view'>;
}

/** Composes the features; the same for the desktop and the browser. */
export function startFeatures(context: vscode.ExtensionContext): Api {
  const parts = partsOf(context);
  context.subscriptions.push(...Object.values(parts.owned), ...registrationsOf(parts, context));
  const { service, workspaceLinter } = parts;
  const { participants, highlight, offer, sheet } = parts.owned;
  return { analysis: service, participants: participants.tree, workspace: workspaceLinter, highlight, offer, sheet };
}

/** What the features work with; what has to be disposed of is `owned`. */
function partsOf(context: vscode.ExtensionContext) {
  const log = new Log();
  const memory = new Memory(context.workspaceState);
  const styles = new Styles(memory, codeRunner());
  const untitled = new UntitledDocuments();
  const choices = new Choices(context.workspaceState, untitled);
  const articles = new Articles(styles, choices);
  const spelling = spellingOf(context.extensionUri, log);
  const service = new AnalysisService(styles, spelling);
  const live = new LiveAnalyses(service, articles, log);
  const files = new FileLinter(styles, spelling);
  const workspaceArticles = new WorkspaceArticles(files, styles, choices);
  const typing = new Typing(live);
  const hints = new Hints(context.workspaceState);
  const isArticle = async (uri: vscode.Uri) => articles.isAskedFor(uri) || workspaceArticles.includes(uri);
  const diagnostics = new Diagnostics(live, typing, { files, isArticle, hints, pageOf, log });
  const checkPage = new CheckPage(context.extensionUri, (check) => styles.ownRule(check));
  const highlight = new Highlight();
  const participants = new ParticipantsView(live, articles, context.workspaceState, highlight);
  const detection = new LanguageDetection(choices, articles);
  const offer = new Offer(live, articles);
  const ticks = new SheetStore(context.workspaceState, untitled);
  const { tree: followed } = participants;
  const sheet = new Sheet({ live, followed, ticks, memento: context.workspaceState, highlight });
  const shown = { highlight, participants, detection, offer, checkPage, ticks, sheet };
  return {
    ...{ spelling, service, files, workspaceArticles, reader: new Reader(service, articles) },
    decisions: new Decisions(styles, memory),
    workspaceLinter: new WorkspaceLinter(workspaceArticles, diagnostics, articles),
    owned: { memory, untitled, styles, choices, articles, live, typing, hints, diagnostics, ...shown, log },
  };
}

/** The features themselves: commands, views and providers. */
function registrationsOf(parts: ReturnType<typeof partsOf>, context: vscode.ExtensionContext): vscode.Disposable[] {
  const { spelling, service, files, workspaceArticles, workspaceLinter, reader, decisions, owned } = parts;
  const { styles, untitled, choices, articles, live, hints, diagnostics, detection, participants, log } = owned;
  const listing = { service, files, articles: workspaceArticles };
  return [
    showConfigProblems(styles),
    showFailedExamples(styles, spelling),
    showPeopleProblems(styles),
    new StatusBar(live, hints),
    new TroubleLog(live, log),
    registerPeopleFeatures(reader, live),
    registerFixAll(reader),
    registerExplain(owned.checkPage),
    registerAccepting({ reader, styles, decisions, listing, untitled, personMeant: participants.personMeant }),
    registerTurnOff(decisions),
    registerHouseStyle(styles),
    registerWritingFeatures(reader, vscode.Uri.joinPath(context.extensionUri, 'snippets', 'article.json')),
    registerReports({
      ...{ live, highlight: owned.highlight, ticks: owned.ticks, summaries: summariesOf(context.extension) },
      media: vscode.Uri.joinPath(context.extensionUri, 'media'),
      showCheck: (check, column) => owned.checkPage.show(check, '', column),
    }),
    vscode.languages.registerWorkspaceSymbolProvider(new WorkspacePeople(workspaceArticles, files)),
    registerReadAs({ choices, articles, detection, diagnostics }),
    registerLintArticle(live, detection),
    registerLintWorkspace(workspaceLinter, hints),
    registerCommand('copydesk.clearWorkspace', () => diagnostics.clearWorkspace()),
    registerFixes(reader),
  ];
}
