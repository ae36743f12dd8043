import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readGold } from '../gold/gold.ts';

describe('gold articles', () => {
  const names = readdirSync('test/gold/articles');
  it('are at least forty', () => assert.ok(names.length >= 40));
  for (const name of names) {
    it(`${name} is marked consistently`, () => {
      const { text, gold } = readGold(readFileSync(`test/gold/articles/${name}`, 'utf8'), name);
      assert.doesNotMatch(text, /[{}|]/, 'a mark was left in the text');
      for (const person of gold.persons) {
        assert.ok(person.mentions.length > 0, `${person.name} has no mention`);
        for (const mention of person.mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
      }
      for (const quote of gold.direct) assert.match(text.slice(quote.start, quote.end), /^[“"]/);
    });
  }
});
