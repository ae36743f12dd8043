import type { Mention, Participant } from '../model.ts';
import { bitsOf, Word } from '../people/words.ts';
import { type ArticleView, articleRule, type Problem } from './rule.ts';
import {
  isFullName,
  named,
  nameWords,
  narratedMentions,
  textAfter,
  textBefore,
  touchesName,
} from './support/people.ts';

/** Titles that make a given or regnal name complete: Pope Leo, Prince William, Sister Mary. */
const COMPLETE =
  /\b(?:king|queen|prince|princess|pope|emperor|empress|saint|st|sister|brother|father|mother|lord|lady|sir|dame|duke|duchess|archbishop|cardinal|bishop|sultan|sheikh|emir|ayatollah|imam|mullah|dalai|maulana|guru|baroness|baron|justice|captain)\.?\s*$/i;

export const surnameBeforeIntroduction = articleRule({
  id: 'surname-before-introduction',
  category: 'names',
  scope: 'article',
  severity: 'warning',
  summary: 'The body calls somebody by surname before it has introduced them.',
  why: 'Readers meet a person by full name and role; after that the surname will do. Headlines, decks and captions may use the bare surname. World-famous single names, royals, popes and names of one word are left alone. A speaker who never gets a full name is meant here too.',
  houseNotes: ['All houses. The Economist wants the given name the first time.'],
  outranks: ['missing-title-first-ref'],
  examples: {
    flagged: [
      {
        text: '{Ansari} urged calm on Monday. “Stay at home,” the officer said.\n\nCity police chief Rukhsana Ansari will speak again on Friday.',
        message: 'introduced',
      },
      {
        text: 'The roof fell in on Monday.\n\nCurator {Doering} said nobody was hurt. “We were lucky,” Anna Doering added.',
      },
      {
        text: 'Mill to close in May\n\nThe mill will close in May. “It is over,” Mr {Hadley} said on Monday.\n\nHadley said the land had been sold.',
        message: 'never',
      },
    ],
    accepted: [
      {
        text: 'Ansari urges calm\n\nPolice chief Rukhsana Ansari urged calm on Monday.\n\nAnsari will speak on Friday.',
        why: 'a headline may use the surname',
      },
      { text: 'Pope Leo met Prince William on Monday.', why: 'complete names' },
      { text: 'The Baker Act was read on Monday. Lawyer Tom Baker left.', why: 'a law' },
      { text: '“Ansari knows,” he said of police chief Rukhsana Ansari.', why: 'inside a quotation' },
    ],
  },
  conclude: (_parts, view) => view.participants.flatMap((person) => problemOf(person, view)),
});

function problemOf(person: Participant, view: ArticleView): Problem[] {
  const first = narratedMentions(view, person)[0];
  if (!first || isFullName(first.text)) return [];
  const introduction = named(person).find(({ text }) => isFullName(text));
  if (introduction && introduction.start < first.start) return [];
  if (isComplete(first, view) || touchesName(view, first)) return [];
  const at = { start: first.start, end: first.end };
  if (introduction) {
    return [
      {
        ...at,
        message: `“${first.text}” is introduced as “${introduction.text}” only later.`,
        related: [{ start: introduction.start, end: introduction.end, message: 'The full name stands here.' }],
      },
    ];
  }
  return isUnknownSpeaker(person, view)
    ? [{ ...at, message: `“${first.text}” is never introduced by full name.` }]
    : [];
}

function isComplete(first: Mention, view: ArticleView): boolean {
  const word = nameWords(first.text)[0]!;
  return (bitsOf(word) & Word.famous) !== 0 || COMPLETE.test(textBefore(view, first, 30));
}

/** Titles under which single names and families go. */
const FREE =
  /\b(?:star|singer|rapper|artist|dj|band|musician|model|player|striker|midfielder|defender|forward|goalkeeper|footballer|winger|captain|driver|son|daughter|wife|husband|brother|sister|mother|father|partner|cousin|nephew|niece|firm|giant|group|leaders|professor|postman|fireman|god|goddess|prophet|comedian|magician|wrestler|maker|developer|rival|broadcaster|operator|carrier|supplier|manufacturer|retailer|lender|insurer|side|club|team|outfit|philosopher|designer|native|heir|fan|actor|actress|youngster|teenager)s?$/i;

/** Somebody with a form of address or an office, or who speaks and is “he” or “she”; by a name no list knows as anything else. */
function isUnknownSpeaker(person: Participant, view: ArticleView): boolean {
  const word = nameWords(person.name)[0]!;
  const mentions = named(person);
  const bits = bitsOf(word);
  if (
    word.length < 3 ||
    /\p{Lu}{2}|\d/u.test(person.name) ||
    bits & (Word.place | Word.nation | Word.organisation | Word.common | Word.body)
  )
    return false;
  if (mentions.some((mention) => touchesName(view, mention))) return false;
  if (mentions.some((mention) => /\b(?:Mr|Mrs|Ms|Miss)\.?\s$/.test(textBefore(view, mention, 6)))) return true;
  if (bits & Word.given) return false;
  const titles = mentions.flatMap(({ title }) => title?.text ?? []);
  if (titles.some((title) => FREE.test(title) || /s$/.test(title))) return false;
  if (titles.length > 0) return true;
  const human = person.mentions.some(({ form, text }) => form === 'pronoun' && /^(?:he|she|his|her)$/i.test(text));
  const relative = mentions.some((mention) => /^,? who\b/.test(textAfter(view, mention, 6)));
  return person.statements.length > 0 && (human || relative);
}
