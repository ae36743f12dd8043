import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';

/** The kind of article the project began with: a hand-out with a long title, a headline that lists, and officials in a row. */
describe('the people of the minerals meeting', () => {
  const text = readFileSync('seeds/minerals-meeting.txt', 'utf8');
  const { participants } = createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container: 'wire' });

  it('are exactly four, each under one title', () => {
    assert.deepEqual(
      participants.map(({ name, titles }) => [name, ...titles]),
      [
        ['Mohsin Naqvi', 'Interior Minister'],
        ['John Mark Pomeroy', 'US Assistant Secretary of State for South and Central Asian Affairs'],
        ['Talal Chaudhry', 'Minister of State for Interior'],
        ['Natalie Baker', 'US charge d’affaires'],
      ],
    );
  });

  it('are mentioned by surname, title and shortened name', () => {
    const mentions = Object.fromEntries(
      participants.map(({ name, mentions }) => [name, mentions.map((mention) => `${mention.form} ${mention.text}`)]),
    );
    assert.deepEqual(mentions['Mohsin Naqvi'], [
      'full Mohsin Naqvi',
      'surname Naqvi',
      'surname Naqvi',
      'full Mohsin Naqvi',
      'titled Naqvi',
      'pronoun He',
      'role The interior minister',
    ]);
    assert.equal(mentions['John Mark Pomeroy']?.at(-1), 'full John Pomeroy');
  });
});
