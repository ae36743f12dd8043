import * as vscode from 'vscode';
import { api, closeAll, file, open, rules, until } from './support.ts';

const write = (path: string, content: string) =>
  vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(content));
const rule = (word: string) => `extends: existence\nmessage: "Not '%s'."\nlevel: warning\ntokens: [${word}]\n`;
const INI = 'StylesPath = .\nVocab = Desk\n[*]\nBasedOnStyles = Paper\n';

/** Writes a file as a person does: of folders that were made one in the other at once not all are watched. */
async function saveAs(path: string, content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file(path));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), content);
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

/** Each step is told by a file that changes, and reads all rules again. */
const PATIENCE_MS = 20_000;

describe('Vale styles in the editor', () => {
  before(api);
  afterEach(closeAll);
  after(async () => {
    for (const name of ['copydesk.json', '.vale.ini', 'Paper', 'config'])
      await vscode.workspace.fs.delete(file(`desk/${name}`), { recursive: true }).then(undefined, () => {});
  });

  it('count as soon as Vale’s configuration, its vocabulary or a rule is written', async function () {
    this.timeout(6 * PATIENCE_MS);
    await write('desk/Paper/Market.yml', rule('market'));
    await write('desk/config/vocabularies/Desk/accept.txt', 'Lincoln\n');
    await write('desk/.vale.ini', INI);
    await write('desk/copydesk.json', '{ "extends": [".vale.ini"] }');
    const { document } = await open('desk/market.story');
    const has = (id: string) => rules(document.uri).includes(id);
    const soon = (what: string, holds: () => boolean) => until(what, holds, Boolean, PATIENCE_MS);
    await soon('the rule marks the article', () => has('Paper.Market'));
    await write('desk/.vale.ini', `${INI}Paper.Market = NO\n`);
    await soon('the rule is off', () => !has('Paper.Market'));
    await write('desk/.vale.ini', INI);
    await soon('the rule is on again', () => has('Paper.Market'));
    await write('desk/Paper/Square.yml', rule('square'));
    await soon('the new rule marks the article', () => has('Paper.Square'));
    await saveAs('desk/config/vocabularies/Desk/accept.txt', 'square\n');
    await soon('the vocabulary accepts the word', () => !has('Paper.Square') && has('Paper.Market'));
    await vscode.workspace.fs.delete(file('desk/Paper/Market.yml'));
    await soon('the rule that is gone marks nothing', () => !has('Paper.Market'));
  });
});
