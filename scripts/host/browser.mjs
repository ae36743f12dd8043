// Drives the browser edition: loads the extension under development, runs its suite in the extension host.
import { chromium } from 'playwright-core';
import { installChromium } from './cache.mjs';
import { workbenchUrl } from './server.mjs';

const FLAGS = [
  '--no-sandbox', // root has no sandbox; only our own loopback page is opened
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks',
];

/** Starts a headless Chromium. */
export async function launchBrowser() {
  return chromium.launch({ headless: true, args: FLAGS, ...(await installChromium()) });
}

/**
 * The workbench of a server.
 * @param options.opened path of what is open in it: a folder, a `.code-workspace` file, or nothing
 * @param options.file path of a file that is shown in it, if any
 * @param options.extension path of the extension under development, if any
 * @param options.tests path of a bundle that exports `run()`, if any
 */
export async function openWorkbench(
  browser,
  server,
  { opened, file, extension, tests, size = { width: 1400, height: 900 } },
) {
  const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const uri = (path) => ({ scheme: 'vscode-remote', authority: server.address, path });
  if (extension) {
    const developmentOptions = {
      extensions: [uri(extension)],
      ...(tests && { extensionTestsPath: uri(tests) }),
    };
    await page.route(`${server.url}?*`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withSettings(await response.text(), { developmentOptions }) });
    });
  }
  await page.goto(workbenchUrl(server, { opened, file }), { waitUntil: 'domcontentloaded' });
  return page;
}

/** Adds to the configuration that the workbench page carries in an attribute. */
function withSettings(html, settings) {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  return html.replace(attribute, (_, before, escaped) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    const changed = JSON.stringify({ ...configuration, ...settings });
    return `${before}${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}
