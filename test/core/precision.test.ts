import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { imported } from '../../bench/precision/import.ts';
import { labelLines } from '../../bench/precision/label.ts';
import { type Entry, hashOf, type Ledger, ledgerText } from '../../bench/precision/ledger.ts';
import { matched } from '../../bench/precision/match.ts';
import { PRECISION_PAGE, precisionPage } from '../../bench/precision/page.ts';
import { loudest, unearned } from '../../bench/precision/severity.ts';
import { RULES } from '../../src/core/rules/index.ts';

const LEDGER = 'bench/precision/ledger.json';
const ledger: Ledger = JSON.parse(readFileSync(LEDGER, 'utf8'));

const TEXT = 'The the council met. The vote was close.';
const entry = (start: number, end: number, words = TEXT.slice(start, end)): Entry => ({
  file: hashOf('a.txt'),
  rule: 'repeated-word',
  start,
  end,
  words: hashOf(words),
  class: 'right',
  why: 'doubled word',
});
const finding = (start: number, end: number, rule = 'repeated-word') => ({ rule, start, end });

describe('the ledger of findings that were read', () => {
  it('knows a finding by its rule and some of its words', () => {
    assert.deepEqual(matched(TEXT, [entry(0, 7)], [finding(0, 7)]), [finding(0, 7)]);
    assert.deepEqual(matched(TEXT, [entry(0, 7)], [finding(4, 7)]), [finding(4, 7)]);
    assert.deepEqual(matched(TEXT, [entry(0, 7)], [finding(0, 7, 'double-space')]), [undefined]);
    assert.deepEqual(matched(TEXT, [entry(0, 7)], [finding(21, 29)]), [undefined]);
  });

  it('finds a place again where the copy before it has grown or shrunk a little', () => {
    assert.deepEqual(matched(`A note.\n\n${TEXT}`, [entry(0, 7)], [finding(9, 16)]), [finding(9, 16)]);
    assert.deepEqual(matched(`A note.\n\n${TEXT}`, [entry(0, 7)], [finding(30, 38)]), [undefined]);
    assert.deepEqual(matched(`${'x '.repeat(900)}${TEXT}`, [entry(0, 7)], [finding(1800, 1807)]), [undefined]);
  });

  it('takes nothing over twice and keeps no text', () => {
    const other = {
      file: 'a.txt',
      rule: 'repeated-word',
      start: 0,
      end: 7,
      words: 'The the',
      class: 'wrong',
      why: 'x',
    };
    const once = imported([], [other as Parameters<typeof imported>[1][number]]);
    assert.deepEqual(imported(once, [other as Parameters<typeof imported>[1][number]]), once);
    assert.doesNotMatch(ledgerText({ words: 7, findings: {}, entries: once }), /The the|a\.txt/);
  });

  it('is labelled by lines of id, class and reason', () => {
    assert.deepEqual(labelLines('# a batch\nabc right+fix doubled word\n\n  def w a name\n'), [
      { id: 'abc', verdict: 'right+fix', why: 'doubled word' },
      { id: 'def', verdict: 'w', why: 'a name' },
    ]);
  });

  it('is written as it was read: sorted, one entry a line', () => {
    assert.ok(existsSync(LEDGER));
    assert.equal(ledgerText(ledger), readFileSync(LEDGER, 'utf8'));
  });

  it('has a page, which `npm run generate` would not change', () => {
    assert.equal(readFileSync(PRECISION_PAGE, 'utf8'), precisionPage(RULES, ledger));
  });
});

describe('the severity of a check', () => {
  const counts = (right: number, arguable: number, wrong: number) => ({ right, arguable, wrong, damage: 3 });

  it('follows from how often its findings were wrong', () => {
    assert.equal(loudest(counts(50, 0, 1), 'hint'), 'error');
    assert.equal(loudest(counts(15, 3, 2), 'error'), 'warning');
    assert.equal(loudest(counts(10, 8, 2), 'error'), 'info', 'too seldom right for a warning');
    assert.equal(loudest(counts(7, 0, 3), 'error'), 'hint');
    assert.equal(loudest(counts(5, 0, 5), 'error'), 'off');
  });

  it('is one step below what its author claims while fewer than ten have been read', () => {
    assert.equal(loudest(counts(9, 0, 0), 'error'), 'warning');
    assert.equal(loudest(counts(0, 0, 0), 'info'), 'hint');
    assert.equal(loudest(counts(0, 0, 0), 'hint'), 'hint');
  });

  it('is judged by all findings of the check while too few of that severity have been read', () => {
    const entry = (severity: 'error' | 'warning', at: number) =>
      ({ file: '', rule: 'a', start: at, end: at, words: '', class: 'right', why: '', stands: severity }) as const;
    const rule = { ...RULES[0]!, id: 'a', severity: 'error', claim: 'error', off: false } as (typeof RULES)[number];
    const read = [entry('error', 0), ...Array.from({ length: 9 }, (_, at) => entry('warning', at + 1))];
    assert.deepEqual(unearned([rule], read, {}), []);
    assert.equal(unearned([rule], read.slice(1), {})[0]?.allowed, 'warning');
  });

  it('is no louder than what has been read of it allows, of every check', () => {
    // What the desk tells a check to look for, and how loudly, no published copy can show.
    const own = RULES.filter(({ ofTheDesk }) => !ofTheDesk);
    const loud = unearned(own, ledger.entries, ledger.findings);
    assert.deepEqual(
      loud.map(({ rule, severity, allowed }) => `${rule}: ${severity}, but ${allowed}`),
      [],
    );
  });
});
