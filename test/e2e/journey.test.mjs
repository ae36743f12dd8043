// What a person sees: the packaged extension, installed in the browser edition of VS Code, on the sample articles.
// Screenshots go to out/screenshots; look at them after a change to the looks.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, openWorkbench } from '../../scripts/host/browser.mjs';
import { installEditor } from '../../scripts/host/cache.mjs';
import { packageExtension } from '../../scripts/host/package.mjs';
import { stopAll } from '../../scripts/host/processes.mjs';
import { createProfile, installExtension, startServer } from '../../scripts/host/server.mjs';

const ARTICLE = 'minerals-meeting.txt';

describe('a person with the installed extension', () => {
  let profile;
  let folder;
  let browser;
  let page;
  const said = [];

  before(async function () {
    this.timeout(15 * 60_000); // the first time, the editor is downloaded
    await installEditor();
    profile = createProfile({ 'workbench.colorTheme': 'Default Light Modern' });
    folder = mkdtempSync(join(tmpdir(), 'seeds-'));
    cpSync('seeds', folder, { recursive: true });
    await installExtension(await packageExtension(), profile);
    const server = await startServer(profile);
    browser = await launchBrowser();
    page = await openWorkbench(browser, server, { opened: folder, file: join(folder, ARTICLE) });
    page.on('console', (message) => said.push(message.text()));
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
    mkdirSync('out/screenshots', { recursive: true });
  });

  after(async () => {
    await browser?.close();
    await stopAll();
    profile?.remove();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await shoot('failed');
  });

  it('follows the address that `npm start` prints and sees an article with its problems', async () => {
    await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
    await page.locator('.statusbar-item', { hasText: /^Article$/ }).waitFor();
    await shoot('editor');
  });

  it('waits for no colours: the first line is tokenised in time', () => {
    assert.deepEqual(
      said.filter((words) => /time limit reached/i.test(words)),
      [],
    );
  });

  it('finds them in the Problems panel, each with its rule', async () => {
    await page.keyboard.press('Control+Shift+M');
    const rows = page.locator('.markers-panel .monaco-list-row');
    await rows.nth(1).waitFor();
    assert.match(await rows.nth(1).textContent(), /Copydesk\(?[a-z]+(-[a-z]+)+/);
    await shoot('problems');
  });

  it('browses the people and goes to their words', async () => {
    await page.getByRole('tab', { name: /^Participants/ }).click();
    const rows = page.locator('.sidebar .monaco-list-row');
    const people = rows.and(page.locator('[aria-level="1"]')).filter({ hasText: 'mention' });
    await people.filter({ hasText: 'Mohsin Naqvi' }).waitFor();
    await people.nth(3).waitFor();
    assert.equal(await people.count(), 4, 'each person once');
    await people.filter({ hasText: 'Mohsin Naqvi' }).locator('.monaco-tl-twistie').click();
    const line = rows.filter({ hasText: /line 13\b/ }).first();
    await line.click();
    await page.locator('.statusbar-item', { hasText: /^Ln 13, Col \d+$/ }).waitFor();
    assert.equal(
      await line.evaluate(
        (row) => row.contains(document.activeElement) || row.closest('.monaco-list') === document.activeElement,
      ),
      true,
      'the focus stays in the list',
    );
    await shoot('participants');
  });

  it('reads the page of the extension, on which no picture is broken and no link leads nowhere', async () => {
    await page.keyboard.press('Control+Shift+X');
    await page.locator('.extensions-viewlet .extension-list-item', { hasText: 'Copydesk' }).first().click();
    const readme = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
    await readme.getByRole('heading', { name: 'Your house style' }).waitFor();
    const widths = await readme.locator('img').evaluateAll((images) => images.map(({ naturalWidth }) => naturalWidth));
    assert.equal(widths.filter((width) => width === 0).length, 0, 'broken pictures');
    const links = await readme.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.deepEqual(
      links.filter((href) => !/^(?:https:|#)/.test(href)),
      [],
    );
    await shoot('extension-page');
  });

  const shoot = (name) => page.screenshot({ path: `out/screenshots/${name}.png` });
});
