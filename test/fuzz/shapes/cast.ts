import type { Random } from '../random.ts';

/** Somebody whom an invented article is about. */
export interface Person {
  readonly full: string;
  readonly given: string;
  readonly surname: string;
  readonly title: string;
  readonly honorific: string;
  readonly pronoun: string;
  readonly age: string;
}

const GIVEN = [
  ...['Helen', 'Asghar', 'José', 'Ana María', 'Min-ji', 'Tom', 'Zainab', 'Ingrid', 'Li', 'Oumar', 'Siân', 'J. P.'],
  ...['Jean-Luc', 'Ali', 'Mary Ann', 'Bo', 'Dr Ida', 'Jose\u0301', 'DeShawn', 'O’Brien', "D'Angelo", 'Ewa'],
];
const SURNAMES = [
  ...['Marsh', 'Shah', 'Peña', 'Kim', 'Hale', 'Ali', 'van der Berg', 'de Souza', 'al-Assad', 'O’Neill', 'Hassan'],
  ...[
    'Müller',
    'St. John',
    'MacLeod',
    'Roe Jr',
    'Hale III',
    'Khan',
    'Pena',
    'Lee-Brown',
    'Díaz-Cruz',
    'Xi',
    'Vale Moore',
  ],
];
const TITLES = [
  ...['Mayor', 'Interior Minister', 'former president', 'Acting Chair', 'Professor', 'Sergeant', 'chief executive'],
  ...['the mill owner', 'Gov.', 'Sen.', 'Lt Gen (retd)', 'Her Excellency Ambassador', 'spokeswoman', 'coach'],
  ...['Deputy Prime Minister', 'judge', 'Dr', 'Sir', 'Acting Mayor', 'Ex-minister', 'Judge', 'Col.', 'Imam'],
];
const HONORIFICS = ['Mr', 'Ms', 'Mrs', 'Mr.', 'Dr', 'Sir', 'Miss', 'Lord'];
/** Names a hair's breadth away from another: with and without the accent, a letter doubled or dropped, the order turned. */
const DRIFTS: readonly ((full: string) => string)[] = [
  (full) => full.normalize('NFD'),
  (full) => full.normalize('NFD').replace(/\p{M}/gu, ''),
  (full) => full.replace(/([aeiou])(?=\p{Ll}*$)/u, '$1$1'),
  (full) => full.replace(/s(?=\p{Ll}*$)/u, 'ss'),
  (full) => full.split(' ').reverse().join(' '),
  (full) => full.toUpperCase(),
  (full) => full.replace(' ', ' K. '),
];

/** Two to five people, some of one surname or nearly of one name. */
export function castOf(random: Random): Person[] {
  const count = random.between(2, 5);
  const cast: Person[] = [];
  for (let i = 0; i < count; i++) {
    const other = cast.at(-1);
    const surname = other && random.chance(0.2) ? other.surname : random.pick(SURNAMES);
    const given = other && random.chance(0.08) ? other.given : random.pick(GIVEN);
    const full = other && random.chance(0.08) ? random.pick(DRIFTS)(other.full) : `${given} ${surname}`;
    cast.push({
      full,
      given: given.split(' ')[0]!,
      surname: random.chance(0.06) ? random.pick(DRIFTS)(surname) : surname,
      title: random.pick(TITLES),
      honorific: random.pick(HONORIFICS),
      pronoun: random.pick(['he', 'she', 'they']),
      age: String(random.between(3, 99)),
    });
  }
  return cast;
}
