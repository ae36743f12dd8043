// Draws media/icon.png, which the gallery wants, from media/icon.svg: run it after a change to the drawing.
import { readFileSync } from 'node:fs';
import { launchBrowser } from './host/browser.mjs';

const SIZE = 256;
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(
  `<style>body { margin: 0 } svg { display: block }</style>${readFileSync('media/icon.svg', 'utf8')}`,
);
await page.screenshot({ path: 'media/icon.png', omitBackground: true });
await browser.close();
console.log('media/icon.png is drawn.');
