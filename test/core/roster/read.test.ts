import assert from 'node:assert/strict';
import { registerOf } from '../../../src/core/people/register.ts';
import { readRoster } from '../../../src/core/roster/read.ts';

const HEADER = 'name,accepted,wrong,honorific,pronoun,refer,title,from,to,note,careful\n';
const told = (text: string, name = 'people.csv') => readRoster(text, name).problems.map(({ message }) => message);

describe('a people file', () => {
  it('is a table with a row for each person', () => {
    const row =
      'Ana Prado,Ana P|Ana Prado Luz,Anna Prado,Ms,she/her,Prado,Mayor of Hull,2019-05,2023-05-04,"Says ""Ana"", not Anna",sub judice\n';
    assert.deepEqual(readRoster(HEADER + row, 'people.csv'), {
      people: [
        {
          name: 'Ana Prado',
          aliases: ['Ana P', 'Ana Prado Luz'],
          wrong: ['Anna Prado'],
          honorific: 'Ms',
          pronoun: 'she',
          refer: 'Prado',
          titles: [{ title: 'Mayor of Hull', from: { year: 2019, month: 5 }, to: { year: 2023, month: 5, day: 4 } }],
          note: 'Says "Ana", not Anna',
          careful: 'sub judice',
          source: 'people.csv, row 2',
        },
      ],
      problems: [],
    });
  });

  it('has commas, semicolons or tabs between its cells, and headings in any order and case', () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = `${['Title', 'NAME', 'Party'].join(delimiter)}\r\n${['mayor', 'Ana Prado', 'Greens'].join(delimiter)}\r\n`;
      const { people, problems } = readRoster(text, 'desk.csv');
      assert.deepEqual(
        [people.map(({ name, titles }) => [name, titles]), problems],
        [[['Ana Prado', [{ title: 'mayor' }]]], []],
      );
    }
  });

  it('takes rows of one name that follow each other for one person, unless their ids differ', () => {
    const { people } = readRoster(
      'name,title\nAna Prado,mayor\nAna Prado,senator\nLi Wei,judge\nAna Prado,poet\n',
      'p.csv',
    );
    assert.deepEqual(
      people.map(({ name, titles }) => `${name}: ${titles?.map(({ title }) => title)}`),
      ['Ana Prado: mayor,senator', 'Li Wei: judge', 'Ana Prado: poet'],
    );
    assert.equal(readRoster('id,name,title\n1,Ana Prado,mayor\n2,Ana Prado,senator\n', 'p.csv').people.length, 2);
  });

  it('keeps the line of rows after a cell of two lines, and counts rows as a spreadsheet does', () => {
    const { problems } = readRoster('name,note,from\nAna,"one\ntwo",\n\nLi,,May\n', 'p.csv');
    assert.deepEqual(problems, [{ line: 5, message: 'row 4, “from” is the date of no title: write the title too.' }]);
  });

  it('says of a broken row which, which column and what to do; the rest counts', () => {
    const rows = [
      'Ana Prado,,,,,,mayor,23/05/2019,,,',
      ',,,,,,mayor,,,,',
      'Li Wei,,,,xe,,,,,,',
      'Omar Lone,,,,,,,,,,,surplus',
      'Ida Moss,,,,,,judge,2019-02-30,,,',
    ];
    const { people, problems } = readRoster(HEADER + rows.join('\n'), 'people.csv');
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Ana Prado', 'Li Wei', 'Omar Lone', 'Ida Moss'],
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'row 2, “from” “23/05/2019” cannot be read as a date: write 2019-05-23, 2019-05 or 2019.',
        'row 3, “name” is empty: write the name as the desk spells it.',
        'row 4, “pronoun” “xe” is none: write he, she or they.',
        'row 5 has more cells than there are columns: put a text with a comma or semicolon in quotation marks.',
        'row 6, “from” “2019-02-30” cannot be read as a date: write 2019-05-23, 2019-05 or 2019.',
      ],
    );
  });

  it('says when a quotation mark is not closed or there is no column of names', () => {
    assert.match(told('name,note\nAna,"never closed\nLi,x\n')[0]!, /^row 2: a quotation mark is never closed/);
    assert.match(told('surname;first\nPrado;Ana\n')[0]!, /^row 1: no column is called “name”/);
    assert.deepEqual(readRoster('', 'p.csv'), { people: [], problems: [] });
  });

  it('is a list in YAML or JSON with the same parts', () => {
    const yaml =
      '- name: Ana Prado\n  wrong: [Anna Prado]\n  titles:\n    - { title: mayor, from: 2019, to: 2023-05 }\n  careful: true\n- Li Wei\n';
    const { people, problems } = readRoster(yaml, 'people.yaml');
    assert.deepEqual(people, [
      {
        name: 'Ana Prado',
        wrong: ['Anna Prado'],
        titles: [{ title: 'mayor', from: { year: 2019 }, to: { year: 2023, month: 5 } }],
        careful: 'careful',
        source: 'people.yaml, person 1',
      },
    ]);
    assert.match(problems[0]!.message, /^person 2: write “name”/);
    assert.equal(readRoster('[{ "name": "Ana Prado" }]', 'people.json').people.length, 1);
    assert.match(told('[{', 'people.json')[0]!, /^it is no JSON: /);
    assert.match(told('- name: [', 'people.yaml')[0]!, /^line 1: A closing bracket/);
    assert.match(told('"Ana"', 'people.json')[0]!, /^a list of people belongs here/);
    assert.match(told('Ana', 'people.doc')[0]!, /^its name ends in none of /);
  });

  it('is Popolo data: memberships are titles, other names are no accepted spellings, honorifics go', () => {
    const popolo = {
      persons: [
        { id: 'p1', name: 'Rt Hon Ana Prado MP', gender: 'female', other_names: [{ name: 'Anna Prado' }] },
        { id: 'p2', name: 'Li Wei', memberships: [{ role: 'member', organization_id: 'o1', end_date: '9999-12-31' }] },
      ],
      memberships: [{ person_id: 'p1', post_id: 'c1', start_date: '2015-05-08', end_date: '2017-05-03' }],
      posts: [{ id: 'c1', label: 'MP for Hull', organization_id: 'o1' }],
      organizations: [{ id: 'o1', name: 'House of Lords' }],
    };
    assert.deepEqual(readRoster(JSON.stringify(popolo), 'mps.json').people, [
      {
        name: 'Ana Prado',
        pronoun: 'she',
        titles: [
          { title: 'MP for Hull', from: { year: 2015, month: 5, day: 8 }, to: { year: 2017, month: 5, day: 3 } },
        ],
        source: 'mps.json, person 1',
      },
      { name: 'Li Wei', titles: [{ title: 'member of the House of Lords' }], source: 'mps.json, person 2' },
    ]);
  });
});

