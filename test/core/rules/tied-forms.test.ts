import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { RULES } from '../../../src/core/rules/index.ts';

/** The titles of the fixes that a check offers, one check's findings only. */
function offers(id: string, text: string): string[] {
  const rules = RULES.filter((rule) => rule.id === id);
  const { findings } = createAnalyzer(DEFAULT_STYLE, rules, {}).analyse(text, { container: 'wire' });
  return findings.flatMap(({ fixes }) => fixes.map(({ title }) => title));
}

describe('what is offered where two forms clash', () => {
  it('is the one word that dictionaries have, on a tie', () => {
    const text = 'They were friends. He was a life-long friend of hers. She was a lifelong friend.';
    assert.deepEqual(offers('hyphenation-drift', text), ['Change to “lifelong”']);
  });

  it('is each form of a compound of which dictionaries have none', () => {
    const text = 'The mega-city is new. A road leads to the mega city.';
    assert.deepEqual(offers('hyphenation-drift', text), ['Change to “mega-city”', 'Change to “mega city”']);
  });

  it('is the accent alone where it is the commoner', () => {
    const text = 'José Peña won on Monday. Peña is 30. Pena came back.';
    assert.deepEqual(offers('name-diacritics-drift', text), ['Change to “Peña”']);
  });

  it('is no name that is run together, on a tie', () => {
    const text = 'The elders of Vantra Buri met on Monday. In VantraBuri nobody minds.';
    assert.deepEqual(offers('other-name-drift', text), ['Change to “Vantra Buri”']);
  });

  it('is either form of a name where one is commoner by one only', () => {
    const text =
      'The road to Vantra Buri is shut. In Vantraburi nobody minds. The mayor of Vantra Buri is ill, and in Vantraburi the town of Vantra Buri is known.';
    assert.equal(offers('other-name-drift', text).length, 2);
  });

  it('is the plain office in small letters, but no body’s name', () => {
    assert.equal(offers('the-before-capped-title', 'They met the Home Secretary Ann Pike on Monday.').length, 2);
    assert.equal(offers('the-before-capped-title', 'They met the Mayor of Hull Ann Pike on Monday.').length, 1);
  });
});
