// The report beside its article: readable with a screen reader, followed with the keyboard or the mouse, new as one types.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stopAll } from '../../scripts/host/processes.mjs';
import { openEditor } from './editor.mjs';

const ARTICLE = 'minerals-meeting.txt';
const HOSTILE = 'hostile.article';
const MARKUP = [
  'Mayor <img src=x onerror="document.title=1"> opens <script>document.title=2</script> hall',
  '',
  'Mayor Ann <b>Lee</b> said the hall was open. Deputy Mayor Bob </main><iframe> Stone disagreed.',
].join('\n');

/** Themes, and the classes that the workbench and a webview have in them. */
const THEMES = [
  { name: 'Dark Modern', shown: 'vs-dark' },
  { name: 'Dark High Contrast', shown: 'hc-black' },
  { name: 'Light High Contrast', shown: 'hc-light' },
  { name: 'Light Modern', shown: 'vs' },
];
const WEBVIEW_THEMES = {
  'vs-dark': 'vscode-dark',
  'hc-black': 'vscode-high-contrast',
  'hc-light': 'vscode-high-contrast-light',
  vs: 'vscode-light',
};

describe('the report', () => {
  let editor;
  let page;

  before(async function () {
    this.timeout(15 * 60_000); // the first time, the editor is downloaded
    editor = await openEditor({ files: { [HOSTILE]: MARKUP } });
    page = editor.page;
    await editor.openFile(ARTICLE);
    await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
    await page.getByRole('tab', { name: /^Participants/ }).click();
    await page.locator('.sidebar .monaco-list-row').filter({ hasText: 'Mohsin Naqvi' }).waitFor();
    await editor.run('Copydesk: Open Article Report');
  });

  after(async () => {
    await editor?.close();
    await stopAll();
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await editor.shoot('report-failed');
  });

  /** The report's page: VS Code nests a webview in two frames, the last one opened is the last in the document. */
  const report = () => page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');

  it('shows the people of the article', async () => {
    await report().getByText('Mohsin Naqvi').first().waitFor();
    await editor.shoot('report');
  });

  for (const { name, shown } of THEMES) {
    it(`has nothing that keeps a reader out: ${name}`, async () => {
      await editor.theme(name);
      await page.locator(`.monaco-workbench.${shown}`).waitFor();
      await report().locator(`body.${WEBVIEW_THEMES[shown]}`).waitFor();
      await editor.shoot(`report-${shown}`);
      assert.deepEqual(await barriers(), []);
      const whole = page.viewportSize();
      await page.setViewportSize({ width: whole.width / 2, height: whole.height / 2 });
      await editor.shoot(`report-${shown}-200`);
      assert.deepEqual(await widths(), { aside: 0 }, 'at 200%, where there is half as much room');
      await page.setViewportSize(whole);
    });
  }

  /** How much of the report has to be scrolled aside, in px. */
  const widths = () =>
    report()
      .locator('main')
      .evaluate((main) => {
        const { scrollWidth, clientWidth } = main.ownerDocument.scrollingElement;
        return { aside: scrollWidth - clientWidth };
      });

  /** What axe calls serious or critical in the report, with the elements. */
  async function barriers() {
    const frame = await (await report().locator('body').elementHandle()).ownerFrame();
    await frame.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    const { violations, passes } = await frame.evaluate('axe.run()');
    assert.ok(passes.length > 5, 'the page was examined');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }

  it('shows the words with a click or Space, and goes to them with Enter, with nothing selected', async () => {
    const links = report().locator('a[data-start]');
    const cursorAtWordsOf = async (link) => {
      const start = Number(await link.getAttribute('data-start'));
      const line = readFileSync(`seeds/${ARTICLE}`, 'utf8').slice(0, start).split('\n').length;
      await page.locator('.line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) }).waitFor();
    };
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    await links.last().click();
    await cursorAtWordsOf(links.last());
    assert.equal(await focused(), 'IFRAME', 'the focus stays in the report');
    await links.first().focus();
    await page.keyboard.press('Space');
    await cursorAtWordsOf(links.first());
    assert.equal(await focused(), 'IFRAME', 'after Space');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor'));
  });

  it('stays in sight', async () => {
    await report().getByRole('heading', { name: 'People', level: 2 }).waitFor();
  });

  it('is new as one types', async () => {
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n\nHarbour Master Oda Quill said the ferry would sail.');
    await report().getByText('Oda Quill').first().waitFor();
  });

  it('is exported by its button, under a name for the form, and opened', async () => {
    const header = report().locator('header');
    assert.equal(await header.evaluate((element) => getComputedStyle(element).display), 'flex', 'its style is there');
    await header.getByRole('button', { name: 'Export…' }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Table of people (CSV)' }).click();
    const name = page.locator('.quick-input-widget input[type="text"]');
    await page.waitForFunction(() =>
      /minerals-meeting\.people\.csv$/.test(document.querySelector('.quick-input-widget input[type="text"]').value),
    );
    await name.press('Enter');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('.tab.active', { hasText: 'minerals-meeting.people.csv' }).waitFor();
    await editor.run('View: Close Editor');
  });

  it('is written as a web page to be printed', async () => {
    await report().getByRole('button', { name: 'Print…' }).click();
    const name = page.locator('.quick-input-widget input[type="text"]');
    await page.waitForFunction(() =>
      /minerals-meeting\.report\.html$/.test(document.querySelector('.quick-input-widget input[type="text"]').value),
    );
    await name.press('Enter');
    await page.getByText('Open it in a browser to print it').first().waitFor();
  });

  it('leads from the name of a check to its page, in its own column', async () => {
    await report().locator('a[data-check]').first().click();
    await page.locator('.editor-group-container.active .tab.active', { hasNotText: 'Report:' }).waitFor();
    await report().getByRole('heading', { name: 'Flagged', exact: true }).waitFor();
    await editor.shoot('report-check');
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await editor.run('View: Close Editor');
    await report().getByRole('heading', { name: 'People', level: 2 }).waitFor();
  });

  it('is explained by the walkthrough', async () => {
    await editor.run('Welcome: Open Walkthrough');
    await page.locator('.quick-input-widget input[type="text"]').fill('Get started with Copydesk');
    await page.keyboard.press('Enter');
    await page.getByText('Open an article').first().waitFor();
    await editor.shoot('walkthrough');
  });

  it('opens from the title bar of a Markdown article, too', async () => {
    await editor.openFile('tidal-bridge.md');
    await page.locator('.editor-group-container.active .editor-actions [aria-label*="Open Article Report"]').click();
    await report().getByRole('heading', { name: 'Tidal bridge reopens after two winters' }).waitFor();
    await page.locator('.tab', { hasText: 'Report: tidal-bridge.md' }).click();
    await page
      .locator('.editor-group-container.active .editor-actions [aria-label*="Export Article Report"]')
      .waitFor();
  });

  it('shows markup and script of an article as text', async () => {
    await editor.openFile(HOSTILE);
    await page.locator('.tab.active', { hasText: HOSTILE }).waitFor();
    await editor.run('Copydesk: Open Article Report');
    await report().getByRole('heading', { name: 'Mayor <img src=x onerror=' }).waitFor();
    await report().locator('main').waitFor();
    assert.equal(await report().locator('img, iframe, main script, b').count(), 0);
    await editor.shoot('report-markup');
  });
});
