import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { globSync } from 'tinyglobby';

type Strings = Readonly<Record<string, string>>;

const read = (path: string): Strings => JSON.parse(readFileSync(path, 'utf8'));

/** What stands for something in a text: `{0}`, a command's link, code. */
const placeholders = (text: string) => (text.match(/\{\d+\}|\(command:[^)]+\)|`[^`]+`/g) ?? []).sort();

function assertTranslated(source: Strings, translation: Strings): void {
  assert.deepEqual(Object.keys(translation).sort(), Object.keys(source).sort(), 'the same keys');
  for (const [key, text] of Object.entries(translation)) {
    assert.ok(text.trim(), `${key} is empty`);
    assert.deepEqual(placeholders(text), placeholders(source[key]!), key);
  }
}

const languagesIn = (folder: string, pattern: RegExp) =>
  readdirSync(folder).flatMap((name) => pattern.exec(name)?.[1] ?? []);

describe('the texts of the editor', () => {
  it('are extracted: `npm run l10n` would change nothing', async () => {
    const files = globSync('src/vscode/**/*.ts').map((path) => ({
      extension: '.ts' as const,
      contents: readFileSync(path, 'utf8'),
    }));
    const extracted = await getL10nJson(files);
    assert.deepEqual(Object.keys(read('l10n/bundle.l10n.json')).sort(), Object.keys(extracted).sort());
  });

  it('are translated, each, with the same placeholders', () => {
    const languages = languagesIn('l10n', /^bundle\.l10n\.([\w-]+)\.json$/);
    assert.ok(languages.includes('de'));
    for (const language of languages) {
      assertTranslated(read('l10n/bundle.l10n.json'), read(`l10n/bundle.l10n.${language}.json`));
    }
  });

  it('of the manifest are translated, too', () => {
    const languages = languagesIn('.', /^package\.nls\.([\w-]+)\.json$/);
    assert.ok(languages.includes('de'));
    for (const language of languages) {
      assertTranslated(read('package.nls.json'), read(`package.nls.${language}.json`));
    }
  });

  it('of the manifest are exactly those it names', () => {
    const named = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(read('package.nls.json')).sort());
  });
});
