import assert from 'node:assert/strict';
import fc from 'fast-check';
import { speechOf } from './cast.ts';

describe('evidence', () => {
  const evidence = (text: string) => speechOf(text).statements.map((statement) => statement.evidence);

  it('names the words that tie a quotation to its source', () => {
    assert.deepEqual(evidence('“We go on,” said Martin Weber.'), ['“said Martin Weber” follows what was said.']);
  });
  it('says where a quotation without a verb got its speaker', () => {
    assert.deepEqual(
      evidence('“We go on,” said Weber. “It is late.”')[1],
      'The quotation goes on after the one before in this paragraph.',
    );
  });
  it('says that there is none', () => {
    assert.deepEqual(evidence('“Closed until further notice today.”'), [
      'Nothing near the quotation says whose words these are.',
    ]);
  });
});

describe('mentions made certain by speech', () => {
  const mentions = (text: string) =>
    speechOf(text).mentions.map(({ person, mention }) => `${person}: ${mention.form} ${mention.text} ${mention.start}`);

  it('adds pronouns and offices at their place', () => {
    assert.deepEqual(mentions('Martin Weber came. He said no to it. The interior minister said all was well.'), [
      'Martin Weber: pronoun He 19',
      'Martin Weber: role The interior minister 37',
    ]);
  });
  it('adds none where two people are as near', () => {
    assert.deepEqual(mentions('Laura Okafor and Susan Petrov came. “We go on,” she said.'), []);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    ...['“', '”', '"', '‘', '’', "'", ',', '.', ':', ';', ' — ', '(', ')', '?', '\n\n', '\uD83D', '\uFEFF', '12', '-'],
    ...[' said ', ' says', 'told ', ' Weber', ' Laura Okafor', ' he', ' who', ' that', ' according to ', ' saying'],
    ...[
      ' as',
      ' to',
      ' and',
      ' in',
      ' the',
      ' claim',
      '’s',
      ' on Friday',
      ' she',
      ' asked',
      ' called',
      ' road was closed',
    ],
  );

  it('gives statements that lie in it, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, cueSpan, sourceSpan } of speechOf(text).statements) {
          assert.ok(start >= last && end > start && end <= text.length);
          for (const span of [cueSpan, sourceSpan])
            assert.ok(!span || (span.end > span.start && span.end <= text.length));
          last = start;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('cost', () => {
  it('grows with the length of the article', () => {
    const text = '“We go on,” Weber said, adding that it was late. He told Okafor, who said no, to stay.\n\n'.repeat(
      1_500,
    );
    const started = performance.now();
    assert.equal(speechOf(text).statements.length >= 3_000, true);
    assert.ok(performance.now() - started < 10_000);
  });
});
