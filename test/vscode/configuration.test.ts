import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, openText, problems, rules, until } from './support.ts';

const write = (path: string, content: string) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(content));
const isMarked = (uri: vscode.Uri) => () => rules(uri).includes('repeated-word');
const isSilent = (uri: vscode.Uri) => () => !rules(uri).includes('repeated-word');

describe('the configuration', () => {
  before(api);
  afterEach(closeAll);

  it('beside an article turns a check off, changes with the file and goes with it', async () => {
    const { document } = await open('desk/market.story');
    await until('it is marked', isMarked(document.uri));
    await write('desk/copydesk.json', '{ "checks": { "repeated-word": "off" } }');
    try {
      await until('the check is off', isSilent(document.uri));
      await write('desk/copydesk.json', '{ "checks": { "repeated-word": "error" } }');
      await until('it is marked again', isMarked(document.uri));
      const marked = problems(document.uri).find(({ code }) => (code as { value: string }).value === 'repeated-word');
      equal(marked?.severity, vscode.DiagnosticSeverity.Error);
    } finally {
      await vscode.workspace.fs.delete(file('desk/copydesk.json'));
    }
    await until('it is a warning again', () =>
      problems(document.uri).every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error),
    );
  });

  it('marks what it cannot use, where it stands', async () => {
    const text = '{ "checks": { "repeated-wrod": "off" } }';
    await write('drafts/copydesk.json', text);
    try {
      await open('drafts/kept.article');
      const [problem] = await until(
        'the unknown check is marked',
        () => vscode.languages.getDiagnostics(file('drafts/copydesk.json')),
        (all) => all.length > 0,
      );
      ok(problem!.message.includes('repeated-wrod'), 'the message names it');
      equal(problem!.range.start.character, text.indexOf('"repeated-wrod"'));
    } finally {
      await vscode.workspace.fs.delete(file('drafts/copydesk.json'));
    }
  });

  it('may hold comments, in the editor as well', async () => {
    const config = file('drafts/copydesk.json');
    await write('drafts/copydesk.json', '{\n  // The desk writes it so.\n  "style": "ap",\n  "styel": "ap"\n}');
    try {
      const { document } = await open('drafts/copydesk.json');
      equal(document.languageId, 'jsonc');
      const lines = () => vscode.languages.getDiagnostics(config).map(({ range }) => range.start.line);
      await until('what is wrong is marked, and the comment is not', lines, (all) => all.join() === '3');
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });

  it('says once what the editor’s JSON mode marks as well', async () => {
    const config = file('drafts/copydesk.json');
    await write('drafts/copydesk.json', '{ "checks": { "repeated-wrod": "off" } }');
    const sources = () => vscode.languages.getDiagnostics(config).map(({ source }) => source ?? 'JSON');
    try {
      await open('drafts/kept.article');
      await until('ours marks it', sources, (all) => `${all}` === 'Copydesk');
      await open('drafts/copydesk.json');
      await until('the JSON mode marks it alone', sources, (all) => all.length === 1 && all[0] !== 'Copydesk');
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });

  it('in the settings counts where there is no file, for untitled articles as well', async () => {
    const { document } = await openText('The board met in the the hall.\n', 'article');
    await until('it is marked', isMarked(document.uri));
    const settings = vscode.workspace.getConfiguration('copydesk');
    await settings.update('checks', { 'repeated-word': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await until('the check is off', isSilent(document.uri));
    } finally {
      await settings.update('checks', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('it is marked again', isMarked(document.uri));
  });

  it('leaves out what it ignores', async () => {
    const { document } = await open('desk/market.story');
    await until('it is marked', isMarked(document.uri));
    await write('copydesk.json', '{ "ignore": ["*.story"] }');
    try {
      await until('it is read no longer', isSilent(document.uri));
      await vscode.commands.executeCommand('copydesk.lintWorkspace');
      ok(isSilent(document.uri)(), 'nor with the workspace');
    } finally {
      await vscode.workspace.fs.delete(file('copydesk.json'));
    }
    await until('it is marked again', isMarked(document.uri));
  });
});
