import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/fixes.ts';
import type { Finding } from '../../../src/core/model.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { DEFAULT_STYLE } from '../../../src/core/style/style.ts';
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

const findingsOf = ({ text, container }: Copy) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container }).findings;
const outranked = new Map(RULES.map(({ id, outranks }) => [id, new Set(outranks)]));

/** Where the desk repeats the full form instead of the surname, that form is repeated: what it chose. */
const CHOSEN = new Map(
  ['name-form-drift', 'name-order-flip', 'same-surname-ambiguity'].map((rule) => [rule, 'full-name-repeated-later']),
);

/** How often each rule speaks: offsets move when a fix is applied. */
function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe('all checks together', function () {
  this.timeout(120_000);
  for (const copy of [...seeds, ...gold, ...passages]) {
    it(`${copy.name}: one problem, one finding`, () => {
      const findings = findingsOf(copy);
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

    it(`${copy.name}: every fix removes its finding and no check says more than before`, () => {
      const findings = findingsOf(copy);
      const before = tally(findings);
      const faults = findings.flatMap((finding) =>
        finding.fixes.flatMap((fix) => {
          const again = findingsOf({ ...copy, text: applyEdits(copy.text, fix.edits) });
          const after = tally(again);
          const more = [...after]
            .filter(([rule, count]) => count > (before.get(rule) ?? 0) && CHOSEN.get(finding.rule) !== rule)
            .map(([rule]) => rule);
          const stays = again.some(
            ({ rule, start, message }) =>
              rule === finding.rule && start === finding.start && message === finding.message,
          );
          const where = `${finding.rule} “${copy.text.slice(finding.start, finding.end)}”, ${fix.title}`;
          return [...(stays ? [`${where}: stays`] : []), ...more.map((rule) => `${where}: adds ${rule}`)];
        }),
      );
      assert.deepEqual(faults, []);
    });
  }
});
