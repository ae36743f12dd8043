import { named, sharesSurname, textAfter, textBefore, touchesName } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { articleKind } from '../support/article-kind.ts';

/** Children, and stories told among family, use given names. */
const CHILD =
  /\b(?:[1-9]|1[0-7])-year-old|\baged (?:[1-9]|1[0-7])\b|\b(?:toddler|baby|boy|girl|schoolboy|schoolgirl|pupil|child)\b/i;
const HONOURED =
  /\b(?:sir|dame|king|queen|prince|princess|pope|father|sister|brother|mother|saint|st|lord|lady|sheikh|maulana)\.?\s$/i;

export const firstNameLaterRef = articleRule({
  id: 'first-name-later-ref',
  category: 'names',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'An adult called by given name alone.',
  why: 'News calls adults by surname. Children, families who share a surname, knights, royals and people of cultures that go by the given name are left alone.',
  houseNotes: ['AP: surname from 18 on.', 'UK: given names under 18.'],
  examples: {
    flagged: [
      {
        text: 'Alison Holt came to court on Monday. Holt is a nurse.\n\n{Alison} told the judge that she had waited.',
        message: '“Holt”',
      },
      { text: 'David Norton won on Monday. Norton is 30. “At last,” {David} said.' },
      { text: 'Robert Hale built the mill. Hale died in May. The town mourned {Robert}.' },
    ],
    accepted: [
      { text: 'Alison Holt came to court. Holt told the judge.' },
      { text: 'Alison Holt and David Holt came to court. Alison told the judge.', why: 'they share the surname' },
      { text: 'Alison Holt, a 12-year-old girl, won. Alison is in year seven.', why: 'a child' },
      {
        text: 'Alison Holt passed away on Monday. Alison was born in 1930. Mrs Holt is survived by two sons.\n\nHolt was a nurse. Alison loved cats.',
        why: 'an obituary of the family',
      },
      { text: 'Alison Holt came. Holt blames the tax. Yes, Alison, it is the tax.', why: 'the writer speaks to her' },
      { text: 'Alison Holt came. “Alison is late,” the clerk said.', why: 'inside a quotation' },
    ],
  },
  concludePerson: problemOf,
});

function problemOf(person: Participant, view: ArticleView): Problem[] {
  const { given, surname } = view.name(person.name).parts;
  if (given.length === 0 || nameKey(given[0]!) === nameKey(surname)) return [];
  // Most people are never called by a given name alone: the look at where they are named is dear.
  const called = nameKey(given[0]!);
  if (!named(person).some(({ text }) => nameKey(text) === called)) return [];
  const mentions = view.narrated(person.id);
  const first = mentions[0];
  const usesSurname = mentions.some(({ text }) => nameKey(text) === nameKey(surname));
  if (!first || !view.name(first.text).isFull || !usesSurname || isChild(mentions, view)) return [];
  const byGiven = mentions.filter((mention) => nameKey(mention.text) === called && isPlain(mention, view));
  const at = byGiven[0];
  // The look at all others comes last: it is dear.
  if (!at || !(bitsOf(given[0]!.toLowerCase()) & Word.given) || sharesSurname(person, view)) return [];
  if (articleKind(view) !== 'news') return [];
  return [
    {
      start: at.start,
      end: at.end,
      message: `“${at.text}” here, but “${surname}” elsewhere.`,
      // Whoever goes by the given name in one place may go by it in all: only the desk knows.
      fixes: [],
      related: byGiven.slice(1).map(({ start, end }) => ({ start, end, message: 'Here too.' })),
    },
  ];
}

function isPlain(mention: Mention, view: ArticleView): boolean {
  // “Yes, Ann, we do.”: she is spoken to.
  const addressed = /[,?!]\s$/.test(textBefore(view, mention, 2)) && /^[,?!]/.test(textAfter(view, mention, 1));
  return !addressed && !mention.title && !HONOURED.test(textBefore(view, mention, 12)) && !touchesName(view, mention);
}

function isChild(mentions: readonly Mention[], view: ArticleView): boolean {
  return mentions.slice(0, 3).some(({ start, end }) => CHILD.test(view.slice(Math.max(0, start - 80), end + 80)));
}
