import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { KnownPerson } from '../../../src/core/people/person.ts';
import { registerOf } from '../../../src/core/people/register.ts';

const read = (text: string, people: readonly KnownPerson[]) =>
  createAnalyzer({ ...DEFAULT_STYLE, register: registerOf(people, 'people.csv 1') }).analyse(text, {
    container: 'wire',
  });

describe('people of a people file', () => {
  it('are spelt as it says where the article has two spellings, also where the wrong one is the usual', () => {
    const text = 'Sara Reily won on Monday. Reily is 30. Reily left early. The mayor thanked Sara Reilly.';
    const drift = (people: readonly KnownPerson[]) =>
      read(text, people).findings.find(({ rule }) => rule === 'name-spelling-drift');
    assert.equal(text.slice(drift([])!.start, drift([])!.end), 'Reilly');
    const known = drift([{ name: 'Sara Reilly' }])!;
    assert.equal(text.slice(known.start, known.end), 'Reily');
    assert.match(known.message, /the desk writes “Reilly”/);
  });

  it('are read as people where nothing else tells that a name is one', () => {
    const text = 'Robin Moss won on Monday. The crowd left at noon.';
    assert.deepEqual(read(text, []).participants, []);
    assert.deepEqual(
      read(text, [{ name: 'Robin Moss' }]).participants.map(({ name }) => name),
      ['Robin Moss'],
    );
  });

  it('are one person under names that are accepted', () => {
    const text = 'Ana Prado spoke on Monday. “We will stay,” said Nana Prado Luz, the mayor.';
    const people = [{ name: 'Ana Prado', aliases: ['Nana Prado Luz'] }];
    assert.equal(read(text, people).participants.length, 1);
  });

  it('with many namesakes tell nothing', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      name: 'John Hale',
      titles: [{ title: `Councillor for ${i}` }],
    }));
    const text = 'Senator Jon Hale spoke in Leeds. Judge John Hale left.';
    assert.deepEqual(
      read(text, many).findings.filter(({ rule }) => rule.startsWith('person-')),
      [],
    );
  });
});
