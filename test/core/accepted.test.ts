import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { resolveStyle } from '../../src/core/config/config.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { acceptedByArticle, acceptedOf, allOf, findingOf, identityOf } from '../../src/core/linter/accepted.ts';
import type { Accepted, Analysis, Container, Finding } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { cpuMs } from '../cpu.ts';

const NAME = 'desk/hall.article';

function read(text: string, accepted: readonly Accepted[] = [], container: Container = 'wire'): Analysis {
  return createAnalyzer(DEFAULT_STYLE).analyse(text, { container, accepted });
}

/** The entry for the nth finding of a check, from 0. */
function entryFor(text: string, check: string, nth = 0, container: Container = 'wire'): Accepted {
  const analysis = read(text, [], container);
  const finding = analysis.findings.filter(({ rule }) => rule === check)[nth];
  assert.ok(finding, `${check} speaks`);
  return acceptedOf(finding, allOf(analysis), { text, article: analysis.article }, NAME);
}

const isSame = (a: Finding, b: Finding) => a.rule === b.rule && a.start === b.start && a.end === b.end;

const STORY = [
  'The council met in the the hall on Monday.',
  'Nobody spoke of the fire, and the the clerk left early.',
  'Members said they would would return on Tuesday.',
].join('\n\n');

describe('an accepted finding', () => {
  it('is left out of the findings and kept beside them', () => {
    const entry = entryFor(STORY, 'repeated-word');
    assert.deepEqual(entry, {
      check: 'repeated-word',
      article: NAME,
      words: 'the the',
      before: 'council met in',
      after: 'hall on Monday',
    });
    const analysis = read(STORY, [entry]);
    assert.deepEqual(
      analysis.accepted.map(({ start }) => start),
      [STORY.indexOf('the the')],
    );
    assert.equal(analysis.findings.filter(({ rule }) => rule === 'repeated-word').length, 2);
    assert.deepEqual(analysis.acceptedGone, []);
    assert.equal(findingOf(entry, analysis, STORY), analysis.accepted[0]);
    assert.equal(findingOf({ ...entry, before: 'met' }, analysis, STORY), undefined);
    assert.deepEqual(allOf(analysis), read(STORY).findings, 'nothing else changes');
  });

  it('is gone with its words, and is said to be', () => {
    const entry = entryFor(STORY, 'repeated-word');
    const { accepted, acceptedGone } = read(STORY.replace('in the the hall', 'in the hall'), [entry]);
    assert.deepEqual([accepted, acceptedGone], [[], [entry]]);
  });

  it('is none where another place has the same words, or another check speaks', () => {
    const entry = entryFor(STORY, 'repeated-word');
    const moved = { ...entry, before: 'fire and', after: 'clerk left early' };
    const other = { ...entry, check: 'double-space' };
    assert.deepEqual(read(STORY, [moved, other]).acceptedGone, [moved, other]);
  });

  it('is not gone while its check is off', () => {
    const entry = entryFor(STORY, 'repeated-word');
    const quiet = { ...DEFAULT_STYLE, checks: { 'repeated-word': { severity: 'off' as const } } };
    const { acceptedGone } = createAnalyzer(quiet).analyse(STORY, { container: 'wire', accepted: [entry] });
    assert.deepEqual(acceptedGone, []);
  });

  it('is told from a place that reads the same by its number', () => {
    const twice = ['We met in the the hall.', 'Nothing was said.', 'We met in the the hall.'].join('\n\n');
    const second = entryFor(twice, 'repeated-word', 1);
    assert.equal(second.place, 2);
    const { accepted } = read(twice, [second]);
    assert.deepEqual(
      accepted.filter(({ rule }) => rule === 'repeated-word').map(({ start }) => start),
      [twice.lastIndexOf('the the')],
    );
    assert.deepEqual(entryFor(twice, 'repeated-word', 0).place, undefined);
    const once = read(twice.slice(0, twice.lastIndexOf('We')), [second]);
    assert.deepEqual(once.acceptedGone, [second], 'one place is left, and it is the other');
  });

  it('does not bring up a weaker one on the same words', () => {
    let brought = 0;
    for (const rule of RULES.filter(({ outranks = [] }) => outranks.length > 0)) {
      for (const { text, container = 'wire' } of rule.examples.flagged) {
        const plain = text.replace(/[{}]/g, '');
        const analysis = read(plain, [], container);
        const finding = analysis.findings.find((one) => one.rule === rule.id);
        if (!finding) continue;
        const off = { ...DEFAULT_STYLE, checks: { [rule.id]: { severity: 'off' as const } } };
        const without = createAnalyzer(off).analyse(plain, { container }).findings;
        if (without.some(({ start, end }) => start < finding.end && finding.start < end)) brought++;
        const entry = acceptedOf(finding, analysis.findings, { text: plain, article: analysis.article }, NAME);
        const { findings, accepted } = read(plain, [entry], container);
        assert.ok(accepted.some((one) => one.start === finding.start && one.rule === rule.id));
        const rest = analysis.findings.filter((one) => !accepted.some((other) => isSame(one, other)));
        assert.deepEqual(findings, rest);
      }
    }
    assert.ok(brought > 0, 'turning a check off does bring up a weaker one');
  });

  it('is known in Markdown whatever markup stands between its words', () => {
    const text = '# Council meets\n\nThe council met in **the** the [hall](https://example.org/a/b) on Monday.\n';
    const entry = entryFor(text, 'repeated-word', 0, 'markdown');
    assert.equal(entry.words, 'the the');
    assert.equal(entry.after, 'hall on Monday');
    const plain = text.replace('**the**', 'the').replace('[hall](https://example.org/a/b)', 'hall');
    assert.equal(read(plain, [entry], 'markdown').accepted.length, 1);
  });

  it('is the same with other line ends, quotation marks and capitals around it', () => {
    const text = 'The clerk said “we met” in the the hall’s\nroom.\n';
    const entry = entryFor(text, 'repeated-word');
    const other = text.replace('“we met”', '"We met"').replace('’s\n', "'s\r\n");
    assert.equal(read(other, [entry]).accepted.length, 1);
    const markdown = '# Council meets\n\nThe council met in the the hall.\n';
    const soft = entryFor(markdown, 'repeated-word', 0, 'markdown');
    assert.equal(read(markdown.replace('the the', 'the\r\nthe'), [soft], 'markdown').accepted.length, 1);
  });

  it('is the same with letters whose accents are characters of their own, and CRLF', () => {
    const text = 'José said at the café\nthat we met in the the hall. Éva left.\n';
    const entry = entryFor(text, 'repeated-word');
    const other = text.replaceAll('\n', '\r\n').normalize('NFD');
    assert.deepEqual(
      read(other, [entry]).accepted.map(({ start, end }) => other.slice(start, end)),
      ['the the'],
    );
    assert.deepEqual(entryFor(other, 'repeated-word'), entry);
  });

  it('survives being written to a configuration and read again', () => {
    const entry = entryFor(STORY, 'repeated-word', 1);
    const { accepted, problems } = resolveStyle({ configText: JSON.stringify({ accepted: [entry] }) });
    assert.deepEqual([accepted, problems], [[entry], []]);
  });

  it('is told from other items of the list, whatever they leave out', () => {
    const [entry] = resolveStyle({
      configText: '{ "accepted": [{ "check": "repeated-word", "article": "a", "words": "b" }] }',
    }).accepted;
    const item = { check: 'repeated-word', article: 'a', words: 'b' };
    assert.equal(identityOf(item), identityOf(entry));
    assert.notEqual(identityOf({ ...item, place: 2 }), identityOf(entry));
    assert.notEqual(identityOf(null), identityOf(entry));
  });

  it('belongs to one article', () => {
    const entry = entryFor(STORY, 'repeated-word');
    const of = acceptedByArticle([entry, { ...entry, article: 'other.article' }]);
    assert.deepEqual(of(NAME), [entry]);
    assert.deepEqual(of('third.article'), []);
    assert.equal(of(NAME), of(NAME), 'the same list each time');
  });
});

