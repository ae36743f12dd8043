import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { applyEdits } from '../../src/core/base/edits.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { aftermath } from '../../src/core/linter/fixes/aftermath.ts';
import { editsOf } from '../../src/core/linter/fixes/fixes.ts';
import { guard } from '../../src/core/linter/fixes/guarded.ts';
import { allOffered, holdingSafeFixes, offered } from '../../src/core/linter/fixes/offers.ts';
import type { Analysis, Finding, Fix, TextEdit } from '../../src/core/model.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });
const fix = (...edits: TextEdit[]): Fix => ({ title: 'Fix', edits, safe: true });

/** A finding of a rule on some words of a text. */
function finding(
  text: string,
  words: string,
  { rule = 'spelling', message = `“${words}”.`, from = 0, fixes = [] as Fix[] },
) {
  const start = text.indexOf(words, from);
  return { rule, severity: 'info', message, start, end: start + words.length, fixes, related: [] } satisfies Finding;
}

const analysis = (...findings: Finding[]): Analysis => ({
  article: { container: 'wire', blocks: [] },
  participants: [],
  statements: [],
  findings,
  outranked: [],
  troubles: [],
  accepted: [],
  acceptedGone: [],
  figures: { words: 0, sentences: 0, paragraphs: 0, syllables: 0, sentenceLength: 0, readingEase: null, grade: null },
});

/** Marks every “teh” with the fix “the”, and every “ab”, which a fix may bring about. */
function toy(text: string, instead = 'the'): Analysis {
  const findings: Finding[] = [];
  for (const { index } of text.matchAll(/teh/g))
    findings.push(finding(text, 'teh', { from: index, fixes: [fix(edit(index, index + 3, instead))] }));
  for (const { index } of text.matchAll(/ab/g)) findings.push(finding(text, 'ab', { rule: 'ab', from: index }));
  return analysis(...findings.sort((a, b) => a.start - b.start));
}

const toyRead = (text: string, instead?: string) => ({
  text,
  analysis: toy(text, instead),
  reread: (changed: string) => toy(changed, instead),
});

describe('aftermath', () => {
  const compare = (text: string, fixed: number, edits: TextEdit[]) => {
    const before = toy(text);
    return aftermath(before, [before.findings[fixed]!], edits, toy(applyEdits(text, edits)));
  };

  it('is empty where the finding is gone and the others only moved', () => {
    assert.deepEqual(compare('teh cat saw ab and teh dog.', 0, [edit(0, 3, 'the whole')]), { stays: [], added: [] });
  });

  it('has the finding where it stays', () => {
    const { stays, added } = compare('teh cat.', 0, [edit(0, 3, 'teh')]);
    assert.deepEqual([stays.length, added.length], [1, 0]);
  });

  it('has what is new', () => {
    const { stays, added } = compare('teh cat saw ab.', 0, [edit(0, 3, 'ab')]);
    assert.deepEqual([stays.length, added.map(({ start }) => start)], [0, [0]]);
  });

  it('lets one finding account for one', () => {
    const { added } = compare('teh cat saw ab.', 0, [edit(0, 3, 'the'), edit(12, 14, 'ab ab')]);
    assert.equal(added.length, 1);
  });

  it('takes the next of a finding’s places for the same finding', () => {
    const text = 'One Acting Mayor, two Acting Mayor.';
    const first = finding(text, 'Acting Mayor', { message: '“Acting Mayor” twice.' });
    const second = finding(text, 'Acting Mayor', { from: first.end, message: '“Acting Mayor” once.' });
    const both = { ...first, related: [{ start: second.start, end: second.end, message: 'Here too.' }] };
    const edits = [edit(first.start, first.end, 'Mayor')];
    const moved = { ...second, start: second.start - 7, end: second.end - 7 };
    assert.deepEqual(aftermath(analysis(both), [both], edits, analysis(moved)).stays, [moved]);
    assert.deepEqual(aftermath(analysis(both), [], edits, analysis(moved)), { stays: [], added: [] });
  });

  it('counts what a person has accepted as being there', () => {
    const before = { ...analysis(), accepted: toy('ab').findings };
    assert.deepEqual(aftermath(before, [], [edit(0, 0, 'x ')], toy('x ab')), { stays: [], added: [] });
  });
});

