import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { generatedFiles, PAGES, staleFiles } from '../../scripts/generate/files.ts';
import { manifestWith } from '../../scripts/generate/manifest.ts';
import { rulePage } from '../../scripts/generate/rule-page.ts';
import { flaggedSample } from '../../scripts/generate/sample.ts';
import { blockRule } from '../../src/core/linter/rule.ts';
import { RULES } from '../../src/core/rules/index.ts';

const sample = blockRule({
  id: 'sample-rule',
  category: 'structure',
  scope: 'block',
  severity: 'info',
  summary: 'A sample.',
  why: 'Because.',
  options: { words: { description: 'Most words.', default: 12, minimum: 1, houses: { reuters: 10 } } },
  examples: {
    flagged: [{ text: 'One {two} three.', fixed: 'One three.' }],
    accepted: [{ text: 'One.', why: 'short' }],
  },
  check: () => [],
});

describe('NOTICE', () => {
  it('names files that there are', () => {
    const named = readFileSync('NOTICE', 'utf8').match(/\bsrc\/[\w./-]+\w/g) ?? [];
    assert.ok(named.length > 3);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });
});

describe('generated files', () => {
  it('are up to date: `npm run generate` would change nothing', () => {
    const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    const pages = readdirSync(PAGES).map((name) => `${PAGES}/${name}`);
    const wanted = generatedFiles(RULES, readFileSync('package.json', 'utf8'));
    assert.deepEqual(staleFiles(wanted, pages, read), { stale: [], gone: [] });
  });

  it('name what is stale and what has no rule any more', () => {
    const wanted = new Map([
      ['a.md', 'new'],
      ['b.md', 'same'],
    ]);
    const found = staleFiles(wanted, ['b.md', 'c.md'], (path) => (path === 'b.md' ? 'same' : 'old'));
    assert.deepEqual(found, { stale: ['a.md'], gone: ['c.md'] });
  });

  it('put the rule, its options by house and its examples on the page', () => {
    const page = rulePage(sample);
    assert.match(page, /^# A sample$/m);
    assert.match(page, /^`sample-rule` · /m);
    assert.match(page, /\| `words` \| Most words\. \| `12` \(Reuters `10`\) \|/);
    assert.match(page, /^> One \*\*two\*\* three\.$/m);
    assert.match(page, /^> One three\.$/m);
    assert.match(page, /^Fine: short\.$/m);
    assert.match(page, /"sample-rule": "off"/);
  });

  it('show sample text as text, not as markup', () => {
    assert.equal(flaggedSample({ text: '# {TK} *now* [NAME]' }), '> \\# **TK** \\*now\\* \\[NAME\\]');
  });

  it('keep everything else in the manifest, and are written once and the same', () => {
    const before = {
      name: 'x',
      contributes: {
        configuration: { title: 'X', properties: { 'copydesk.other': {}, 'copydesk.style': { order: 1 } } },
      },
      z: 1,
    };
    const once = manifestWith(JSON.stringify(before), [sample]);
    const after = JSON.parse(once);
    assert.equal(after.name, 'x');
    assert.equal(after.z, 1);
    assert.deepEqual(after.contributes.configuration.properties['copydesk.other'], {});
    assert.equal(after.contributes.configuration.properties['copydesk.style'].order, 1);
    assert.ok(after.contributes.configuration.properties['copydesk.checks'].propertyNames.enum.includes('sample-rule'));
    assert.equal(manifestWith(once, [sample]), once);
  });

  it('leave a manifest without settings alone', () => {
    assert.equal(manifestWith('{"name": "x"}', [sample]), '{"name": "x"}');
  });
});
