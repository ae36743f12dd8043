#!/usr/bin/env node
// `npm run copydesk -- …`: the command line, built first where it is not, or is older than what it is built from.
import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, root } from './setup.mjs';

const CLI = resolve(root, 'dist/cli.mjs');
const SOURCES = ['src/cli', 'src/core', 'scripts/build', 'package.json'];
/** As the command line itself ends where it cannot do what it is asked: 1 would mean findings. */
const TROUBLE = 2;

const trouble = isStale() ? ((await install()) ?? (await build(['--only=cli']))) : undefined;
if (trouble) {
  console.error(`copydesk: ${trouble}`);
  process.exit(TROUBLE);
}
await import(pathToFileURL(CLI));

function isStale() {
  const built = statSync(CLI, { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || SOURCES.some((path) => newest(resolve(root, path)) > built);
}

/** When a file, or the last of the files in a folder, was changed. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(resolve(path, name))));
}
