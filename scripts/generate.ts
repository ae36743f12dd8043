// Writes what follows from the rules' files: pages, index, schema, settings in the manifest; and the grammar.
// `npm run generate` writes; `npm run generate -- --check` only says what is stale, with exit code 1.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Ledger } from '../bench/precision/ledger.ts';
import { PRECISION_PAGE, precisionPage } from '../bench/precision/page.ts';
import { RULES } from '../src/core/rules/index.ts';
import { API, API_SOURCE, apiTypes } from './generate/api.ts';
import { generatedFiles, PAGES, staleFiles } from './generate/files.ts';
import { GRAMMAR, GRAMMAR_SOURCE, grammarJson } from './generate/grammar.ts';

const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const pages = existsSync(PAGES) ? readdirSync(PAGES).map((name) => `${PAGES}/${name}`) : [];
const wanted = generatedFiles(RULES, readFileSync('package.json', 'utf8'));
wanted.set(GRAMMAR, grammarJson(readFileSync(GRAMMAR_SOURCE, 'utf8')));
wanted.set(API, apiTypes(readFileSync(API_SOURCE, 'utf8')));
const ledger: Ledger = JSON.parse(readFileSync('bench/precision/ledger.json', 'utf8'));
wanted.set(PRECISION_PAGE, precisionPage(RULES, ledger));
const { stale, gone } = staleFiles(wanted, pages, read);

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`stale: ${path}`);
  for (const path of gone) console.error(`no rule has this page: ${path}`);
  if (stale.length + gone.length) {
    console.error('Run `npm run generate` and commit what changes.');
    process.exitCode = 1;
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted.get(path) as string);
  }
  for (const path of gone) rmSync(path);
  console.log(`${stale.length} written, ${gone.length} removed, ${wanted.size - stale.length} unchanged`);
}
