import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { resolveStyle } from '../../../src/core/config/config.ts';
import { houseAsks } from '../../../src/core/config/house-asks.ts';
import { starterConfig } from '../../../src/core/config/starter.ts';
import { HOUSES } from '../../../src/core/config/style.ts';
import { CONFIG } from '../../../src/core/config/table.ts';
import { RULES } from '../../../src/core/rules/index.ts';

const isValid = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync('schemas/copydesk.schema.json', 'utf8')),
);
/** The same with all its examples. */
const uncommented = (text: string) => text.replace(/^( +)\/\/ (?=["{[])/gm, '$1');

describe('the configuration to begin with', () => {
  for (const house of HOUSES) {
    it(`of ${house} is read without a problem, and is valid, with its examples and without`, () => {
      const text = starterConfig(house);
      for (const one of [text, uncommented(text)]) {
        const { style, problems } = resolveStyle({ configText: one });
        assert.deepEqual(problems, []);
        assert.equal(style.house, house);
        assert.ok(isValid(parse(one)), JSON.stringify(isValid.errors));
      }
      assert.ok(resolveStyle({ configText: uncommented(text) }).style.words.length > 3);
      assert.deepEqual(resolveStyle({ configText: text }).style.words, []);
    });
  }

  it('says something of every part that a person writes', () => {
    const written = Object.keys(parse(starterConfig('none')));
    const others = ['$schema', 'extends', 'root', 'accepted', 'peopleFiles'];
    assert.deepEqual(
      Object.keys(CONFIG).filter((name) => !written.includes(name) && !others.includes(name)),
      [],
    );
  });
});

describe('what the houses ask for', () => {
  it('is what their checks are set to, and what their notes say', () => {
    const asks = houseAsks('reuters', RULES);
    const find = (id: string) => asks.find(({ rule }) => rule.id === id);
    assert.deepEqual(find('highlight-too-long')?.options, ['words: 10']);
    assert.equal(find('terrorist-label')?.severity, 'info');
    assert.ok(find('quote-altered-ellipsis-brackets')?.notes.some((note) => note.startsWith('Reuters')));
    assert.equal(find('amongst-whilst'), undefined, 'of which Reuters says nothing');
  });

  it('is something of every house, and nothing of none', () => {
    for (const house of HOUSES) assert.equal(houseAsks(house, RULES).length > 5, house !== 'none', house);
  });
});
