// A text that may be an article: where it is offered to be read as one, and what is said of those that are left alone.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopAll } from '../../scripts/host/processes.mjs';
import { openEditor } from './editor.mjs';

const UNSURE = [
  'Library hours cut',
  '',
  "Three of the county's libraries will open only in the the mornings from April, the council said on Monday.",
  '',
  'Opening hours were last cut in 2019, when a fourth branch closed.',
  '',
].join('\n');

const LIST = 'items.md';
const ITEMS =
  '- Milk for Dermot Quill, managing director of Quill Lines, who denied that he had asked for it\n- Eggs\n';

describe('a text that may be an article', () => {
  let editor;
  let page;

  before(async function () {
    this.timeout(15 * 60_000); // the first time, the editor is downloaded
    editor = await openEditor({ files: { 'library.txt': UNSURE, 'list.txt': 'Milk\nEggs\n', [LIST]: ITEMS } });
    page = editor.page;
  });

  after(async () => {
    await editor?.close();
    await stopAll();
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await editor.shoot('read-as-failed');
  });

  const status = () => page.locator('.statusbar-item', { hasText: 'Read as Article' });
  const language = (name) => page.locator('.statusbar-item', { hasText: new RegExp(`^${name}$`) });

  it('is offered in the status bar and in the empty Participants view', async () => {
    await editor.openFile('library.txt');
    await status().waitFor();
    await page.getByRole('tab', { name: /^Participants/ }).click();
    await page.locator('.sidebar').getByRole('button', { name: 'Read as Article' }).waitFor();
    await editor.shoot('read-as');
  });

  it('is read after one click', async () => {
    await page.locator('.sidebar').getByRole('button', { name: 'Read as Article' }).click();
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    await language('Article').waitFor();
    await status().waitFor({ state: 'detached' });
    await editor.shoot('read-as-done');
  });

  it('in Markdown is coloured at once, and no longer when it is not read', async () => {
    const coloured = () => page.locator('.view-line span span', { hasText: /^Dermot\sQuill$/ }).first();
    await page.keyboard.press('Control+Shift+E');
    await editor.openFile(LIST);
    await page.locator('.tab.active', { hasText: LIST }).waitFor();
    await page.locator('.view-line', { hasText: 'Milk' }).waitFor();
    await editor.run('Copydesk: Read as Article');
    await coloured().waitFor();
    await editor.run('Copydesk: Do Not Read as Article');
    await coloured().waitFor({ state: 'detached' });
    await editor.run('View: Close Editor');
    rmSync(join(editor.folder, LIST));
  });

  it('is counted by Lint Workspace, which offers to read the rest', async () => {
    await editor.run('Copydesk: Check Workspace / Lint');
    const notice = page.locator('.notification-toast', { hasText: 'left alone' });
    await notice.waitFor();
    assert.match(await notice.textContent(), /1 text file was left alone/);
    await editor.shoot('left-alone');
    await notice.getByRole('button', { name: 'Read It' }).click();
    await page.locator('.statusbar-item', { hasText: 'in 1 article' }).waitFor();
  });
});
