import { nameWords } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Participant } from '../../model.ts';
import { lastName } from '../../names/agree.ts';
import { keyOfName } from '../../names/apart.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { officeWord } from '../../people/offices.ts';
import type { KnownPerson } from '../../people/person.ts';
import { type NearName, type PeopleRegister, writtenKey } from '../../people/register.ts';
import { officesListed, roleOf, saidByDesk, sourceOf } from '../support/people/known.ts';
import { respell, unquoted, wordsLike } from '../support/people/respelt.ts';

const KLOBUCHAR: KnownPerson = {
  name: 'Amy Klobuchar',
  titles: [{ title: 'Senator from Minnesota', from: { year: 2007 } }],
  source: 'people.csv, row 2',
};
const COMER: KnownPerson = {
  name: 'James Comer',
  titles: [{ title: 'Representative from Kentucky', from: { year: 2016 } }],
  source: 'people.csv, row 3',
};

/**
 * A name that is one slip from a known person's is that person misspelt only where the article gives it a title of that
 * person. Tried: by the letters alone, with the 537 members of Congress on published articles: 0 of 19 findings right
 * (Comey beside Comer). With the title alone, two holders of a common office may still meet (“Rep. Smyth”), so that
 * where the misspelt word is itself a known word or name, or the surname has several bearers in the file, the place or
 * field of the office must be in the article, too. Where no title is given at all, the office must be told of in the
 * article, and the surname be one that nobody has: “Obma”.
 */
export const personNearSpelling = articleRule({
  id: 'person-near-spelling',
  category: 'names',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A name one letter away from a known person’s, with that person’s title.',
  why: 'Nobody in the people file is spelt so, but somebody with this title is nearly. Where the article gives the name another role, it is taken for somebody else’s and nothing is said.',
  outranks: ['name-spelling-drift', 'person-title-not-held', 'public-name-misspelt'],
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: 'Senator Amy {Klobucher} spoke in Leeds on Monday. Klobucher left at noon.',
        message: '“Amy Klobuchar”, Senator from Minnesota',
        fixed: 'Senator Amy Klobuchar spoke in Leeds on Monday. Klobuchar left at noon.',
        people: [KLOBUCHAR],
      },
      {
        text: '{Elisabeth} Warren, the Massachusetts senator, spoke on Monday.',
        fixed: 'Elizabeth Warren, the Massachusetts senator, spoke on Monday.',
        people: [{ name: 'Elizabeth Warren', titles: [{ title: 'Senator from Massachusetts' }] }],
      },
      {
        text: 'Rep. {Alexandria Ocasio Cortez} spoke on Monday.',
        fixed: 'Rep. Alexandria Ocasio-Cortez spoke on Monday.',
        people: [{ name: 'Alexandria Ocasio-Cortez', titles: [{ title: 'Representative from New York' }] }],
      },
    ],
    accepted: [
      { text: 'FBI Director James Comey spoke on Monday.', why: 'another role', people: [COMER] },
      { text: 'James Comey spoke in Leeds on Monday.', why: 'no role that would say', people: [COMER] },
      { text: 'Senator Amy Klobuchar spoke on Monday.', people: [KLOBUCHAR] },
      { text: 'Texas senator Amy Klobucher spoke on Monday.', why: 'another state', people: [KLOBUCHAR] },
      { text: 'Senator Amy Klobucher spoke on Monday.', why: 'nobody the desk knows' },
      {
        text: 'Senator Amy Klobucher met Senator Amy Klobuchar on Monday.',
        why: 'both are in the article: that they drift is another check',
        people: [KLOBUCHAR],
      },
    ],
  },
  concludePerson(person, view, { style: { register } }) {
    if (!register?.size) return [];
    const near = nearest(person, view, register);
    return near ? problemsOf(person, near, view) : [];
  },
});

