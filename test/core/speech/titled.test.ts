import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { line } from './cast.ts';

function statementsOf(text: string): string[] {
  const { statements } = createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container: 'wire' });
  return statements.map((statement) =>
    line(text, { ...statement, speaker: statement.speaker?.replace('-', ' ') ?? null }),
  );
}

describe('speech: sources known by their title', () => {
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
