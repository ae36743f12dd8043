import assert from 'node:assert/strict';
import { lastName } from '../../../src/core/names/agree.ts';
import { keyOfName } from '../../../src/core/names/apart.ts';
import { everyone } from '../../../src/core/people/people.ts';
import type { KnownPerson } from '../../../src/core/people/person.ts';
import { type PeopleRegister, registerOf } from '../../../src/core/people/register.ts';
import { readPeople, readRoster } from '../../../src/core/roster/read.ts';

const GIVEN = ['Ana', 'José', 'Mary-Anne', 'J.', 'Öz', 'al-Assad', 'İnan', 'x1', '𐐀', 'LI'];
const LAST = ['Prado', "O'Neill", 'O’Neill', 'Marsh', 'Khan', 'Straße', 'Jr', 'Jr.', 'III', 'KC', 'Ocasio Cortez', '.'];
const PEOPLE: readonly KnownPerson[] = GIVEN.flatMap((given, i) =>
  LAST.map((last, k) => ({ name: `${given}${i % 3 ? ' ' : '  '}${last}`, aliases: k % 4 ? [] : [last, `${last} Jr`] })),
);

/** What a register has to answer, worked out by going through all people. */
function byHand(people: readonly KnownPerson[]) {
  const forms = people.flatMap((person) =>
    [person.name, ...(person.aliases ?? [])].map((form) => ({ person, form, keys: keyOfName(form).split(' ') })),
  );
  const whole = forms.filter(({ keys }) => keys.length > 1);
  return {
    named: (key: string) => forms.filter(({ keys }) => keys.join(' ') === key).map(({ person }) => person),
    bearers: (last: string) =>
      new Set(whole.filter(({ keys }) => lastName(keys) === last).map(({ person }) => person)).size,
  };
}

describe('a register of people', () => {
  const register: PeopleRegister = registerOf(PEOPLE);
  const right = byHand(PEOPLE);

  it('finds whoever bears a name, however it is written', () => {
    for (const { name, aliases = [] } of PEOPLE)
      for (const form of [name, name.toUpperCase(), ...aliases, 'Nobody Here', '']) {
        const key = keyOfName(form);
        assert.deepEqual(register.named(key), right.named(key), form);
        const last = lastName(key.split(' '));
        assert.equal(register.bearers(last), right.bearers(last), last);
      }
  });

  it('finds a name of one slip by its first word and by its surname', () => {
    for (const given of ['Ana ', 'Mary-Anne'])
      assert.deepEqual(
        register.near([given.trim().toLowerCase(), 'parado']).map(({ form, slip }) => `${form}: ${slip}`),
        [`${given} Prado: surname`],
      );
    assert.deepEqual(
      register.near(['mary-ann', 'khan']).map(({ form, slip }) => `${form}: ${slip}`),
      ['Mary-Anne Khan: given'],
    );
    assert.deepEqual(register.near(['mary-anne', 'khan']), []);
  });

  it('gives the same answer, as the same list, when it is asked again', () => {
    const key = keyOfName('Mary-Anne Khan');
    assert.equal(register.named(key), register.named(key));
  });
});

describe('the people of a table', () => {
  const TABLE = `id,name,accepted,wrong,title,from
1,Ana Prado,Ana P|Ana Luz,Anna Prado,mayor,2020
1,Ana Prado,A. Prado,,senator,2024
2,Ana Prado,,,judge,
,,,,poet,
"3","Li
Wei",,,"painter, and ""poet""",never

4,Bo Carr
`;

  it('are made when they are asked for, as if all were made at once', () => {
    const { people, problems } = readPeople(TABLE, 'p.csv');
    const all = readRoster(TABLE, 'p.csv');
    assert.deepEqual(
      all.people.map(({ name, source }) => `${name}: ${source}`),
      ['Ana Prado: p.csv, row 2', 'Ana Prado: p.csv, row 4', 'Li Wei: p.csv, row 6', 'Bo Carr: p.csv, row 8'],
    );
    assert.deepEqual([everyone(people), problems], [all.people, all.problems]);
    assert.equal(people.at(2), people.at(2));
    for (const [index, { name, aliases = [], wrong = [] }] of all.people.entries())
      assert.deepEqual([people.name(index), people.aliases(index), people.wrong(index)], [name, aliases, wrong]);
    assert.deepEqual(people.aliases(0), ['Ana P', 'Ana Luz', 'A. Prado']);
  });

  it('are left out from a row on whose quotation mark is never closed, of which is told first', () => {
    const { people, problems } = readPeople('name,from\nAna,2020\nLi,"never\nBo,\n', 'p.csv');
    assert.deepEqual(everyone(people), [{ name: 'Ana', source: 'p.csv, row 2' }]);
    assert.deepEqual(
      problems.map(({ line, message }) => `${line} ${message.slice(0, 40)}`),
      ['3 row 3: a quotation mark is never closed,', '2 row 2, “from” is the date of no title: w'],
    );
  });
});