/** The one known person whom a name nearly spells and whose title it has. */
function nearest(person: Participant, view: ArticleView, register: PeopleRegister): NearName | undefined {
  const keys = nameWords(person.name);
  if (keys.length < 2 || isKnown(person.name, keys, register)) return undefined;
  const near = register.near(keys).filter((one) => isMeant(one, person, view, register));
  const [first] = near;
  return first && near.every((other) => other.person === first.person) ? first : undefined;
}

/** A name the desk knows, right or wrong; a name between first and last does not count. */
function isKnown(name: string, keys: readonly string[], register: PeopleRegister): boolean {
  const forms = [keyOfName(name), keys.join(' '), `${keys[0]} ${lastName(keys)}`];
  return forms.some((form) => register.named(form).length > 0) || register.misspelt(writtenKey(name)).length > 0;
}

function isMeant({ person: known, slip }: NearName, person: Participant, view: ArticleView, register: PeopleRegister) {
  if (view.names.some((name) => name === known.name)) return false;
  const role = roleOf(view, person, known);
  if (slip === 'joined') return role === 'same';
  const surname = lastName(nameWords(person.name));
  // A surname nobody has is rather a slip; one that somebody has may be somebody's of the same office.
  const isOpen = slip === 'surname' ? isName(surname, register) : register.bearers(surname) > 1;
  if (role === 'same') return !isOpen || tellsPlace(view, known);
  return role === 'untold' && slip === 'surname' && !isOpen && tellsOffice(view, known);
}

function isName(word: string, register: PeopleRegister): boolean {
  return register.bearers(word) > 0 || (bitsOf(word) & (Word.given | Word.place | Word.common | Word.town)) !== 0;
}

/** Whether the article has the place or the field of one of the person's offices: “Minnesota”, “Treasury”. */
function tellsPlace(view: ArticleView, known: KnownPerson): boolean {
  const telling = new Set(officesListed(known).flatMap(({ places, fields }) => [...places, ...fields]));
  telling.delete('us');
  telling.delete('uk');
  return wordsIn(view, telling).size > 0;
}

/** Whether the article has one of the person's offices, with its place or field where it has one. */
function tellsOffice(view: ArticleView, known: KnownPerson): boolean {
  const offices = officesListed(known).filter(({ isLoose }) => !isLoose);
  const there = wordsIn(view, new Set(offices.flatMap(({ head, places, fields }) => [head, ...places, ...fields])));
  return offices.some(({ head, places, fields }) => {
    const of = [...places, ...fields];
    return there.has(head) && (of.length === 0 || of.some((word) => there.has(word)));
  });
}

/** Those of some words that the article has. */
function wordsIn(view: ArticleView, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { id } of view.outline) {
    const { tokens } = view.block(id).facts;
    for (let i = 0; i < tokens.length; i++) {
      const word = officeWord(tokens[i]!.lower);
      if (wanted.has(word)) found.add(word);
    }
  }
  return found;
}

function problemsOf(person: Participant, { person: known, form, slip }: NearName, view: ArticleView): Problem[] {
  const words = form.split(' ');
  const keys = nameWords(person.name);
  const wrong = slip === 'given' ? keys[0]! : lastName(keys);
  const right =
    slip === 'given'
      ? words[0]!
      : (words.find((word) => keyOfName(word) === lastName(nameWords(form))) ?? words.at(-1)!);
  const spans =
    slip === 'joined'
      ? unquoted(view, person).filter(({ text }) => nameWords(text).join(' ') === keys.join(' '))
      : wordsLike(view, person, wrong);
  const [first] = spans;
  if (!first) return [];
  const title = known.titles?.[0]?.title;
  return [
    {
      start: first.start,
      end: first.end,
      message: `The desk knows “${form}”${title ? `, ${title}` : ''} (${sourceOf(known)}), but nobody called “${person.name}”.`,
      fixes: [respell(spans, slip === 'joined' ? form : right, form)],
      related: spans.slice(1, 20).map((span) => saidByDesk(span, known, `“${form}”.`)),
    },
  ];
}
