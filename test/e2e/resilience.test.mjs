// What may go wrong around the editor: its extension host dies, two windows write one file, names look like links.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stopAll } from '../../scripts/host/processes.mjs';
import { openEditor } from './editor.mjs';

const ARTICLE = 'slips.article';
const TEXT =
  'Ferry docks late\n\nThe ferry docked in the the harbour on Monday.\n\nIt left at 12 noon, said Ann Lee.\n';
const CONFIG = '{\n  // Asked for by the chief.\n  "style": "ap"\n}\n';
const ODD = '[Undo](command:workbench.action.toggleSidebarVisibility)';

describe('the editor in trouble', function () {
  this.timeout(180_000);
  let editor;
  let page;

  before(async function () {
    this.timeout(15 * 60_000); // the first time, the editor is downloaded
    const files = {
      [ARTICLE]: TEXT,
      'copydesk.json': CONFIG,
      [`${ODD}/odd.article`]: TEXT,
      [`${ODD}/copydesk.json`]: '{}\n',
    };
    editor = await openEditor({ files });
    page = editor.page;
  });

  after(async () => {
    await editor?.close();
    await stopAll();
  });

  afterEach(async function () {
    if (this.currentTest.state === 'failed') await editor.shoot('resilience-failed');
  });

  const config = (folder = '') => readFileSync(join(editor.folder, folder, 'copydesk.json'), 'utf8');

  it('marks an article again after its extension host was killed, and goes on', async function () {
    if (process.platform !== 'linux') return this.skip();
    await open(page, ARTICLE);
    const marks = page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info');
    await marks.first().waitFor();
    const [host] = descendants(editor.serverId).filter(({ command }) => command.includes('--type=extensionHost'));
    process.kill(host.pid, 'SIGKILL');
    await marks.first().waitFor({ state: 'detached' });
    await marks.first().waitFor();
    await type(page, '\n\nHarbour Master Oda Quill met met the crew.');
    await page.locator('.monaco-editor .squiggly-warning').nth(1).waitFor();
    await page.keyboard.press('Control+S');
  });

  it('has no links in messages about a folder whose name looks like one', async () => {
    await open(page, 'odd.article');
    await turnOff(page, 'repeated-word', 'the the');
    const message = page.locator('.notification-list-item-message', { hasText: 'is off' });
    await message.waitFor();
    assert.match(await message.textContent(), /\[Undo\]/);
    assert.equal(await message.locator('a').count(), 0);
    assert.match(config(ODD), /"repeated-word": "off"/);
  });

  it('keeps what two windows write to one configuration', async () => {
    const other = await editor.anotherWindow();
    await open(page, ARTICLE);
    await open(other, ARTICLE);
    await turnOff(page, 'repeated-word', 'the the');
    await turnOff(other, 'noon-midnight', '12 noon');
    const isBoth = () => /"repeated-word": "off"/.test(config()) && /"noon-midnight": "off"/.test(config());
    for (let i = 0; i < 100 && !isBoth(); i++) await pause(100);
    assert.ok(isBoth(), config());
    assert.match(config(), /Asked for by the chief/);
    await other.close();
  });
});

/** Opens a file of the folder by name, in a window that need not be the one used last: its lists close without the focus. */
async function open(page, name) {
  await page.bringToFront();
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input[type="text"]').fill(name);
  // By key: rows move under the pointer while files are still being found.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
}

/** Types at the end of the active editor. */
async function type(page, words) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
}

/** Turns a check off for the workspace, by the light bulb on words that it marks. */
async function turnOff(page, rule, words) {
  await page.bringToFront();
  await page.locator('.monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget .input').first().fill(words);
  await page.locator('.find-widget.visible .matchesCount', { hasText: / of / }).first().waitFor();
  await page.keyboard.press('Enter');
  // A key that comes before the widget is ready for it is lost.
  const finding = page.locator('.find-widget.visible');
  for (let i = 0; i < 20 && (await finding.count()) > 0; i++) {
    await page.keyboard.press('Escape');
    await pause(200);
  }
  // The menu is a list that holds only what is in sight.
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  for (let i = 0; i < 8 && !(await focused.isVisible()); i++) {
    await page.keyboard.press('Control+.');
    await focused.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  for (let i = 0; i < 40; i++) {
    await focused.waitFor();
    if ((await focused.textContent()).includes(`Turn “${rule}” off for all articles`)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** The processes that a process has started, directly or not. */
function descendants(pid) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf);
  const found = [];
  for (let parents = [pid]; parents.length; ) {
    const children = all.filter(({ parent }) => parents.includes(parent));
    found.push(...children);
    parents = children.map((child) => child.pid);
  }
  return found;
}

function processOf(pid) {
  try {
    const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))[1]);
    return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
  } catch {
    return []; // It has ended meanwhile.
  }
}
