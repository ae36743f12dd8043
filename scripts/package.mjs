// `npm run package`: builds copydesk.vsix, which any VS Code installs.
import { copyFileSync } from 'node:fs';
import { packageExtension } from './host/package.mjs';
import { setUp } from './setup.mjs';

await setUp();
copyFileSync(await packageExtension(), 'copydesk.vsix');
console.log('copydesk.vsix is ready: code --install-extension copydesk.vsix');
