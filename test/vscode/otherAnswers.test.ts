import * as vscode from 'vscode';
import { choose, config, isMarked, isQuiet, offered, restoreConfig, textOf } from './answers.ts';
import { api, equal, ok, openText, problems, until } from './support.ts';

describe('another answer to a finding', () => {
  restoreConfig();

  it('is that two names are two people’s', async () => {
    const text =
      'Kristin Wilkins runs the gallery. The curator, Kristen Wilkins, opened it on Monday.\n\nWilkins said Kristin Wilkins was her full name.\n';
    const { document } = await openText(text, 'article');
    const isDrift = ({ code }: vscode.Diagnostic) => (code as { value: string }).value === 'name-spelling-drift';
    const [problem] = await until(
      'the drift is marked',
      () => problems(document.uri).filter(isDrift),
      (all) => all.length > 0,
    );
    const answers = await offered(document.uri, problem!, 'copydesk.answerName');
    equal(
      answers.map(({ title }) => title),
      [
        'Two different people: “Kristen Wilkins” and “Kristin Wilkins”',
        'This name is spelt so: “Kristen Wilkins”',
        'Not a person: “Kristen Wilkins”',
      ],
    );
    equal(await choose(answers[0]!), true);
    equal(JSON.parse(await textOf(config())).differentPeople, [['Kristen Wilkins', 'Kristin Wilkins']]);
    await until('it is quiet', () => !problems(document.uri).some(isDrift));
    await vscode.commands.executeCommand('copydesk.takeBack');
    await until('it is back', () => problems(document.uri).some(isDrift));
  });

  it('is that a name is nobody’s, from the list of people', async () => {
    const { participants } = await api();
    await openText('Ana Prado met the the council on Monday. “We agree,” Prado said.\n', 'article');
    const [node] = await until(
      'she is listed',
      () => participants.getChildren(),
      (nodes) => nodes.length === 1,
    );
    equal(await vscode.commands.executeCommand('copydesk.participants.notAPerson', node), true);
    equal(JSON.parse(await textOf(config())).neverPeople, ['Ana Prado', 'Prado']);
    await until('she is listed no more', () => participants.getChildren().every(({ type }) => type !== 'person'));
  });

  it('is a comment of Markdown, which can be undone with a key', async () => {
    const { document } = await openText('# Mill shut\n\nThe board met in the the hall.\n', 'markdown');
    await vscode.commands.executeCommand('copydesk.readAsArticle');
    const [problem] = await isMarked(document.uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title === 'Silence repeated-word here in a comment');
    ok(action?.edit, 'it is offered');
    await vscode.workspace.applyEdit(action.edit);
    equal(document.lineAt(2).text, '<!-- copydesk-disable-next-line repeated-word -->');
    await isQuiet(document.uri);
    await vscode.commands.executeCommand('undo');
    await isMarked(document.uri);
  });
});
