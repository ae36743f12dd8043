// Writes the TextMate grammar from its source; `--check` only says whether it is stale, with exit code 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { grammarJson } from './generate/grammar.ts';

const target = 'syntaxes/article.tmLanguage.json';
const json = grammarJson(readFileSync('syntaxes/article.tmLanguage.yaml', 'utf8'));
const fresh = existsSync(target) && readFileSync(target, 'utf8') === json;

if (!fresh && process.argv.includes('--check')) {
  console.error(`stale: ${target}\nRun \`npm run generate\` and commit what changes.`);
  process.exitCode = 1;
} else if (!fresh) writeFileSync(target, json);
