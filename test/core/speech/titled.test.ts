import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { line } from './cast.ts';

const analysed = (text: string) => createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container: 'wire' });

function statementsOf(text: string): string[] {
  return analysed(text).statements.map((statement) =>
    line(text, { ...statement, speaker: statement.speaker?.replace('-', ' ') ?? null }),
  );
}

describe('speech: sources known by their title', () => {
  it('takes a surname that is a month for what it is', () => {
    assert.deepEqual(
      statementsOf('Prime Minister Theresa May said this week that it was late. Anna June told MPs it was cold.'),
      ['may ~ that it was late', 'june ~ it was cold'],
    );
  });

  it('gives what counsel says to whoever is named after the title', () => {
    assert.deepEqual(statementsOf('Counsel to the EFCC, Rotimi Bello, said the court was late.'), [
      'bello ~ the court was late',
    ]);
  });

  it('reads an office with “of” as a whole where a participle reports', () => {
    assert.deepEqual(statementsOf('Leader of the Opposition Amit Adhikari hit back, saying the bill was dead.'), [
      'adhikari ~ the bill was dead',
    ]);
  });
});

describe('speech: who is meant by an office', () => {
  const roles = (text: string) =>
    analysed(text).participants.flatMap(({ name, mentions }) =>
      mentions.filter(({ form }) => form === 'role').map((mention) => `${name}: ${mention.text}`),
    );

  it('is its holder, by the letters of the office', () => {
    assert.deepEqual(roles('Sindh Chief Minister Nadia Rahim spoke on Monday. The CM said it was late.'), [
      'Nadia Rahim: The CM',
    ]);
    assert.deepEqual(roles('CEO Omar Farid spoke on Monday. The chief executive said it was late.'), [
      'Omar Farid: The chief executive',
    ]);
  });

  it('is its holder, by the noun of the title', () => {
    assert.deepEqual(roles('Harbour Party co-leader Nadia Rahim spoke. The co-leader said it was late.'), [
      'Nadia Rahim: The co-leader',
    ]);
    assert.deepEqual(roles('Crown Prince Sheikh Omar Farid spoke. The Crown Prince said it was late.'), [
      'Omar Farid: The Crown Prince',
    ]);
  });

  it('is nobody where the words are those of a body or place in the title', () => {
    assert.deepEqual(roles('Harbour Party co-leader Nadia Rahim spoke. The Harbour Party said it was late.'), []);
    assert.deepEqual(
      roles('University of Melgrave chancellor Nadia Rahim spoke. The University of Melgrave said it was late.'),
      [],
    );
    assert.deepEqual(roles('University of Melgrave chancellor Nadia Rahim spoke. The chancellor said it was late.'), [
      'Nadia Rahim: The chancellor',
    ]);
    assert.deepEqual(roles('State Rep. Nadia Rahim spoke. The state said it would pay.'), []);
    assert.deepEqual(roles('Omar Farid, director of the water board, left. The water board said it was sorry.'), []);
  });
});
