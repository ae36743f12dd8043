import * as vscode from 'vscode';
import { api, closeAll, equal, ok, open, problems, until } from './support.ts';

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
