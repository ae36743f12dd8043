import { grouped } from '../../base/grouped.ts';
import type { InTurns } from '../../base/turns.ts';
import { isFullName, named, nameWords, textAfter, textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { articleKind } from '../support/article-kind.ts';
import { oneSlipApart } from '../support/near-words.ts';
export const sameSurnameAmbiguity = articleRule({
  id: 'same-surname-ambiguity',
  category: 'names',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'A bare surname that two people of the article share.',
  why: 'Once Asif Ali and Zainab Ali have been introduced, “Ali” is either. Use full names, or a form that tells them apart (Mr and Ms, rank, first names in a family story).',
  houseNotes: ['All houses; AP and Reuters repeat first and last name.'],
  examples: {
    flagged: [
      {
        text: 'Asif Ali and Zainab Ali came to court on Monday.\n\n“I am innocent,” {Ali} said.',
        message: '“Asif Ali” or “Zainab Ali”',
      },
      {
        text: 'Tom Hale sold the mill to his cousin Ben Hale in May. {Hale} has closed it.',
      },
      { text: 'Sara Dar met Adil Dar, the mayor, on Monday. Later {Dar} left for the airport.' },
    ],
    accepted: [
      {
        text: 'Asif Ali came to court. Ali said he was innocent. His sister Zainab Ali wept.',
        why: 'before the second',
      },
      { text: 'Asif Ali and Zainab Ali came to court. Mr Ali wept; Ms Ali did not.', why: 'told apart' },
      { text: 'Asif Ali and Zainab Ali came to court. The Alis wept.', why: 'both' },
      {
        text: 'President Asif Ali and his wife Zainab Ali came. Ali cut the ribbon.',
        why: 'the wife is named in passing',
      },
      {
        text: 'Asif Ali is mayor. Ali won in May. His rival met Zainab Ali on Monday. Later Ali left.',
        why: 'the other is named in passing',
      },
      { text: 'Brad Ali won. Bradley William Ali is 40. Ali left.', why: 'one man' },
      { text: 'Adil Ali won. Among Ali’s friends is Omar Lone. Ali left.', why: 'no name' },
      { text: 'Asif Ali and Zainab Ali came to court. “Ali is here,” a clerk called.', why: 'inside a quotation' },
      {
        text: 'Pritam Kaur spoke to the school on Monday about the match. Sham Kaur spoke on Tuesday. Pritam Kaur left. Sham Kaur stayed.\n\nKaur said that the match was won.',
        why: 'a name that all women of a faith have',
      },
    ],
  },
  *conclude(_parts, view) {
    const full = view.participants.filter(({ name }) => view.name(name).isFull);
    const shared = [...grouped(full, ({ name }) => view.name(name).surname)]
      .flatMap(([surname, people]) => (people.length > 1 && !OF_MANY.test(surname) ? [people] : []))
      .map((people) => people.filter((person) => isPerson(person, view)))
      .filter((people) => people.length > 1 && !isOneMisspelled(people));
    if (shared.length === 0 || articleKind(view) === 'obituary') return [];
    const problems: Problem[] = [];
    for (const people of shared) problems.push(...(yield* problemsOf(people.slice(0, 6), view)));
    return problems;
  },
});

/** Last names that all women or men of a faith or land have: nobody is called by them alone. */
const OF_MANY = /^(?:kaur|singh|begum|bibi|khatun|khatoon|kumari?|devi|bai|bano)$/;

/** A name that begins with another word is none: Among Roe, MPs Dale; at the head of a sentence, Will Roe may be a verb. */
function isPerson(person: Participant, view: ArticleView): boolean {
  const word = person.name.split(/\s+/, 1)[0]!;
  const bits = bitsOf(nameKey(word));
  if (/^\p{Lu}{2,}s?$/u.test(word) || bits & (Word.head | Word.honorific | Word.rank)) return false;
  if ((bits & (Word.grammar | Word.common)) === 0) return true;
  return (
    (bits & Word.given) !== 0 && named(person).some((mention) => isFullName(mention.text) && !opens(view, mention))
  );
}

function opens(view: ArticleView, mention: Mention): boolean {
  return /(?:^|[.!?:]["”’]?\s)$/.test(textBefore(view, mention, 4));
}

/** The family of somebody else: “his wife Ann Roe”. */
const RELATIVE =
  /\b(?:wife|husband|widow|widower|partner|fianc[eé]e?|son|daughter|child|father|mother|dad|mum|mom|brother|sister|twin|uncle|aunt|nephew|niece|grand\w+|parents|journalist|late)s?,?\s(?:the (?:late|former)\s)?(?:\p{L}+\s){0,2}$/iu;

/**
 * Whether the reader knows whom the surname means all the same: the others are named in passing, once each, while one
 * has been named more often by then, or they are somebody’s family.
 */
function isPlain(
  introduced: ReadonlyMap<Participant, Mention>,
  before: ReadonlyMap<Participant, number>,
  roles: ReadonlyMap<Participant, Role>,
  view: ArticleView,
): boolean {
  const told = [...introduced].filter(([person]) => !roles.get(person)!.byGiven);
  if (told.length < 2) return true;
  const others = told.filter(([person]) => !roles.get(person)!.acts && (before.get(person) ?? 0) < 2);
  if (told.length - others.length > 1) return false;
  if (others.length === told.length - 1) return true;
  return others.filter(([, mention]) => RELATIVE.test(textBefore(view, mention, 60))).length >= told.length - 1;
}

/** How an article goes on naming somebody. */
interface Role {
  /** By given name alone, which tells them apart. */
  readonly byGiven: boolean;
  /** By full name or title more than once. */
  readonly acts: boolean;
}

function roleOf(person: Participant): Role {
  const mentions = named(person);
  return {
    byGiven: mentions.some(({ form }) => form === 'given'),
    acts: mentions.filter(({ text, title }) => title || isFullName(text)).length > 1,
  };
}

/** Beyond this many places a list of them helps nobody. */
const MOST_RELATED = 20;

/** Two spellings of one given name are one person: another check's business. */
function isOneMisspelled(people: readonly Participant[]): boolean {
  const [a, b] = people.map(({ name }) => nameWords(name).slice(0, -1).join(' ')) as [string, string];
  return people.length === 2 && (oneSlipApart(a, b) || isShortFor(a, b) || isShortFor(b, a));
}

const SHORT_FORMS =
  'bill:william will:william bob:robert rob:robert dick:richard rick:richard jim:james jimmy:james joe:joseph mike:michael dave:david tom:thomas tony:anthony steve:stephen steve:steven ted:edward ed:edward liz:elizabeth beth:elizabeth kate:katherine kate:catherine kathy:katherine jack:john johnny:john harry:henry chuck:charles charlie:charles peggy:margaret meg:margaret maggie:margaret sue:susan jenny:jennifer becky:rebecca andy:andrew tony:antonio larry:lawrence nick:nicholas';

/** A given name and its short form are one person: Brad and Bradley William, Bill and William. */
function isShortFor(short: string, long: string): boolean {
  const [a, b] = [short.split(' ')[0]!, long.split(' ')[0]!];
  return (a.length > 2 && a !== b && b.startsWith(a)) || a === b || SHORT_FORMS.split(' ').includes(`${a}:${b}`);
}

/** A bare surname, and who has been introduced by then. */
interface Ambiguous {
  readonly mention: Mention;
  readonly introduced: readonly (readonly [Participant, Mention])[];
}

/** The bare surnames after two holders have been introduced, with none of them named since in the paragraph. */
function* problemsOf(people: readonly Participant[], view: ArticleView): InTurns<Problem[]> {
  const mentions: { readonly person: Participant; readonly mention: Mention }[] = [];
  for (const person of people) {
    for (const mention of view.narrated(person.id)) mentions.push({ person, mention });
    yield;
  }
  mentions.sort((a, b) => a.mention.start - b.mention.start);
  const introduced = new Map<Participant, Mention>();
  const before = new Map<Participant, number>();
  const roles = new Map(people.map((person) => [person, roleOf(person)]));
  let latest: { person: Participant; block: number } | undefined;
  let changes = 0;
  const found: Ambiguous[] = [];
  for (const { person, mention } of mentions) {
    if (view.name(mention.text).isFull) {
      introduced.set(person, introduced.get(person) ?? mention);
      if (latest?.block !== mention.block) changes = 0;
      if (latest?.person !== person) changes++;
      latest = { person, block: mention.block };
    } else if (
      introduced.size > 1 &&
      nameKey(mention.text) === view.name(person.name).surname &&
      isBare(view, mention) &&
      !isPlain(introduced, before, roles, view) &&
      !(latest?.block === mention.block && changes === 1)
    ) {
      found.push({ mention, introduced: [...introduced] });
    }
    before.set(person, (before.get(person) ?? 0) + 1);
  }
  return problem(found);
}

/** No title, given name or initial before it, no other name after it, no plural. */
function isBare(view: ArticleView, mention: Mention): boolean {
  if (mention.title || mention.form === 'given') return false;
  if (/\)\s$/.test(textBefore(view, mention, 2))) return false;
  // The Roe sale, the Roe family: not one of them.
  if (/\bthe\s$/i.test(textBefore(view, mention, 5)) && /^\s\p{Ll}/u.test(textAfter(view, mention, 3))) return false;
  const before = textBefore(view, mention, 24).replace(/(?:^|[.!?]["”’]?\s)\p{Lu}\p{Ll}+\s$/u, '');
  if (/$(?<=(?:\p{Lu}[\p{L}'’-]*|(?:Mr|Mrs|Ms|Dr|\p{Lu})\.)\s)/u.test(before)) return false;
  return !/^(?:s\b|-|\s\p{Lu})/u.test(textAfter(view, mention, 3));
}

/** One finding for all of them; who is meant the reader knows. */
function problem([first, ...others]: readonly Ambiguous[]): Problem[] {
  if (!first) return [];
  const { mention, introduced } = first;
  const names = introduced.map(([{ name }]) => name);
  return [
    {
      start: mention.start,
      end: mention.end,
      message: `“${mention.text}” may be ${names.map((name) => `“${name}”`).join(' or ')}.`,
      related: [
        ...introduced.map(([, { start, end, text }]) => ({
          start,
          end,
          message: `“${text}” is introduced here.`,
        })),
        ...others.slice(0, MOST_RELATED).map(({ mention: { start, end } }) => ({ start, end, message: 'Here too.' })),
      ],
    },
  ];
}
