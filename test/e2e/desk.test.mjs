// The keys and clicks of an editor at work, in the installed extension: nothing they press may change the copy unasked.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stopAll } from '../../scripts/host/processes.mjs';
import { openEditor } from './editor.mjs';

const STORY = 'ferry.article';
const TEXT = [
  'Ferry inquiry opens in Hartsea',
  '',
  'Transport Minister Sara Holt met the ferry’s owner, Dermot Quill, on Monday.',
  '',
  '“The inquiry will be open to everyone,” Holt said. Quill said that he would give evidence.',
  '',
].join('\n');

const RIGHT = 'board.article';
const BOARD = 'Board opens hall\n\nThe board met in the the hall on Monday.\n';

describe('a copy editor at work', () => {
  let editor;
  let page;

  before(async function () {
    this.timeout(15 * 60_000); // the first time, the editor is downloaded
    editor = await openEditor({ files: { [STORY]: TEXT, [RIGHT]: BOARD } });
    page = editor.page;
    await editor.openFile(STORY);
    await page.locator('.monaco-editor .view-lines').first().waitFor();
  });

  after(async () => {
    await editor?.close();
    await stopAll();
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await editor.shoot('desk-failed');
  });

  const rows = () => page.locator('.sidebar .monaco-list-row');
  const row = (words) => rows().filter({ hasText: words }).first();
  const cursorAt = (line, column) =>
    page.locator('.statusbar-item', { hasText: new RegExp(`^Ln ${line}, Col ${column}$`) }).waitFor();
  const highlighted = () => page.locator('.monaco-editor .view-overlays [class*="ced-"]').first();
  const inList = () => page.evaluate(() => Boolean(document.activeElement?.closest('.sidebar .monaco-list')));
  const inEditor = () => page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null);
  const text = async () => {
    const lines = await page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n');
  };

  describe('in the Participants view', () => {
    before(async () => {
      await page.getByRole('tab', { name: /^Participants/ }).click();
      await row('Sara Holt').waitFor();
    });

    it('a click on a person shows the first mention, and the focus stays', async () => {
      await row('Sara Holt').click();
      await cursorAt(3, 20);
      await highlighted().waitFor();
      assert.equal(await inList(), true);
      await editor.shoot('desk-participants');
    });

    it('keys that would replace a selection change nothing', async () => {
      const before = await text();
      for (const key of ['Space', 'x', 'Delete', 'Backspace', 'Space', 'y']) await page.keyboard.press(key);
      assert.equal(await text(), before);
      assert.equal(await page.locator('.tab.dirty').count(), 0);
      await page.keyboard.press('Escape');
    });

    it('a double click goes to the words', async () => {
      await row('Dermot Quill').dblclick();
      await cursorAt(3, 53);
      await inEditor();
    });

    it('Space shows a mention, Enter goes to it', async () => {
      await row('Sara Holt').click();
      if ((await row('Sara Holt').getAttribute('aria-expanded')) !== 'true') await page.keyboard.press('ArrowRight');
      await row('surname').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await cursorAt(5, 1);
      assert.equal(await inList(), true, 'after Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await cursorAt(5, 41);
      await inEditor();
      await page.keyboard.type('X');
      const typed = page.locator('.editor-instance .view-line', { hasText: /XHolt\s+said/ });
      await typed.waitFor();
      await page.keyboard.press('Control+z');
      await typed.waitFor({ state: 'detached' });
    });

    it('F2 renames, Ctrl+C copies, Ctrl+F filters while one types and Escape shows everybody again', async () => {
      await row('Dermot Quill').click();
      await page.keyboard.press('Control+c');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) === 'owner Dermot Quill');
      await page.keyboard.press('Control+f');
      await page.locator('.quick-input-widget input[type="text"]').waitFor();
      await page.keyboard.type('quill');
      await row('Sara Holt').waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await row('Sara Holt').waitFor();
      await row('Dermot Quill').click();
      await page.keyboard.press('F2');
      await page.locator('.rename-box input').waitFor();
      await page.keyboard.press('Escape');
    });

    it('tells by its menu which keys there are', async () => {
      await row('Dermot Quill').click({ button: 'right' });
      const menu = page.locator('.monaco-menu');
      await menu.getByText('Rename Person').waitFor();
      const keys = /F2.*Shift\+F12.*Ctrl\+C.*Shift\+Alt\+Y.*Shift\+Alt\+T.*Shift\+Alt\+P.*Shift\+Alt\+X/s;
      assert.match(await menu.innerText(), keys);
      await page.keyboard.press('Escape');
    });

    it('says by key that a name is no person, and takes it back', async () => {
      await row('Dermot Quill').click();
      await page.keyboard.press('Shift+Alt+X');
      const toast = page.locator('.notification-toast', { hasText: 'Not a person from now on: “Dermot Quill”' });
      await toast.waitFor();
      await row('Dermot Quill').waitFor({ state: 'detached' });
      await toast.getByRole('button', { name: 'Undo' }).click();
      await row('Dermot Quill').waitFor();
    });

    it('finds all mentions with the button of a row', async () => {
      await row('Dermot Quill').hover();
      await row('Dermot Quill')
        .getByRole('button', { name: /^Find All Mentions/ })
        .click();
      await page.locator('.peekview-widget', { hasText: 'References (2)' }).waitFor();
      await page.locator('.peekview-widget .monaco-list-row', { hasText: 'Quill said that he would' }).waitFor();
      await page.keyboard.press('Escape');
    });
  });

  describe('with a finding that is right', () => {
    const squiggles = () => page.locator('.editor-instance .squiggly-warning');
    const toast = (words) => page.locator('.notification-toast', { hasText: words });

    before(async () => {
      await page.keyboard.press('Control+Shift+E');
      await editor.openFile(RIGHT);
      await squiggles().first().waitFor();
      await page.locator('.monaco-editor .view-lines').first().click();
    });

    /** Accepts the first finding by the light bulb. */
    async function accept() {
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      const right = page.locator('.action-widget').getByText('This is right: “the the”');
      // While findings are told anew, the menu may close again.
      for (let i = 0; i < 8 && !(await right.isVisible()); i++) {
        await page.keyboard.press('Control+.');
        await right.waitFor({ timeout: 3000 }).catch(() => undefined);
      }
      await right.click();
      await toast('“the the” is accepted here').waitFor();
      await squiggles().first().waitFor({ state: 'detached' });
    }

    it('accepts it by the light bulb, and Undo in the message marks it again', async () => {
      await accept();
      await editor.shoot('desk-accepted');
      await toast('is accepted here').getByRole('button', { name: 'Undo' }).click();
      await squiggles().first().waitFor();
      assert.equal(existsSync(join(editor.folder, 'copydesk.json')), false, 'no configuration is left');
    });

    it('finds it in the list of accepted findings, goes there, and takes it back', async () => {
      await accept();
      const list = page.locator('.quick-input-list .monaco-list-row', { hasText: 'the the' });
      await page.keyboard.press('Control+Home');
      await cursorAt(1, 1);
      await editor.run('Copydesk: Accepted Findings');
      await list.first().waitFor();
      await editor.shoot('desk-accepted-list');
      await list.first().click();
      await cursorAt(3, 18);
      await editor.run('Copydesk: Accepted Findings');
      await list.first().hover();
      await list.first().locator('[aria-label^="Remove"]').click();
      await list.first().waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await squiggles().first().waitFor();
    });

    it('pastes nothing as clean copy where the clipboard holds a picture, and says so', async () => {
      const before = await text();
      await page.evaluate(async () => {
        const canvas = document.createElement('canvas');
        const png = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      });
      await editor.run('Copydesk: Paste as Clean Copy');
      await toast('There is no text on the clipboard').waitFor();
      assert.equal(await text(), before);
    });
  });
});
