import assert from 'node:assert/strict';
import type { KnownPerson } from '../../../src/core/people/person.ts';
import { personInFile } from '../../../src/core/roster/edits.ts';
import { readRoster } from '../../../src/core/roster/read.ts';

const PRADO: KnownPerson = {
  name: 'Ana "Nana" Prado',
  aliases: ['Nana Prado'],
  wrong: ['Anna Prado', 'Ana Prada'],
  pronoun: 'she',
  titles: [
    { title: 'mayor, Hull', from: { year: 2019, month: 5 }, to: { year: 2023 } },
    { title: 'MP', from: { year: 2024 } },
  ],
};

/** What a file has after the change, without its place. */
const readBack = (text: string, name: string) =>
  readRoster(text, name).people.map(({ source: _, ...person }) => person);

describe('adding to a people file', () => {
  for (const [name, before] of [
    ['people.csv', ''],
    ['people.csv', 'title;name;also;wrong;pronoun;from;to;party\r\njudge;Li Wei;;;;;;Greens\r\n'],
    ['people.tsv', 'name\taccepted\twrong\tpronoun\ttitle\tfrom\tto\nLi Wei'],
    ['people.yaml', '# The desk’s people\n- name: Li Wei\n'],
    ['people.yml', ''],
    ['people.json', '[\n  { "name": "Li Wei" }\n]\n'],
    ['people.json', '{ "people": [] }'],
  ] as const) {
    it(`${name} keeps what is there, and reads back: ${JSON.stringify(before).slice(0, 40)}`, () => {
      const change = personInFile(name, PRADO);
      const after = change.apply(before);
      if (!/json/.test(name)) assert.ok(after.startsWith(before));
      assert.deepEqual(readRoster(after, name).problems, []);
      assert.deepEqual(readBack(after, name).at(-1), PRADO);
      assert.equal(change.apply(after), after, 'not twice');
      assert.equal(change.revert(after, before), before);
    });
  }

  it('refuses what is no list of the desk, and says why', () => {
    assert.throws(() => personInFile('p.json', PRADO).apply('{ "persons": [] }'), /data of others/);
    assert.throws(() => personInFile('p.csv', PRADO).apply('surname\nPrado\n'), /no column “name”/);
    assert.throws(() => personInFile('p.yaml', PRADO).apply('people:\n  - name: Li\n'), /no plain list/);
  });
});
