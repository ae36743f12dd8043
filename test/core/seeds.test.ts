import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import type { Analysis } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { speller } from '../speller.ts';
import { reportOf } from './seed-report.ts';

const UPDATE = Boolean(process.env.UPDATE_SNAPSHOTS);
const SNAPSHOTS = 'test/core/snapshots';
const seeds = readdirSync('seeds').filter(
  (name) => /\.(article|story|wire|txt|md)$/.test(name) && name !== 'README.md',
);

function read(name: string): { text: string; analysis: Analysis } {
  const text = readFileSync(`seeds/${name}`, 'utf8');
  const container = name.endsWith('.md') ? 'markdown' : 'wire';
  return { text, analysis: createAnalyzer(DEFAULT_STYLE, RULES, { speller }).analyse(text, { container }) };
}

/** The full report of each sample article, reviewed like code. `UPDATE_SNAPSHOTS=1 npm run test:core` writes them. */
describe('the sample articles', () => {
  it('are eight or more, and no snapshot is without its article', () => {
    assert.ok(seeds.length >= 8);
    assert.deepEqual(readdirSync(SNAPSHOTS).sort(), seeds.map((name) => `${name}.txt`).sort());
  });

  for (const name of seeds) {
    it(`${name} reads as its snapshot says`, () => {
      const { text, analysis } = read(name);
      const report = reportOf(text, analysis);
      const path = `${SNAPSHOTS}/${name}.txt`;
      if (UPDATE) writeFileSync(path, report);
      assert.ok(existsSync(path), `${path} is missing; UPDATE_SNAPSHOTS=1 writes it`);
      assert.equal(report, readFileSync(path, 'utf8'), 'UPDATE_SNAPSHOTS=1 writes the new report; review it as a diff');
    });
  }

  it('one piece of wire copy and one of Markdown hold every check that is on by default', () => {
    const found = new Set(
      ['every-check.article', 'every-check.md'].flatMap((name) => read(name).analysis.findings.map(({ rule }) => rule)),
    );
    // What the people file or the words of a desk tell cannot come up without them.
    const missing = RULES.filter(
      ({ id, off, ofTheDesk, needsPeople }) => !off && !ofTheDesk && !needsPeople && !found.has(id),
    ).map(({ id }) => id);
    assert.deepEqual(missing, [], 'give each of these an example in seeds/every-check.article or .md');
  });

  it('the clean one raises nothing', () => {
    assert.deepEqual(read('library-hours.article').analysis.findings, []);
  });
});
