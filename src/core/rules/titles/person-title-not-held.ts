import { inNarration } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { CalendarDate, Participant } from '../../model.ts';
import { daysOutside, heldOn, titlesOn, writtenDate } from '../../people/dates.ts';
import { mayBeSame, type Office, officeOf } from '../../people/offices.ts';
import type { DatedTitle, KnownPerson } from '../../people/person.ts';
import { articleKind } from '../support/article-kind.ts';
import { knownAs, sourceOf } from '../support/people/known.ts';
import { isOfOtherTime } from '../support/people/past.ts';
import { type TitledMention, titledMentions, wholeOf } from '../support/titles.ts';

const ROE: KnownPerson = {
  name: 'Ann Roe',
  titles: [
    { title: 'Mayor of Hull', from: { year: 2015, month: 5 }, to: { year: 2019, month: 5 } },
    { title: 'MP for Hull', from: { year: 2019, month: 12, day: 12 } },
  ],
  source: 'people.csv, row 2',
};

/** So many days after a title ends, or before it begins, papers still or already use it. */
const GRACE = 14;

/**
 * A title that the people file gives to the person for another time than the article's day. Titles it does not list are
 * no matter. Tried: every titled mention, which marks “President Obama signed the law in 2010” and all history; so a
 * mention counts only where its sentence tells of no other time, and only before the name: an apposition (“Roe, the
 * mayor who …”) mostly tells the past, and a surname alone (“President Bush’s
 * troop surge”) mostly does, too. Of a person who is “former” anywhere in the article, `former-missing` speaks.
 */
export const personTitleNotHeld = articleRule({
  id: 'person-title-not-held',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'A title that the person did not hold, or not any more, on the day of the article.',
  why: 'The people file says from when to when somebody held a title. An article without a date of its own is not judged. “Former”, “then” and “elect” make it right, and so does a sentence about another time.',
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: '---\ntitle: The port opens\ndate: 2021-03-03\n---\n\n{Mayor Ann Roe} says the port is ready.',
        container: 'markdown',
        message: 'until 2019-05',
        people: [ROE],
      },
      {
        text: '---\ntitle: The port opens\ndate: 2014-03-03\n---\n\n{Mayor Ann Roe} says the port is ready.',
        container: 'markdown',
        message: 'from 2015-05',
        people: [ROE],
      },
    ],
    accepted: [
      {
        text: '---\ntitle: The port opens\ndate: 2018-03-03\n---\n\nMayor Ann Roe says the port is ready.',
        container: 'markdown',
        people: [ROE],
      },
      {
        text: '---\ntitle: The port opens\ndate: 2021-03-03\n---\n\nFormer mayor Ann Roe says the port is ready.',
        container: 'markdown',
        people: [ROE],
      },
      {
        text: '---\ntitle: The port opens\ndate: 2021-03-03\n---\n\nMayor Ann Roe opened the port in 2017.',
        container: 'markdown',
        why: 'the sentence tells of another time',
        people: [ROE],
      },
      {
        text: '---\ntitle: The port opens\ndate: 2021-03-03\n---\n\nProfessor Ann Roe says the port is ready.',
        container: 'markdown',
        why: 'a title that is not listed',
        people: [ROE],
      },
      { text: 'Mayor Ann Roe says the port is ready.', why: 'nobody says of which day', people: [ROE] },
      {
        text: '---\ntitle: The port opens\ndate: 2021-03-03\n---\n\nYork mayor Ann Roe says the port is ready.',
        container: 'markdown',
        why: 'another town’s mayor',
        people: [ROE],
      },
    ],
  },
  concludePerson(person, view, { style }) {
    const known = style.register?.size ? knownAs(person, style) : undefined;
    if (!known?.titles?.some(({ from, to }) => from ?? to)) return [];
    const day = view.date ?? style.today;
    return day ? problemsOf(person, known, day, view) : [];
  },
});

function problemsOf(person: Participant, known: KnownPerson, day: CalendarDate, view: ArticleView): Problem[] {
  const titled = titledMentions(person);
  if (titled.some(({ parts }) => parts.past) || articleKind(view) === 'obituary') return [];
  const wrong = titled.flatMap((one) => {
    const missed = missedBy(one, known, day);
    return missed && isAboutNow(one, day, view) ? [{ one, missed }] : [];
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    {
      ...wholeOf(first.one),
      message: messageOf(first.one, first.missed, known, day),
      related: wrong.slice(1, 20).map(({ one }) => ({ ...wholeOf(one), message: `“${one.title.text}” here.` })),
    },
  ];
}

/** The listed title that a title in the article means, where it was held at another time; undefined where it is right or not listed. */
function missedBy({ title }: TitledMention, known: KnownPerson, day: CalendarDate): DatedTitle | undefined {
  const given = officeOf(title.text);
  if (!given || given.isOtherTime || given.isLoose) return undefined;
  const meant = (known.titles ?? []).filter((listed) => isMeant(given, officeOf(listed.title)));
  if (meant.some((listed) => daysOutside(listed, day) <= GRACE)) return undefined;
  return meant.at(-1);
}

function isMeant(given: Office, listed: Office | undefined): boolean {
  return listed !== undefined && mayBeSame(given, listed);
}

function isAboutNow({ mention, title }: TitledMention, day: CalendarDate, view: ArticleView): boolean {
  if (title.end > mention.start || mention.form !== 'full' || !inNarration(view, mention)) return false;
  const { facts, offset } = view.block(mention.block);
  const before = facts.text.slice(Math.max(0, title.start - offset - 30), title.start - offset);
  return !isOfOtherTime(facts, mention.start - offset, day) && !/\b(?:former|ex|then|late)\b/i.test(before);
}

function messageOf(one: TitledMention, missed: DatedTitle, known: KnownPerson, day: CalendarDate): string {
  const { from, to, title } = missed;
  const when = heldOn(missed, day) === 'over' ? `until ${writtenDate(to!)}` : `from ${writtenDate(from!)}`;
  const [now] = titlesOn(known.titles, day);
  return `“${one.title.text}” here, but ${sourceOf(known)} has “${title}” ${when}${now ? `, now “${now.title}”` : ''}.`;
}
