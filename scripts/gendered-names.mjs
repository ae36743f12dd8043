// Writes src/core/data/en/names/given-names-female.txt and given-names-male.txt: given names that tell a person's pronoun,
// drawn from the per-country lists of @faker-js/faker (MIT). Names in use for both are in neither.
import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

const LOCALES = ['en', 'en_IN', 'en_ZA'];
/** Short forms and names the lists lack, and corrections where they list a name once for the wrong half. */
const MORE = {
  female:
    'Abbie Aisha Ayesha Barbra Benazir Betsy Bridget Carly Condoleezza Debbie Deb Debra Elena Fatima Fiona Giorgia Heidi Hillary Hilary Huma Ivanka Jill Josie Kate Katie Kayleigh Keiko Kellyanne Liz Loretta Lynne Madeleine Maryam Megyn Melania Michelle Mimi Nancy Naomi Nikki Olena Oprah Peggy Priti Reem Rosie Ruth Sadia Saima Sanna Sara Sarah Shabana Shireen Sonia Sue Susan Svetlana Tulsi Ursula Valentina Yulia Zahra Zainab',
  male: 'Abdullah Ahmed Ali Andrzej Anwar Asif Barack Ben Bernie Bilal Bill Bob Boris Chuck Chris Dan Dave Dick Dmitry Donald Doug Ed Emmanuel Fred Gavin Greg Hamid Haris Hassan Hussein Ibrahim Igor Imran Jack Jeb Jeff Jeremy Jim Jimmy Joe John Justin Karim Keir Ken Kevin Khalid Mahmoud Marco Matt Mike Mitch Mitt Mohammed Mohsin Muhammad Nabil Narendra Nick Omar Osama Paul Pete Rafael Rand Recep Rick Rob Ron Rudy Rupert Sajid Salman Sergei Shahid Shehbaz Steve Talal Tariq Ted Tim Tom Tony Usman Viktor Vladimir Volodymyr Wolfgang Xavier Yasir Yitzhak Zulfikar',
};
const MIXED =
  'Alex Ashley Casey Dana Drew Jamie Jan Jean Jessie Jordan Kelly Kelsey Kerry Kim Kirby Lee Leslie Lindsay Lindsey Lynn Madison Morgan Pat Reagan Reese Riley Robin Sasha Shannon Sidney Stacy Taylor Tracy'.split(
    ' ',
  );

const halves = { female: new Set(), male: new Set() };
for (const locale of LOCALES) {
  const names = allLocales[locale].person.first_name;
  for (const half of ['female', 'male']) for (const name of names[half]) halves[half].add(name);
}
const both = new Set([...MIXED, ...[...halves.female].filter((name) => halves.male.has(name))]);
for (const half of ['female', 'male']) {
  const other = half === 'female' ? 'male' : 'female';
  const more = MORE[half].split(' ').filter((name) => !MIXED.includes(name));
  const mistaken = new Set(MORE[other].split(' '));
  const names = new Set([...[...halves[half]].filter((name) => !both.has(name) && !mistaken.has(name)), ...more]);
  const list = [...names].filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name)).sort();
  const head = `# Given names after which a person is ${half === 'female' ? 'she' : 'he'}. Written by scripts/gendered-names.mjs.\n`;
  writeFileSync(`src/core/data/en/names/given-names-${half}.txt`, `${head}${list.join('\n')}\n`);
  console.log(half, list.length);
}
