import * as vscode from 'vscode';
import { headOf } from '../../src/vscode/documents.ts';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, file, ok, openText, rules, until } from './support.ts';

const BODY = 'Hartsea council voted on Tuesday to shut the the Marsh Lane bridge for six months.\n';
const QUOTE = '“We cannot wait for a lorry to go through it,” council leader Helen Marsh said after the meeting.\n';
const STORIES: Record<string, string> = {
  'headline, byline and body': `Marsh Lane bridge to shut\n\nBy Ellen Whitcombe\n\n${BODY}\n${QUOTE}`,
  'headline and dateline in capitals': `Marsh Lane bridge to shut\n\nHARTSEA: ${BODY}\n${QUOTE}`,
  'headline and dateline in small letters': `Marsh Lane bridge to shut\n\nHartsea — ${BODY}\n${QUOTE}`,
};

const write = (path: string, text: string) => vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
const show = async (path: string) => (await vscode.window.showTextDocument(file(path))).document;
const isArticle = (document: vscode.TextDocument) => () => document.languageId === 'article';
const isMarked = (document: vscode.TextDocument) => () => rules(document.uri).includes('repeated-word');

describe('an ordinary story', () => {
  let participants: Api['participants'];
  before(async () => {
    participants = (await api()).participants;
  });
  afterEach(closeAll);

  for (const [shape, text] of Object.entries(STORIES)) {
    it(`in a .txt file is read: ${shape}`, async () => {
      const name = `ordinary-${shape.replaceAll(' ', '-')}.txt`;
      await write(name, text);
      try {
        const document = await show(name);
        await until('it is an article', isArticle(document));
        await until('it is marked', isMarked(document));
        await until('its people are listed', () => participants.state === 'people');
      } finally {
        await closeAll();
        await vscode.workspace.fs.delete(file(name));
      }
    });

    it(`pasted into an untitled document is read: ${shape}`, async () => {
      const { document } = await openText(text, 'plaintext');
      await until('it is an article', isArticle(document));
      await until('it is marked', isMarked(document));
    });
  }

  it('in Markdown is read without front matter, and stays Markdown', async () => {
    const text = `# Marsh Lane bridge to shut\n\nBy Ellen Whitcombe\n\n${BODY}\n${QUOTE}`;
    await write('ordinary.md', text);
    try {
      const document = await show('ordinary.md');
      await until('it is marked', isMarked(document));
      equal(document.languageId, 'markdown');
      const untitled = await openText(text, 'markdown');
      await until('pasted, too', isMarked(untitled.document));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file('ordinary.md'));
    }
  });

  it('pasted into a file that was something else is read', async () => {
    await write('pasted.txt', 'Notes\n');
    try {
      const document = await show('pasted.txt');
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const text = STORIES['headline, byline and body']!;
      await vscode.window.activeTextEditor!.edit((edit) => edit.replace(whole, text));
      await until('it is an article', isArticle(document));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file('pasted.txt'));
    }
  });

  it('stays one while it is edited, until it is clearly none', async () => {
    const editor = await openText(`# Marsh Lane bridge to shut\n\nBy Ellen Whitcombe\n\n${BODY}`, 'markdown');
    await until('it is marked', isMarked(editor.document));
    await editor.edit((edit) => edit.delete(new vscode.Range(2, 0, 4, 0)));
    await until('without a byline it is read again', () => participants.state === 'nobody');
    ok(isMarked(editor.document)(), 'it is still marked');
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, '- milk and and bread\n- eggs\n'));
    await until('a list is not', () => !isMarked(editor.document)());
  });
});

describe('a name that VS Code gives to the next untitled document', () => {
  before(api);
  afterEach(closeAll);

  async function paste(text: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('untitled:Reused-1'));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    return document;
  }

  async function forget(document: vscode.TextDocument): Promise<void> {
    await closeAll();
    await until('it is closed', () => document.isClosed);
  }

  it('reads the beginning of a document without the rest', async () => {
    for (const text of ['', 'one', 'one\ntwo\nthree', 'one\ntwo\n\nthree\n', 'long '.repeat(5)])
      for (const eol of [vscode.EndOfLine.LF, vscode.EndOfLine.CRLF]) {
        const editor = await openText(text);
        await editor.edit((edit) => edit.setEndOfLine(eol));
        const whole = editor.document.getText();
        for (let length = 0; length <= whole.length + 2; length++)
          equal(headOf(editor.document, length), whole.slice(0, length), `${JSON.stringify(whole)} to ${length}`);
      }
  });

  it('recognises articles after VS Code’s own rule for the first line has spoken', async () => {
    for (const text of [`date 2026-02-12 ${BODY}`, STORIES['headline, byline and body']!, `HARTSEA: ${BODY}`]) {
      const document = await paste(text);
      await until('it is an article', isArticle(document));
      await forget(document);
    }
  });

  it('forgets what was chosen for the one before', async () => {
    const document = await paste(STORIES['headline, byline and body']!);
    await until('it is an article', isArticle(document));
    await vscode.commands.executeCommand('copydesk.doNotReadAsArticle');
    await until('it is plain text', () => document.languageId === 'plaintext');
    await forget(document);
    const next = await paste(STORIES['headline, byline and body']!);
    await until('the next one is an article', isArticle(next));
  });

  it('keeps for the document at hand what was chosen by hand', async () => {
    const document = await paste(STORIES['headline, byline and body']!);
    await until('it is an article', isArticle(document));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(document.lineAt(0).range.end, ' on Monday'));
    const probe = await openText(STORIES['headline, byline and body']!, 'plaintext');
    await until('another one is an article', isArticle(probe.document));
    equal(document.languageId, 'plaintext');
  });
});
