import * as vscode from 'vscode';
import { closeAll, equal, ok, openText, problems, until } from './support.ts';

/** Puts text on the clipboard and pastes it as clean copy into the editor in front. */
async function pasteClean(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  await vscode.commands.executeCommand('copydesk.pasteClean');
}

describe('paste as clean copy', () => {
  let kept = '';
  before(async () => {
    kept = await vscode.env.clipboard.readText();
  });
  after(() => vscode.env.clipboard.writeText(kept));
  afterEach(closeAll);

  it('gives paragraphs with the article’s quotation marks, in one undo step', async () => {
    const editor = await openText('“We go on,” the mayor said.\n\n', 'article');
    const { document } = editor;
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await pasteClean('"The old hall\u00ad stays,"\tMarsh said.\r\nThe vote was close.');
    equal(
      document.getText(),
      '“We go on,” the mayor said.\n\n“The old hall stays,” Marsh said.\n\nThe vote was close.',
    );
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), '“We go on,” the mayor said.\n\n', 'after one undo');
  });

  it('reads the source of a page as its text', async () => {
    const { document } = await openText('', 'article');
    await pasteClean('<h1>Hall stays</h1><p>The <a href="x?a=1">vote</a> was close.</p>');
    equal(document.getText(), 'Hall stays\n\nThe vote was close.');
  });

  it('changes nothing where there is no text on the clipboard', async () => {
    const { document } = await openText('The hall stays.', 'article');
    await pasteClean('  ');
    equal(document.getText(), 'The hall stays.');
  });

  it('takes ten megabytes, and other articles are read as before', async () => {
    const paragraph = '"The old hall\u00ad stays,"\tMarsh said. ';
    const text = `${paragraph.repeat(20)}\r\n\r\n`.repeat(15_000);
    ok(text.length > 10_000_000, `${text.length} characters`);
    const { document } = await openText('', 'article');
    await vscode.env.clipboard.writeText(text);
    await vscode.commands.executeCommand('copydesk.pasteClean');
    ok(document.getText().startsWith('"The old hall stays," Marsh said. "The'), document.getText().slice(0, 60));
    ok(!document.getText().includes('\u00ad'), 'clean');
    const other = await openText('The board met in the the hall.\n', 'article');
    await until('another article is marked', () => problems(other.document.uri).length > 0);
  }).timeout(60_000);
});