describe('a fix that is offered', () => {
  const fixesOf = async (text: string, ...fixes: Fix[]) => {
    const read = toyRead(text);
    return (await offered(read, { ...read.analysis.findings[0]!, fixes })).fixes.length;
  };

  it('removes its finding and adds none', async () => {
    const read = toyRead('teh cat.');
    assert.equal((await allOffered(read))[0]!.fixes.length, 1);
    assert.equal((await allOffered(toyRead('teh cat.', 'ab')))[0]!.fixes.length, 0);
    assert.equal((await allOffered(toyRead('teh cat.', 'xteh')))[0]!.fixes.length, 0);
  });

  it('can be applied and changes something', async () => {
    assert.equal(await fixesOf('teh cat.', fix()), 0);
    assert.equal(await fixesOf('teh cat.', fix(edit(0, 3, 'the'), edit(2, 4, ''))), 0);
    assert.equal(await fixesOf('teh cat.', fix(edit(0, 3, 'the'), edit(4, 7, 'cat'))), 0);
    assert.equal(await fixesOf('teh cafe\u0301.', fix(edit(0, 3, 'the'), edit(4, 9, 'café'))), 0);
    assert.equal(await fixesOf('teh cat.', fix(edit(0, 3, 'the'), edit(4, 7, 'dog'))), 1);
  });

  it('is one of the first where there are too many to try', async () => {
    const text = 'teh '.repeat(3_000);
    const findings = await allOffered({ ...toyRead(text), reread: () => analysis() });
    assert.equal(findings.length, 3_000);
    assert.equal(findings[0]!.fixes.length, 1);
    assert.equal(findings.at(-1)!.fixes.length, 0);
  });
});

describe('safe fixes', () => {
  const fixed = async (read: ReturnType<typeof toyRead>) =>
    applyEdits(read.text, editsOf(await holdingSafeFixes(read)));

  it('are made together where they hold together', async () => {
    assert.equal(await fixed(toyRead('teh cat, teh dog.')), 'the cat, the dog.');
  });

  it('leave out the one that does not hold', async () => {
    const read = toyRead('teh cat, bteh dog.', 'the');
    const { findings } = read.analysis;
    const bad = { ...findings[1]!, fixes: [fix(edit(9, 13, 'ab'))] };
    assert.equal(await fixed({ ...read, analysis: analysis(findings[0]!, bad) }), 'the cat, bteh dog.');
  });

  it('are as many of the first as hold together, where each holds but not all', async () => {
    const text = 'teh cat, teh dog.';
    const strict = (changed: string): Analysis => (changed.includes('teh') ? toy(changed) : toy(`${changed}ab`));
    assert.equal(await fixed({ text, analysis: toy(text), reread: strict }), 'the cat, teh dog.');
  });
});

describe('what only a person changes', () => {
  const text = 'Council meets\n\nHelen Marsh met met 12 people. “We go go on,” Marsh said said on Monday, 21st May.';
  const spares = guard(text, createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }));
  const changes = (words: string, instead: string): boolean => {
    const start = text.indexOf(words);
    return spares([edit(start, start + words.length, instead)]);
  };

  it('is figures, names, quotations and attributions', () => {
    assert.ok(!changes('12', '13'));
    assert.ok(!changes('Helen Marsh', 'Helen Mash'));
    assert.ok(!changes('go go', 'go'));
    assert.ok(!changes('said', 'says'));
  });

  it('is not marks and spaces in them, nor other words', () => {
    assert.ok(changes('“', '"'));
    assert.ok(changes('Helen Marsh', 'Helen  Marsh'));
    assert.ok(changes('met met', 'met'));
    assert.ok(changes('21st', '21'));
  });
});