describe('an accepted finding while the article is edited', function () {
  this.timeout(60_000);

  /** Edits outside the words and the three on either side. */
  const START = STORY.indexOf('council met in the the hall on Monday');
  const END = START + 'council met in the the hall on Monday'.length;
  const elsewhere = fc.record({
    at: fc.oneof(fc.nat(START - 1), fc.integer({ min: END + 1, max: STORY.length })),
    text: fc.constantFrom(' and', ' “quoted”', '\n\nA new paragraph.\n\n', ', 14,', ' Anna Khan', '  '),
  });

  it('stands through edits elsewhere', () => {
    const entry = entryFor(STORY, 'repeated-word');
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    fc.assert(
      fc.property(elsewhere, ({ at, text }) => {
        const edited = STORY.slice(0, at) + text + STORY.slice(at);
        const { accepted, acceptedGone } = analyzer.analyse(edited, { container: 'wire', accepted: [entry] });
        const start = edited.indexOf('the the hall');
        assert.deepEqual([accepted.map((finding) => finding.start), acceptedGone], [[start], []], edited);
      }),
      { numRuns: 150 },
    );
  });

  it('is back when a word is put into its words or beside them', () => {
    const entry = entryFor(STORY, 'repeated-word');
    const words = STORY.slice(START, END);
    const gaps = [...words.matchAll(/ /g)].map(({ index }) => START + index);
    for (const gap of gaps) {
      const edited = `${STORY.slice(0, gap)} very${STORY.slice(gap)}`;
      assert.deepEqual(read(edited, [entry]).accepted, [], edited);
    }
  });

  it('costs no more than its share, however many there are', () => {
    const paragraphs = Array.from({ length: 3000 }, (_, i) => `Ward ${i} said that we met in the the hall on Monday.`);
    const timeOf = (count: number) => {
      const text = paragraphs.slice(0, count).join('\n\n');
      const analysis = read(text);
      const findings = analysis.findings.filter(({ rule }) => rule === 'repeated-word');
      const entry = acceptedOf(findings[0]!, analysis.findings, { text, article: analysis.article }, NAME);
      const entries = findings.map((_, i) => ({ ...entry, place: i + 1 }));
      const analyzer = createAnalyzer(DEFAULT_STYLE);
      analyzer.analyse(text, { container: 'wire' });
      return cpuMs(() => {
        const { accepted } = analyzer.analyse(text, { container: 'wire', accepted: entries });
        assert.equal(accepted.length, count);
      });
    };
    timeOf(300);
    const [small, large] = [timeOf(300), timeOf(3000)];
    assert.ok(large < Math.max(small, 10) * 40, `${small} ms for 300, ${large} ms for 3000`);
  });
});
