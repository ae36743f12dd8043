import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, problems, rules, until } from './support.ts';

const write = (path: string, content: string) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(content));
const remove = (path: string) => vscode.workspace.fs.delete(file(path)).then(undefined, () => {});

/** What a hover at some words says. */
async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const at = document.positionAt(document.getText().indexOf(words) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}

describe('a house style of one’s own', () => {
  before(api);
  afterEach(async () => {
    await closeAll();
    for (const path of ['copydesk.json', 'desk/copydesk.json', 'desk/people.csv', 'desk/words.csv']) await remove(path);
  });

  it('is created with a word on each setting, and opened the second time', async () => {
    await open('desk/market.story');
    equal(await vscode.commands.executeCommand('copydesk.createHouseStyle', 'guardian'), true);
    const created = vscode.window.activeTextEditor!.document;
    equal(created.uri.toString(), file('copydesk.json').toString());
    ok(/"style": "guardian"/.test(created.getText()), created.getText());
    await until('nothing of it is marked', () => problems(created.uri).length === 0);
    const text = created.getText();
    await open('desk/market.story');
    equal(await vscode.commands.executeCommand('copydesk.createHouseStyle', 'ap'), true);
    equal(vscode.window.activeTextEditor!.document.getText(), text);
  });

  it('is offered as a source action only where there is none', async () => {
    const { document } = await open('desk/market.story');
    const offered = async () => {
      const all = new vscode.Range(0, 0, 0, 0);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        all,
        'source.copydesk.houseStyle',
      );
      return actions.map(({ title }) => title);
    };
    await until('it is offered', offered, (titles) => titles.includes('Create House Style'));
    await write('desk/copydesk.json', '{}');
    await until('it is offered no more', offered, (titles) => titles.length === 0);
  });

  it('tells by a hover what the desk knows of a person', async () => {
    await write('desk/people.csv', 'name,title,from,note\nIda Farrow,harbour master,2019,Sister of the mayor\n');
    await write('desk/copydesk.json', '{ "peopleFiles": ["people.csv"] }');
    await write('desk/known.article', 'Market moves\n\nHarbour master Ida Farrow said the market would move.\n');
    try {
      const { document } = await open('desk/known.article');
      await until(
        'the note is shown',
        () => hoverAt(document, 'Ida Farrow'),
        (said) => said.includes('Sister of the mayor'),
      );
    } finally {
      await remove('desk/known.article');
    }
  });

  it('marks the words it avoids, once they are written into its list', async () => {
    await write('desk/words.csv', 'use,avoid\nseller,stallholder\n');
    await write('desk/copydesk.json', '{ "words": ["words.csv"] }');
    const { document } = await open('desk/market.story');
    await until('the word is marked', () => rules(document.uri).includes('house-word'));
    await write('desk/words.csv', 'use,avoid\nseller,hawker\n');
    await until('it is marked no more', () => !rules(document.uri).includes('house-word'));
  });
});
