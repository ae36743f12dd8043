// `npm run package`: builds copydesk.vsix, which any VS Code installs.
import { copyFileSync } from 'node:fs';
import { setUp } from './setup.mjs';

await setUp();
// Needs the dependencies.
const { packageExtension } = await import('./host/package.mjs');
copyFileSync(await packageExtension(), 'copydesk.vsix');
console.log('copydesk.vsix is ready: code --install-extension copydesk.vsix');
