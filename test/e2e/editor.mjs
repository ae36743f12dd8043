// The packaged extension in the browser edition of VS Code, on the sample articles, for the journeys.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launchBrowser, openWorkbench } from '../../scripts/host/browser.mjs';
import { installEditor } from '../../scripts/host/cache.mjs';
import { packageExtension } from '../../scripts/host/package.mjs';
import { createProfile, installExtension, startServer } from '../../scripts/host/server.mjs';

let packed;

/**
 * Opens the workbench on a copy of the sample articles.
 * @param options.settings the editor's settings besides the quiet ones
 * @param options.files further files of the folder, text by name
 */
export async function openEditor({ settings = {}, files = {} } = {}) {
  await installEditor();
  const profile = createProfile({ 'workbench.colorTheme': 'Default Light Modern', ...settings });
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  cpSync('seeds', folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  packed ??= packageExtension();
  await installExtension(await packed, profile);
  const server = await startServer(profile);
  const browser = await launchBrowser();
  const page = await openWorkbench(browser, server, { opened: folder });
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  mkdirSync('out/screenshots', { recursive: true });
  return {
    page,
    folder,
    /** The process that everything of the editor descends from. */
    serverId: server.pid,
    /** Opens another window on the folder. */
    async anotherWindow() {
      const other = await openWorkbench(browser, server, { opened: folder });
      await other.locator('.monaco-workbench .explorer-folders-view').waitFor();
      return other;
    },
    /** Opens a file of the folder from the explorer. */
    openFile: (name) => openFromExplorer(page, name),
    /** Runs a command by its title in the palette. */
    async run(title) {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input[type="text"]');
      await input.fill(`>${title}`);
      await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first().click();
    },
    /** Chooses a theme by the label that the list of themes has for it. */
    async theme(label) {
      await this.run('Preferences: Color Theme');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Light Modern' }).first().waitFor();
      await page.locator('.quick-input-widget input[type="text"]').fill(label);
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    shoot: (name) => page.screenshot({ path: `out/screenshots/${name}.png` }),
    async close() {
      await browser.close();
      await server.stop();
      profile.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens a file of the explorer, whose rows may be drawn anew under the mouse while files are still being found. */
async function openFromExplorer(page, name) {
  for (let triesLeft = 3; ; triesLeft--) {
    try {
      await page.getByRole('treeitem', { name }).dblclick({ timeout: 10_000 });
      return;
    } catch (error) {
      if (triesLeft === 0) throw error;
      await page.keyboard.press('Control+Shift+E');
    }
  }
}
