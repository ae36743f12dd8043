import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GRAMMAR, GRAMMAR_SOURCE, grammarJson } from '../../scripts/generate/grammar.ts';

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));

describe('the language article', () => {
  it('has the grammar that its source gives: `npm run generate` would change nothing', () => {
    const json = grammarJson(readFileSync(GRAMMAR_SOURCE, 'utf8'));
    assert.equal(readFileSync(GRAMMAR, 'utf8'), json);
  });

  it('refuses a grammar that names a variable there is not', () => {
    assert.throws(() => grammarJson('variables: {}\npatterns: [{ match: "{{city}}" }]'), /\{\{city\}\}/);
  });

  it('takes names with apostrophes and hyphens, addresses, numbers and hyphened words as one word', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`));
    assert.deepEqual(words("O’Neill, O'Neill’s al-Assad (Côté) said: “1,200.50?”"), [
      'O’Neill',
      "O'Neill’s",
      'al-Assad',
      'Côté',
      'said',
      '1,200.50',
    ]);
    assert.deepEqual(words('Write to n.desk-2@news.example.org, or ‘don’t’.'), [
      'Write',
      'to',
      'n.desk-2@news.example.org',
      'or',
      'don’t',
    ]);
  });

  it('closes brackets, and no quotation mark: those round words that are there already would come twice', () => {
    const pairs = ({ open, close }: { open: string; close: string }) => open + close;
    assert.deepEqual(configuration.autoClosingPairs.map(pairs), ['()', '[]']);
  });

  it('puts every kind of quotation mark round a selection', () => {
    const surrounding = configuration.surroundingPairs.map(([open, close]: [string, string]) => open + close);
    for (const pair of ['“”', '‘’', '""', "''", '()', '[]']) assert.ok(surrounding.includes(pair), pair);
  });
});