describe('the register of people', () => {
  const register = registerOf([
    { name: 'Hillary Clinton', wrong: ['Hilary Clinton'] },
    { name: 'José Peña', aliases: ['Pepe Peña'] },
    { name: 'Alexandria Ocasio-Cortez' },
  ]);
  const near = (name: string) =>
    register.near(name.toLowerCase().split(' ')).map(({ person, slip }) => [person.name, slip]);

  it('finds by name, accepted name and wrong spelling', () => {
    assert.equal(register.named('jose pena').length, 1);
    assert.equal(register.named('pepe pena').length, 1);
    assert.equal(register.named('pena').length, 0);
    assert.equal(register.misspelt('hilary clinton').length, 1);
    assert.equal(register.wrongFrom('hilary'), 2);
  });

  it('finds what is one slip away', () => {
    assert.deepEqual(near('hilary clinton'), [['Hillary Clinton', 'given']]);
    assert.deepEqual(near('hillary clintno'), [['Hillary Clinton', 'surname']]);
    assert.deepEqual(near('alexandria ocasio cortez'), [['Alexandria Ocasio-Cortez', 'joined']]);
    for (const name of ['hillary clinton', 'hilary clintno', 'bill clinton', 'hillary clint', 'clinton'])
      assert.deepEqual(near(name), [], name);
  });

  it('finds by the beginning of a word', () => {
    assert.deepEqual(
      register.beginning('pe', 5).map(({ name }) => name),
      ['José Peña'],
    );
    assert.deepEqual(register.beginning('x', 5), []);
  });
});
