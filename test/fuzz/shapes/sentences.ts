import type { Random } from '../random.ts';
import type { Person } from './cast.ts';

const FULL = [
  '{full}, {age}, spoke on {day}.',
  '{title} {full} opened the bridge on {date}.',
  '{full}, {title}, left for {place}.',
  '{full} met {other} in {place} on {day}, {date}.',
  'The {body} named {full} as {title}.',
  '{full}’s car and {other}’s bike were {number} metres apart.',
  '{FULL} WAS THERE.',
];
const LATER = [
  '{surname} said the works would cost {money}.',
  '{title} {surname} said no.',
  '{honorific} {surname} came at {time}; {surname} left at {time}.',
  '{given} was late, and {surname} was {age}.',
  'The {surname}s own it. {Pronoun} said that {pronoun} would go.',
  '{surname} rose {percent} to {number}.',
  '{surname}, the {title}, denied it. “No,” {pronoun} said.',
  'Former {title} {surname} and {title} {surname} wept.',
];
const QUOTED = [
  '“{line},” {surname} said on {day}.',
  '“{line}.”',
  '"{line}," said {surname}. "{line}."',
  '‘{line},’ the {body} said in a statement.',
  '{surname} said: “{line}. “{line},” {pronoun} added.',
  '“{line},” {pronoun} said. “{line}.',
  'According to {surname}, “the 6" pipe and the 5’10" man {verb}.”',
  "'{line}', {surname} told reporters, 'and it's over'.",
  '{surname} called it “{word}” and "{word}".',
];
const FACTS = [
  'The {body} ({acronym}) spent {money} on {number} {things} on {date}.',
  'About {number} people and {number} {things} were hurt, {percent} more than in {year}.',
  'The {acronym} said {number} of {number} {things} would close by {time}, {day}.',
  'Rain fell  on {place} , and the the {things} {verb} .',
  'It costs {money}—or {money} - a year – for {number} {things}...',
  'It is {number} {unit} long and {number}{unit} wide, at {temperature}.',
  'The {things}, {things}, and {things} {verb}; the {things}, {things} and {things} did not.',
  'A {adjective} {things} was re-opened, then reopened, in {place}/{place} (see {url}).',
  'On {date} and on {date} it was {time} local time in {place}.',
  'Between {year}-{year} the colour and the color of the {things} changed.',
  'The {adjective}, {adjective} {body} has been asked to [TK] the {things} (CHECK {number}).',
];
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  day: ['Monday', 'Tuesday', 'last Friday', 'Sunday', 'today', 'tomorrow', 'Wed'],
  date: ['3 May', 'May 3', '3rd May 2024', 'May 3, 2024', '31 February', 'Monday, 4 May 2021', '2024-05-03', '3/5/24'],
  time: ['9 am', '9am', '9 a.m.', '18:30', '12 noon', 'midnight', '6.30pm', '10 am in the morning'],
  year: ['2019', '2021', '1998', '20', 'the 1990s'],
  place: ['Hull', 'New York', 'Kyiv', 'Kiev', 'the north', 'St. Paul', 'Bombay', 'São Paulo', 'Sao Paulo'],
  body: ['council', 'Works Department', 'interior ministry', 'committee', 'United Nations', 'firm'],
  acronym: ['UN', 'W.D.', 'NATO', 'Nato', 'WHO', 'UNHCR'],
  money: ['$3m', '$3 million', '£1,200.50', 'Rs500', 'Rs 5 lakh', '3 crore rupees', '€5bn', '5 dollars', 'USD 5'],
  number: ['3', 'three', '12', 'twelve', '1200', '1,200', '3.5 million', '100,000', '0', 'dozens of', '99'],
  percent: ['5%', '5 per cent', 'five percent', '5 percentage points', '-5%'],
  temperature: ['20C', '20 °C', '68F', '-3 degrees'],
  unit: ['km', 'metres', 'miles', 'kg', '"', '’', 'in', 'ft'],
  things: ['horses', 'schools', 'bridges', 'cease-fire', 'ceasefire', 'houses', 'e-mail', 'email', 'police officers'],
  verb: ['fell', 'was shut', 'were shut', 'burst', 'may be reopened', 'are being looked at'],
  adjective: ['old', 'very unique', 'colourful', 'historic', 'so-called', 'an', 'suicide'],
  word: ['rubbish', 'a disgrace', 'No', 'gray', 'It’s over.', ''],
  url: ['https://example.org/a_b', 'www.example.com', 'desk@example.org', '#tag', '@handle'],
  line: [
    ...['We go', 'No', 'It is over', 'The colour is wrong', 'it was the the last day', 'We said ‘never’ twice'],
    ...['I [was] there … and left', 'Mr Hale is my friend', 'You’ll see', 'Is it?', 'Stop!'],
  ],
};

/** A sentence about some of the people; what stands in braces is filled in. */
export function sentence(random: Random, cast: readonly Person[]): string {
  const kind = random.next();
  const template = random.pick(kind < 0.25 ? FULL : kind < 0.5 ? LATER : kind < 0.72 ? QUOTED : FACTS);
  return filled(template, random, cast);
}

/** Something said, for captions and headlines as well. */
export function filled(template: string, random: Random, cast: readonly Person[]): string {
  const person = random.pick(cast);
  const other = random.pick(cast).full;
  const own: Readonly<Record<string, string>> = {
    ...person,
    other,
    FULL: person.full.toUpperCase(),
    Pronoun: person.pronoun.charAt(0).toUpperCase() + person.pronoun.slice(1),
  };
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => own[slot] ?? random.pick(SLOTS[slot] ?? ['?']));
}
