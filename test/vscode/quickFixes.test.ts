import * as vscode from 'vscode';
import { fixedText } from '../../src/vscode/fixes/fixAll.ts';
import { api, closeAll, equal, ok, open, openText, problems, until } from './support.ts';

const fixesAt = (document: vscode.TextDocument, range: vscode.Range) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );

describe('quick fixes', () => {
  before(api);
  afterEach(closeAll);

  it('mend the text and take the finding away, in one undo step', async () => {
    const { document } = await open('desk/harbour.article');
    const [problem] = await until(
      'something is marked',
      () => problems(document.uri).filter(({ code }) => (code as { value: string }).value === 'repeated-word'),
      (all) => all.length > 0,
    );
    const before = document.getText();
    const fix = (await fixesAt(document, problem!.range)).find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, 'there is a preferred fix');
    ok(await vscode.workspace.applyEdit(fix.edit), 'it was applied');
    equal(document.getText().includes('the the'), false);
    await until(
      'the finding is gone',
      () => !problems(document.uri).some(({ code }) => (code as { value: string }).value === 'repeated-word'),
    );
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'after one undo');
  });

  it('of all findings stand before what else is offered', async () => {
    const text = 'Rafi Ahmed met met Dale Norton on Monday. He said the deal was off.\n';
    const { document } = await openText(text, 'article');
    await until(
      'both are marked',
      () => problems(document.uri),
      (all) => all.length > 1,
    );
    const offered = await fixesAt(document, document.lineAt(0).range);
    const fixes = offered.filter(({ edit }) => edit);
    ok(fixes.length > 2, 'one of the findings has several fixes');
    equal(
      offered.slice(0, fixes.length).map(({ title }) => title),
      fixes.map(({ title }) => title),
    );
  });

  it('are not offered where nothing is marked', async () => {
    const { document } = await open('desk/harbour.article');
    await until('something is marked', () => problems(document.uri).length > 0);
    const start = document.positionAt(document.getText().indexOf('Nothing was damaged'));
    equal(
      (await fixesAt(document, new vscode.Range(start, start))).map(({ title }) => title),
      [],
    );
  });
});

describe('fix all', () => {
  before(api);
  afterEach(closeAll);

  it('is a source action, so that it can run on save, and fixes what is safe', async () => {
    const { document } = await openText('The board met in the the hall. Nobody had a a seat.\n', 'article');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      whole,
      'source.fixAll.copydesk',
    );
    ok(action?.edit, 'there is one');
    ok(await vscode.workspace.applyEdit(action.edit), 'it was applied');
    equal(document.getText(), 'The board met in the hall. Nobody had a seat.\n');
  });

  it('is a command that says how many places it fixed', async () => {
    const { document } = await openText('The board met in the the hall.\n', 'article');
    equal(await vscode.commands.executeCommand('copydesk.fixAll'), 1);
    equal(document.getText(), 'The board met in the hall.\n');
    equal(await vscode.commands.executeCommand('copydesk.fixAll'), 0, 'nothing is left');
  });

  it('says what it changed, by check', () => {
    const edit = { start: 0, end: 1, text: '' };
    const fixes = ['double-space', 'quote-style-mixed', 'quote-style-mixed'].map((rule, nth) => ({
      finding: { rule },
      fix: { edits: nth === 1 ? [edit, edit] : [edit] },
    }));
    equal(fixedText(fixes), '4 places fixed: quote-style-mixed 3, double-space 1.');
    equal(fixedText(fixes.slice(0, 1)), '1 place fixed: double-space 1.');
  });
});

describe('explain this check', () => {
  before(api);
  afterEach(closeAll);

  it('is offered on a finding and opens the page of the rule', async () => {
    const { document } = await openText('The board met in the the hall.\n', 'article');
    const [problem] = await until(
      'it is marked',
      () => problems(document.uri),
      (all) => all.length > 0,
    );
    const explain = (await fixesAt(document, problem!.range)).find(
      ({ command }) => command?.command === 'copydesk.explainCheck',
    );
    ok(explain, 'it is offered');
    await vscode.commands.executeCommand('copydesk.explainCheck', 'repeated-word');
    await pageBeside(document, PAGE);
  });

  it('shows the rendered page beside the article from a link as well, and keeps one page for all checks', async () => {
    const { document } = await openText('The board met in the the hall.\n', 'article');
    const tree = (await api()).participants;
    await until('its people are looked for', () => tree.document === document);
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('copydesk-check:/repeated-word'));
    await pageBeside(document, PAGE);
    await vscode.commands.executeCommand('copydesk.explainCheck', 'double-space');
    await pageBeside(document, /spaces/);
    equal(tree.document, document, 'the view’s article');
  });

  it('shows what the house styles ask for', async () => {
    const { document } = await openText('The board met in the hall.\n', 'article');
    await vscode.commands.executeCommand('copydesk.showHouseStyles');
    await pageBeside(document, /^The house styles/);
  });

  it('does nothing for a check that is not there', async () => {
    await openText('The board met.\n', 'article');
    for (const name of ['no-such-check', '../../package', '']) {
      await vscode.commands.executeCommand('copydesk.explainCheck', name);
    }
    equal(pages().length, 0);
  });
});

const PAGE = /^The same word twice/;

const pages = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom);

/** Waits until there is one page, of this title, in another group than the article, which is still shown. */
const pageBeside = (article: vscode.TextDocument, title: RegExp) =>
  until(
    'the page is beside the article',
    () => pages().map(({ label, group, isActive }) => ({ label, column: group.viewColumn, isActive })),
    ([page, ...others]) =>
      page !== undefined &&
      !others.length &&
      page.isActive &&
      title.test(page.label) &&
      vscode.window.visibleTextEditors.some(
        ({ document, viewColumn }) => document === article && viewColumn !== page.column,
      ),
  );
