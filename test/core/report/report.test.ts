import assert from 'node:assert/strict';
import { reportFor, reportNaming } from './sample.ts';

const DAM = `date 2026-03-05 Water Minister Salma Qureshi (left) opens the gates on March 5, 2026. — AFP

Dam gates open after two years of work.



The gates of the Karang dam were opened on Thursday.

“The valley is safe now,” said Water Minister Salma Qureshi. The ministry said that the the work took two years.
`;

describe('the report of an article', () => {
  const report = reportFor(DAM, 'dam.wire');

  it('has the date, the people with titles, and what they said at its place', () => {
    assert.deepEqual([report.file, report.date], ['dam.wire', '2026-03-05']);
    const [person] = report.people;
    assert.equal(person?.name, 'Salma Qureshi');
    assert.deepEqual(person.titles, ['Water Minister']);
    assert.equal(person.first.line, 1);
    assert.deepEqual(
      person.statements.map(({ text, direct, cue, line, column, paragraph }) => ({
        text,
        direct,
        cue,
        line,
        column,
        paragraph,
      })),
      [{ text: '“The valley is safe now,”', direct: true, cue: 'said', line: 9, column: 1, paragraph: 2 }],
    );
  });

  it('has the findings by category, each with its words', () => {
    const finding = report.findings.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'repeated-word');
    assert.deepEqual([finding?.words, finding?.line, finding?.paragraph], ['the the', 9, 2]);
  });

  it('has each paragraph with the lengths of its sentences and its sources', () => {
    assert.deepEqual(
      report.paragraphs.map(({ paragraph, sentences }) => [paragraph, sentences.map(({ words }) => words)]),
      [
        [1, [10]],
        [2, [10, 10]],
      ],
    );
    assert.deepEqual(report.paragraphs[0]?.sources, []);
    assert.equal(report.paragraphs[1]?.sources[0], 'Salma Qureshi');
    assert.match(report.paragraphs[1]?.sources[1] ?? '', /ministry/);
  });

  it('has what each check that found something is about', () => {
    assert.deepEqual(
      report.checks.filter(({ rule }) => rule === 'repeated-word'),
      [{ rule: 'repeated-word', summary: 'The same word twice in a row.' }],
    );
    const found = report.findings.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    assert.deepEqual(
      report.checks.map(({ rule }) => rule),
      [...new Set(found)].sort(),
    );
  });

  it('is called by the whole headline, however long', () => {
    const headline =
      'Councillors in the valley turn down plan for river wall after two years of talks with farmers and fishers';
    assert.equal(reportFor(`${headline}\n\nBy Mia Lund\n\nThe wall will not be built.\n`).title, headline);
  });

  it('takes no words of the copy for a headline', () => {
    assert.equal(report.title, '');
    assert.equal(reportFor('Rain fell on the valley.\n').title, '');
  });

  it('of an empty text is empty', () => {
    const empty = reportFor('');
    assert.deepEqual(
      [empty.title, empty.people, empty.statements, empty.findings, empty.paragraphs],
      ['', [], [], [], []],
    );
  });

  it('of 500 people lists them all', () => {
    const names = Array.from({ length: 500 }, (_, i) => `Person Number${i}`);
    assert.equal(reportNaming(names).people.length, 500);
  });
});
