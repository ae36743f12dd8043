import * as vscode from 'vscode';
import { choose, config, isMarked, isQuiet, offered, repeated, restoreConfig, textOf, write } from './answers.ts';
import { Moody } from './moody.ts';
import { api, closeAll, equal, file, ok, open, openText, replace, rules, until } from './support.ts';

describe('accepting a finding', () => {
  const kept = restoreConfig();

  it('is offered on it, is written to the configuration, holds at once, and can be undone', async () => {
    const { document } = await open('desk/harbour.article');
    const [problem] = await isMarked(document.uri);
    const others = rules(document.uri).length - 1;
    const [action] = await offered(document.uri, problem!, 'copydesk.acceptFinding');
    ok(action?.title.startsWith('This is right: “'), `“${action?.title}” says what it does`);
    equal(await choose(action!), true);
    const [entry] = JSON.parse(await textOf(config())).accepted;
    equal([entry.check, entry.article], ['repeated-word', 'desk/harbour.article']);
    equal(entry.words, document.getText(problem!.range));
    await isQuiet(document.uri);
    equal(rules(document.uri).length, others, 'the other findings');
    equal(await vscode.commands.executeCommand('copydesk.takeBack'), true);
    await isMarked(document.uri);
    equal(await textOf(config()).catch(() => undefined), kept(), 'the configuration');
  });

  it('works at the cursor, and keeps what the configuration says', async () => {
    await write(config(), '{\r\n\t// our house\r\n\t"style": "ap"\r\n}\r\n');
    const editor = await open('desk/harbour.article');
    const [problem] = await isMarked(editor.document.uri);
    editor.selection = new vscode.Selection(problem!.range.start, problem!.range.start);
    equal(await vscode.commands.executeCommand('copydesk.acceptFinding'), true);
    await isQuiet(editor.document.uri);
    const text = await textOf(config());
    ok(
      text.startsWith('{\r\n\t// our house\r\n\t"style": "ap",\r\n\t"accepted": [\r\n\t\t{ "check": "repeated-word"'),
      text,
    );
  });

  it('in an untitled article is remembered by the workspace, and is gone with the words', async () => {
    const editor = await openText('The board met in the the hall.\n\nThe clerk left the the room.\n', 'article');
    const { uri } = editor.document;
    const [problem] = await until(
      'both are marked',
      () => repeated(uri),
      (all) => all.length === 2,
    );
    const [action] = await offered(uri, problem!, 'copydesk.acceptFinding');
    await choose(action!);
    await until('one is left', () => repeated(uri).length === 1);
    equal(await textOf(config()).catch(() => undefined), kept(), 'the configuration');
    await replace(editor, 'in the the', 'near the the');
    await until('it is back', () => repeated(uri).length === 2);
    equal(await vscode.commands.executeCommand('copydesk.removeGoneAccepted'), 1);
    await replace(editor, 'near the the', 'in the the');
    await until('it is forgotten', async () => {
      const { analysis } = await (await api()).analysis.get(editor.document);
      return analysis.accepted.length === 0 && analysis.findings.length >= 2;
    });
  });

  it('changes no configuration that is broken', async () => {
    const broken = '{ "style": "ap", "accepted": [';
    await write(config(), broken);
    const { document } = await open('desk/harbour.article');
    const [problem] = await isMarked(document.uri);
    const [action] = await offered(document.uri, problem!, 'copydesk.acceptFinding');
    equal(await choose(action!), false);
    equal(await textOf(config()), broken);
    equal(repeated(document.uri).length > 0, true);
  });

  it('of words that come twice, with the same words around them, means one of the places', async () => {
    const paragraph = 'The board met in the the hall.';
    const editor = await openText(`${paragraph}\n\n${paragraph}\n`, 'article');
    const { uri } = editor.document;
    const lines = () => repeated(uri).map(({ range }) => range.start.line);
    await until('both are marked', lines, (all) => all.join() === '0,2');
    const accept = async (nth: number) => {
      const actions = await offered(uri, repeated(uri)[nth]!, 'copydesk.acceptFinding');
      // The second paragraph is marked for being the first one again.
      await choose(actions.find((action) => action.arguments![1].rule === 'repeated-word')!);
    };
    await accept(1);
    await until('the first is left', lines, (all) => all.join() === '0');
    await accept(0);
    await until('none is left', lines, (all) => all.length === 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Hall open\n\n'));
    await until(
      'read again',
      async () => (await (await api()).analysis.get(editor.document)).analysis.accepted.length === 2,
    );
    equal(lines(), [], 'after an edit elsewhere');
  });

  it('changes nothing, and says why, where the configuration cannot be written', async () => {
    const moody = new Moody();
    const [article, config] = ['story.article', 'copydesk.json'].map((name) => vscode.Uri.parse(`moody:/desk/${name}`));
    const bytes = (text: string) => new TextEncoder().encode(text);
    moody.files.set(article!.path, bytes('The board met in the the hall on Monday.\n'));
    moody.files.set(config!.path, bytes('{ "style": "ap" }\n'));
    moody.fails.write = () => true;
    const errors: string[] = [];
    const { showErrorMessage } = vscode.window;
    const registered = vscode.workspace.registerFileSystemProvider('moody', moody);
    Object.assign(vscode.window, { showErrorMessage: async (text: string) => void errors.push(text) });
    try {
      await vscode.commands.executeCommand('vscode.open', article);
      const [problem] = await isMarked(article!);
      const [action] = await offered(article!, problem!, 'copydesk.acceptFinding');
      equal(await choose(action!), false);
      ok(errors[0]?.includes('could not be written') && errors[0].includes('The disk is full'), `said: ${errors}`);
      equal(repeated(article!).length, 1, 'it is still marked');
      equal([...moody.files.keys()], [article!.path, config!.path], 'the files');
      equal(await textOf(config!), '{ "style": "ap" }\n');
      moody.fails.write = () => false;
      equal(await choose(action!), true, 'later it can be');
      await isQuiet(article!);
    } finally {
      Object.assign(vscode.window, { showErrorMessage });
      await closeAll();
      registered.dispose();
    }
  });

  it('asks which, where several findings touch the cursor, and accepts that one', async () => {
    const editor = await openText('The board met in the the  hall.\n', 'article');
    const { uri } = editor.document;
    await until(
      'both are marked',
      () => rules(uri),
      (all) => all.join() === 'double-space,repeated-word',
    );
    const place = new vscode.Position(0, 24);
    editor.selection = new vscode.Selection(place, place);
    const asked: (string | undefined)[][] = [];
    const { showQuickPick } = vscode.window;
    const pick = async (items: vscode.QuickPickItem[]) => {
      asked.push(items.map(({ description }) => description));
      return items.find(({ description }) => description === 'double-space');
    };
    Object.assign(vscode.window, { showQuickPick: pick });
    try {
      equal(await vscode.commands.executeCommand('copydesk.acceptFinding'), true);
      equal(asked, [['repeated-word', 'double-space']]);
      await until(
        'the other is left',
        () => rules(uri),
        (all) => all.join() === 'repeated-word',
      );
    } finally {
      Object.assign(vscode.window, { showQuickPick });
    }
  });

  it('is undone by the button of its message', async () => {
    const { document } = await open('desk/harbour.article');
    const [problem] = await isMarked(document.uri);
    const { showInformationMessage } = vscode.window;
    const said: string[] = [];
    const press = async (text: string, ...buttons: string[]) => {
      said.push(text);
      return buttons.find((button) => button === 'Undo');
    };
    Object.assign(vscode.window, { showInformationMessage: press });
    try {
      await choose((await offered(document.uri, problem!, 'copydesk.acceptFinding'))[0]!);
      ok(said[0]?.includes('is accepted here'), `said: ${said}`);
      await until(
        'the configuration is as it was',
        async () => (await textOf(config()).catch(() => undefined)) === kept(),
      );
      await isMarked(document.uri);
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
  });

  it('that is gone is removed with one command, and nothing else', async () => {
    const { document } = await open('desk/harbour.article');
    const [problem] = await isMarked(document.uri);
    await choose((await offered(document.uri, problem!, 'copydesk.acceptFinding'))[0]!);
    await isQuiet(document.uri);
    const { accepted } = JSON.parse(await textOf(config()));
    const moved = { ...accepted[0], article: 'desk/moved.article' };
    const reworded = { ...accepted[0], words: 'of of' };
    await write(config(), JSON.stringify({ style: 'none', accepted: [moved, accepted[0], reworded] }));
    await until('two are gone', async () => {
      const { analysis } = await (await api()).analysis.get(document);
      return analysis.acceptedGone.length === 1 && analysis.accepted.length === 1;
    });
    equal(await vscode.commands.executeCommand('copydesk.removeGoneAccepted'), 2);
    equal(JSON.parse(await textOf(config())), { style: 'none', accepted });
    equal(repeated(document.uri).length, 0);
  });

  it('follows its article when that is renamed', async () => {
    const [from, to] = [file('desk/before.article'), file('desk/after.article')];
    await write(from, 'The board met in the the hall on Monday.\n');
    try {
      const { document } = await open('desk/before.article');
      const [problem] = await isMarked(document.uri);
      await choose((await offered(document.uri, problem!, 'copydesk.acceptFinding'))[0]!);
      await isQuiet(document.uri);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      ok(await vscode.workspace.applyEdit(edit), 'it is renamed');
      await until('the configuration follows', async () => {
        // It may be looked at while it is written.
        const text = await textOf(config()).catch(() => '');
        return text.includes('"desk/after.article"') && !text.includes('"desk/before.article"');
      });
      const renamed = await vscode.workspace.openTextDocument(to);
      await until(
        'it is accepted there',
        async () => (await (await api()).analysis.get(renamed)).analysis,
        ({ accepted, acceptedGone }) => accepted.length === 1 && acceptedGone.length === 0,
      );
    } finally {
      for (const uri of [from, to]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  });
});
