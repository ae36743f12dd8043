import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { aftermath } from '../../../src/core/linter/fixes/aftermath.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { readGold } from '../../gold/gold.ts';

interface Copy {
  readonly name: string;
  readonly text: string;
  readonly container: 'wire' | 'markdown';
}

const seeds: Copy[] = readdirSync('seeds')
  .filter((name) => /\.(article|story|wire|txt|md)$/.test(name) && name !== 'README.md')
  .map((name) => ({
    name,
    text: readFileSync(`seeds/${name}`, 'utf8'),
    container: name.endsWith('.md') ? 'markdown' : 'wire',
  }));
const gold: Copy[] = readdirSync('test/gold/articles').map((name) => ({
  name,
  text: readGold(readFileSync(`test/gold/articles/${name}`, 'utf8'), name).text,
  container: 'wire',
}));

/** Slips whose obvious fix would be another slip. */
const passages: Copy[] = [
  'The hall was full of guests, the clerk said on Monday. "',
  "The mill's gate wasn't shut, and it isn't now.\n\nCritics say its a mistake.",
  'The sign with the words"We go" stood there on Monday.\n\n“We go,” clerk Bo Carr said. “We stay,” miller Ann Roe said.',
  'Minister Bo Carr spoke on Monday. He further informed that roads would reopen.',
].map((passage) => ({
  name: passage.slice(0, 40),
  text: `Mill opens in Hull\n\nThe old mill in Hull opened on Monday, its owner said.\n\n${passage}\n\nIt closes in May.\n`,
  container: 'wire',
}));

const analysisOf = ({ text, container }: Copy) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container });
const outranked = new Map(RULES.map(({ id, outranks }) => [id, new Set(outranks)]));

describe('all checks together', function () {
  this.timeout(120_000);
  for (const copy of [...seeds, ...gold, ...passages]) {
    it(`${copy.name}: one problem, one finding`, () => {
      const { findings } = analysisOf(copy);
      const twice = findings.flatMap((a, i) =>
        findings
          .slice(i + 1)
          .filter((b) => a.start === b.start && a.end === b.end && a.rule !== b.rule)
          .map((b) => `${a.rule} and ${b.rule}: ${copy.text.slice(a.start, a.end)}`),
      );
      assert.deepEqual(twice, []);
      const ranked = findings.flatMap((a) =>
        findings
          .filter((b) => outranked.get(a.rule)!.has(b.rule) && a.start < b.end && b.start < a.end)
          .map((b) => `${a.rule} outranks ${b.rule}: ${copy.text.slice(b.start, b.end)}`),
      );
      assert.deepEqual(ranked, []);
    });

    // Those hold every slip there is, so close that mending one uncovers the next.
    if (copy.name.startsWith('every-check')) continue;

    it(`${copy.name}: what is proposed removes its finding and adds none`, () => {
      const before = analysisOf(copy);
      const faults = before.findings.flatMap((finding) =>
        finding.fixes.flatMap(({ title, edits }) => {
          const after = analysisOf({ ...copy, text: applyEdits(copy.text, edits) });
          const { stays, added } = aftermath(before, [finding], edits, after);
          const where = `${finding.rule} “${copy.text.slice(finding.start, finding.end)}”, ${title}`;
          return [...stays.map(() => `${where}: stays`), ...added.map(({ rule }) => `${where}: adds ${rule}`)];
        }),
      );
      assert.deepEqual(faults, []);
    });
  }
});
