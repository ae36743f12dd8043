import assert from 'node:assert/strict';
import { writtenDate } from '../../../src/core/people/dates.ts';
import type { KnownPerson } from '../../../src/core/people/person.ts';
import { withoutHonorifics } from '../../../src/core/roster/honorifics.ts';
import { type ImportFormat, importPeople, peopleTable } from '../../../src/core/roster/importers/import.ts';
import { readRoster } from '../../../src/core/roster/read.ts';

/** People as lines: name, honorific, pronoun, titles with dates. Everything below is invented, in the published shapes. */
const lines = (people: readonly KnownPerson[]) =>
  people.map(({ name, honorific, pronoun, aliases, titles = [] }) =>
    [
      name,
      honorific,
      pronoun,
      aliases?.join(),
      ...titles.map(({ title, from, to }) => `${title} ${from ? writtenDate(from) : ''}–${to ? writtenDate(to) : ''}`),
    ]
      .filter(Boolean)
      .join('; '),
  );

function imported(format: ImportFormat, files: Readonly<Record<string, string>>, columns: Record<string, string> = {}) {
  const sources = Object.entries(files).map(([name, text]) => ({ name, text }));
  const roster = importPeople(format, sources, new Map(Object.entries(columns)));
  // What is written is what a people file says.
  assert.deepEqual(lines(readRoster(peopleTable(roster), 'people.csv').people), lines(roster.people));
  return { people: lines(roster.people), problems: roster.problems.map(({ message }) => message) };
}

const CONGRESS = `- id:
    bioguide: X000001
    fec:
    - S0XX00001
  name:
    first: Ana
    last: Prado
    nickname: Annie
    official_full: Ana M. Prado, Jr.
  other_names:
  - last: Prada
  bio:
    birthday: '1952-11-09'
    gender: F
  terms:
  - type: rep
    start: '1993-01-05'
    end: '1994-12-01'
    state: OH
    district: 13
    party: Democrat
  - type: rep
    start: '1995-01-04'
    end: '1996-10-04'
    state: OH
    district: 13
  - type: sen
    start: '2007-01-04'
    end: '2013-01-03'
    state: OH
    url: http://example.org/
  leadership_roles:
  - title: Majority Leader
    chamber: senate
    start: '2011-01-03'
    end: '2013-01-03'
`;

describe('importing people', () => {
  it('of the US Congress joins the terms of one office', () => {
    const expected = [
      'Ana M. Prado Jr.; she; Representative from Ohio 1993-01-05–1996-10-04; Senator from Ohio 2007-01-04–2013-01-03; Senate Majority Leader 2011-01-03–2013-01-03',
    ];
    assert.deepEqual(imported('congress', { 'legislators-current.yaml': CONGRESS }), {
      people: expected,
      problems: [],
    });
    const json = JSON.stringify([
      {
        name: { first: 'Li', last: 'Wei' },
        bio: { gender: 'M' },
        terms: [{ type: 'prez', start: '2001-01-20', end: '2005-01-20' }],
      },
    ]);
    assert.deepEqual(imported('congress', { 'executive.json': json }).people, [
      'Li Wei; he; President of the United States 2001-01-20–2005-01-20',
    ]);
  });

  it('of Open States reads a file for each person', () => {
    const person = `id: ocd-person/1
name: Rep. Ana Prado
given_name: Ana
family_name: Prado
gender: Female
party:
- name: Independent
roles:
- type: lower
  jurisdiction: ocd-jurisdiction/country:us/state:nc/government
  district: '41'
  start_date: '2019-01-01'
- type: mayor
  jurisdiction: ocd-jurisdiction/country:us/state:nc/place:blue_harbor/government
  end_date: '2018-12-01'
other_names:
- name: Annie Prado
`;
    assert.deepEqual(imported('openstates', { 'a.yml': person, 'b.yml': 'name: Li Wei\nroles: []\n' }), {
      people: [
        'Ana Prado; she; State Representative from North Carolina 2019-01-01–; Mayor of Blue Harbor –2018-12-01',
        'Li Wei',
      ],
      problems: [],
    });
  });

  it('of parlparse takes names from one file and offices from another', () => {
    const people = JSON.stringify({
      persons: [
        { id: 'p/1', other_names: [{ note: 'Main', given_name: 'Ana', family_name: 'Prado', honorific_prefix: 'Ms' }] },
        { id: 'p/2', other_names: [{ note: 'Main', given_name: 'Li', surname: 'Wei' }] },
      ],
    });
    const ministers = JSON.stringify({
      memberships: [
        {
          person_id: 'p/1',
          role: 'Secretary of State',
          organization_id: 'department-for-transport',
          start_date: '2007-06-28',
          end_date: '2008-10-06',
        },
        {
          person_id: 'p/1',
          role: 'PPS (Rt Hon Li Wei, Minister of State)',
          organization_id: 'home-office',
          start_date: '2005-01-01',
        },
        {
          person_id: 'p/1',
          role: 'Home Secretary',
          organization_id: 'home-office',
          start_date: '2009-01-01',
          end_date: '9999-12-31',
        },
        { person_id: 'p/2', organization_id: 'public-accounts-committee', start_date: '2004-05-28' },
      ],
    });
    assert.deepEqual(imported('parlparse', { 'people.json': people, 'ministers.json': ministers }), {
      people: ['Ana Prado; Secretary of State for Transport 2007-06-28–2008-10-06; Home Secretary 2009-01-01–'],
      problems: [],
    });
  });

  it('of a table takes the columns that are named, and no honorifics into names', () => {
    const table = 'Full Name;Role;Since;name\nCllr Dr Ana Prado MBE;Mayor;2019;x\nSir Omar Lone;;;y\n';
    assert.deepEqual(imported('csv', { 'council.csv': table }, { name: 'Full Name', title: 'Role', from: 'Since' }), {
      people: ['Ana Prado; Dr; Mayor 2019–', 'Omar Lone; Sir'],
      problems: [],
    });
    assert.match(
      imported('csv', { 'council.csv': table }, { name: 'Nome' }).problems[0]!,
      /no column is called “Nome”; there are “Full Name”/,
    );
  });

  it('tells what is broken', () => {
    assert.match(imported('congress', { 'a.json': '[{' }).problems[0]!, /^a\.json: it is no JSON/);
    assert.match(imported('congress', { 'a.yaml': '' }).problems[0]!, /^a\.yaml: there is nothing in it/);
  });
});

describe('honorifics', () => {
  it('are taken off names, not out of them', () => {
    for (const [written, name] of [
      ['Rt Hon Ana Prado MP', 'Ana Prado'],
      ['The Right Honourable Sir Omar Lone', 'Omar Lone'],
      ['Asad Qamar, Speaker National Assembly', 'Asad Qamar'],
      ['Engr. Asad Qamar', 'Asad Qamar'],
      ['Hon. Dr. Li Wei', 'Li Wei'],
      ['Martin Prado, Jr.', 'Martin Prado, Jr.'],
      ['Dean Martin', 'Dean Martin'],
      ['Missy Hon', 'Missy Hon'],
      ['Dr Wei', 'Dr Wei'],
    ] as const)
      assert.equal(withoutHonorifics(written).name, name);
  });
});
