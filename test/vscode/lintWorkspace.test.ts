import * as vscode from 'vscode';
import { workspaceText } from '../../src/vscode/commands/summary.ts';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, file, ok, problems, rules, show, until } from './support.ts';

const write = (path: string, text: string) => vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));

const REPEATED = 'The board met in the the hall on Monday.\n';

describe('Lint Workspace', () => {
  let workspace: Api['workspace'];
  before(async () => {
    workspace = (await api()).workspace;
  });
  afterEach(closeAll);

  it('that is stopped reads no further, keeps what it found and says how far it came', async () => {
    const articles = Array.from({ length: 12 }, (_, i) => `aa/${i}.article`);
    for (const path of articles) await write(path, REPEATED);
    const stop = new vscode.CancellationTokenSource();
    const told: vscode.Uri[] = [];
    try {
      const summary = await workspace.lint(stop.token, (uri) => {
        told.push(uri);
        stop.cancel();
      });
      const [read] = told;
      equal(told, [read!]);
      equal(summary, {
        articles: 1,
        withProblems: 1,
        problems: problems(read!).length,
        hints: 0,
        leftAlone: summary.leftAlone,
        cancelled: true,
      });
      ok(rules(read!).includes('repeated-word'), 'what was read is marked');
      const marked = articles.filter((path) => problems(file(path)).length);
      equal(
        marked.map((path) => file(path).path),
        [read!.path],
      );
    } finally {
      await vscode.workspace.fs.delete(file('aa'), { recursive: true });
    }
  });

  it('that is stopped before it begins reads nothing', async () => {
    const stop = new vscode.CancellationTokenSource();
    stop.cancel();
    equal(await workspace.lint(stop.token), {
      articles: 0,
      withProblems: 0,
      problems: 0,
      hints: 0,
      leftAlone: 0,
      cancelled: true,
    });
  });

  it('says in words what it did', () => {
    const said = (articles: number, found: number, cancelled = false, hints = 0) =>
      workspaceText({
        articles,
        withProblems: Math.min(articles, found),
        problems: found,
        hints,
        leftAlone: 0,
        cancelled,
      });
    equal(said(3, 1), 'Copydesk: 1 problem in 3 articles');
    equal(said(3, 2, false, 5), 'Copydesk: 2 problems and 5 hints in 3 articles');
    equal(said(1, 0, false, 1), 'Copydesk: no problems and 1 hint in 1 article');
    equal(said(0, 0), 'Copydesk found no articles in this workspace.');
    equal(said(1, 0, true), 'Copydesk: stopped; until then no problems in 1 article');
    equal(said(0, 0, true), 'Copydesk: stopped before an article was read');
  });
});

describe('what was read on request', () => {
  before(api);
  afterEach(closeAll);

  const files = { 'no article': 'list.txt', 'left out by .gitignore': 'drafts/plan.article' };
  for (const [why, name] of Object.entries(files)) {
    it(`keeps no findings once it is closed where Lint Workspace would not read it: ${why}`, async () => {
      await write(name, REPEATED);
      try {
        const document = await show(name);
        await vscode.commands.executeCommand('copydesk.lintArticle');
        ok(rules(document.uri).includes('repeated-word'), 'marked');
        await closeAll();
        await until('it is closed', () => document.isClosed);
        await until('nothing is left', () => problems(file(name)).length === 0);
      } finally {
        await vscode.workspace.fs.delete(file(name));
      }
    });
  }
});
