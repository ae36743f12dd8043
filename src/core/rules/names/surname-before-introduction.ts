import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import type { InTurns } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import {
  firstNamed,
  isFullName,
  isHeOrShe,
  isHuman,
  mentionsByBlock,
  named,
  nameWords,
  surnameKey,
  textAfter,
  textBefore,
  touchesName,
} from '../../linter/people.ts';
import { isQuoted } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Placed, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant, Span } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import type { TitleSpan } from '../../names/titles/titles.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { CHARACTER, EXPERT, FREE, ONE_NAME } from '../support/single-names.ts';
import {
  BODY,
  isAdjective,
  isAlias,
  isAttributive,
  isCued,
  isDeck,
  isHeadline,
  isNamedOtherwise,
  isNews,
  isPaired,
  isPlaced,
  isWellKnown,
  isWithheld,
  OTHERWISE,
  PART_OF_BODY,
} from '../support/surname-places.ts';

/** Titles that make a given or regnal name complete: Pope Leo, Prince William, Sister Mary. */
const COMPLETE =
  /\b(?:king|queen|prince|princess|pope|emperor|empress|saint|st|sister|brother|father|mother|lord|lady|sir|dame|duke|duchess|archbishop|cardinal|bishop|sultan|sheikh|emir|ayatollah|imam|mullah|dalai|maulana|guru|baroness|baron|justice|captain)\.?\s*$/i;

/** A title and one unlisted word after it, relative to the block: “Europol Director Wainwright”. */
interface Titled extends Span {
  readonly text: string;
}

export const surnameBeforeIntroduction = articleRule<readonly Titled[]>({
  id: 'surname-before-introduction',
  category: 'names',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'titles',
  severity: 'hint',
  claim: 'warning',
  summary: 'The body calls somebody by surname before it has introduced them.',
  why: 'Readers meet a person by full name and role; after that the surname will do. Headlines, decks and captions may use the bare surname. World-famous single names, royals, popes and names of one word are left alone. A speaker who never gets a full name is meant here too.',
  houseNotes: ['All houses. The Economist wants the given name the first time.'],
  outranks: ['missing-title-first-ref'],
  examples: {
    flagged: [
      {
        text: '{Ansari} urged calm on Monday. “Stay at home,” the officer said.\n\nCity police chief Rukhsana Ansari will speak again on Friday.',
        message: '“Ansari” comes before the full name, “Rukhsana Ansari”.',
      },
      {
        text: 'The roof fell in on Monday.\n\nCurator {Doering} said nobody was hurt. “We were lucky,” Anna Doering added.',
      },
      {
        text: 'Mill to close in May\n\nThe mill will close in May. “It is over,” Mr {Hadley} said on Monday.\n\nHadley said the land had been sold.',
        message: 'Who is Hadley? No first name or role in the article.',
      },
    ],
    accepted: [
      {
        text: 'Mill to close\n\nWorkers wait as Hadley thinks the matter over and the council looks on\n\nThe mill will close, Anna Hadley said. She named no day.',
        why: 'a deck',
      },
      {
        text: 'The Hadley administration’s plans were read on Monday. Later Anna Hadley left.',
        why: 'a name before the noun it describes',
      },
      { text: 'The stock slid, and peer Hadley’s (HAD) fell too. “It was a bad day,” Hadley said.', why: 'a share' },
      {
        text: 'Ansari urges calm\n\nPolice chief Rukhsana Ansari urged calm on Monday.\n\nAnsari will speak on Friday.',
        why: 'a headline may use the surname',
      },
      { text: 'Pope Leo met Prince William on Monday.', why: 'complete names' },
      {
        text: 'The hall opened on Monday for the Dixons, Rogers, Humphreys and Turners.\n\nTreasurer James Rogers read a letter. “It is ours,” James Rogers said.',
        why: 'families',
      },
      {
        text: 'The ward opened on Monday. W.O. Harde gave £300 for it, said the clerk.\n\n“It is done,” Mr Hadley said. Mr Hadley thanked W.O. Harde.',
        why: 'copy of a time that writes no given name out',
      },
      {
        text: 'The cafe shut in May. “We had no choice,” said migration consultant Hadley, who did not want to give her full name. “It is over,” Hadley said.',
        why: 'the article says why there is no more',
      },
      {
        text: 'Mr Hadley sees a crash coming in May. “It will fall,” he said on Monday.\n\nAnna Norwood, who is also known as Mr Hadley, is a trader.',
        why: 'a nickname',
      },
      { text: 'The Baker Act was read on Monday. Lawyer Tom Baker left.', why: 'a law' },
      { text: '“Ansari knows,” he said of police chief Rukhsana Ansari.', why: 'inside a quotation' },
      {
        text: 'Dalit leader Mayawati spoke on Monday. “We will win,” Mayawati said. She left at noon.',
        why: 'a single name that is all of it',
      },
      { text: 'Bert Rendle, who played the servant Podrick, said on Monday that it was a pity.', why: 'a character' },
      { text: 'Goalkeeper Lupi told the radio: “My gloves were wet.” The crowd sang for him.', why: 'a player' },
      { text: 'According to bookmaker Pollbrokes, hardly anybody backed the snail.', why: 'a firm' },
      {
        text: 'Rubeck wins the donors, loses the islands.\n\nSenator Marek Rubeck has money and posters. On Monday Rubeck said that he would sail to every island.',
        why: 'a headline with a full stop',
      },
      { text: 'My aunt Yemisa, who cannot cook, came on Monday.', why: 'family' },
      {
        text: 'Critics of the Ansari plan met on Monday. Police chief Rukhsana Ansari stayed away.',
        why: 'the name of a plan, not the person',
      },
      {
        text: 'The board met at Dunmore’s Bread on Monday. “We are glad,” said its owner, Aoife Dunmore.',
        why: 'the name of a shop',
      },
      {
        text: 'There were no Dana Whitcombe-style scenes on Monday.\n\nLast year Whitcombe left the stage. Singer Dana Whitcombe has not been back.',
        why: 'the full name stood in a compound',
      },
    ],
  },
  collect(block) {
    const titled = block.names.titles.flatMap((title) => titledWord(block, title) ?? []);
    return titled.length > 0 ? titled : undefined;
  },
  conclude: strangers,
  concludePerson: problemOf,
});

function titledWord(block: BlockFacts, title: TitleSpan): Titled | undefined {
  const word = block.tokens[title.endToken];
  const next = block.tokens[title.endToken + 1];
  if (title.place !== 'before' || title.honorific || FREE.test(title.text) || !word?.capital || next?.capital)
    return undefined;
  if (
    /\bleader$/i.test(title.text) ||
    PART_OF_BODY.test(title.text) ||
    word.text.length < 4 ||
    (bitsOf(word.lower) & ~Word.given) !== 0 ||
    isQuoted(block, word.start)
  )
    return undefined;
  return /\p{Lu}{2}/u.test(word.text) || BODY.test(word.text) || next?.text === '-'
    ? undefined
    : { start: word.start, end: word.end, text: word.text };
}

/** Holders of an office whom nothing but their title tells to be people: named at least twice, by that one word only. */
function* strangers(parts: readonly Placed<readonly Titled[]>[], view: ArticleView): InTurns<readonly Problem[]> {
  if (parts.length === 0) return [];
  const uses = parts.flatMap(({ part, offset }) =>
    part.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text, block: offset })),
  );
  const blocks = uses.map(({ block }) => block);
  const mentions = yield* mentionsByBlock(view, blocks);
  const isKnown = ({ start, end, block }: (typeof uses)[number]) =>
    mentions.get(block)!.some(({ mention }) => mention.start < end && mention.end > start);
  return [...grouped(uses, ({ text }) => text).values()]
    .filter((same) => same.length > 1 && !same.some(isKnown) && isNews(view))
    .map((same) => same[0]!)
    .map(({ start, end, text }) => ({ start, end, message: unknown(text, 'first name or role') }));
}

function problemOf(person: Participant, view: ArticleView): Problem[] {
  const own = view.narrated(person.id);
  const isDescribed = ({ block }: Mention) => isDeck(view.block(block).facts) || isHeadline(block, view);
  const first = own.find((mention) => !isAttributive(mention, view) && !isDescribed(mention));
  if (!first || isFullName(first.text) || isNamedOtherwise(first, view)) return [];
  if (CREDIT.test(first.text) || bitsOf(nameKey(first.text)) & OTHERWISE || /\p{Ll}\p{Lu}/u.test(first.text)) return [];
  // An adverb at the head of a sentence; the last word of the name of a body, with its letters behind it.
  if (/ly$/.test(first.text) && /(?:^|[.!?]["”’]?\s)$/.test(textBefore(view, first, 4))) return [];
  if (/^\s\(\p{Lu}{3,}\)/u.test(textAfter(view, first, 12))) return [];
  const introduction = named(person).find(({ text }) => isFullName(text));
  if (introduction && introduction.start < first.start) return [];
  if (first.title && FREE.test(first.title.text)) return [];
  if (isComplete(person, first, view) || touchesName(view, first)) return [];
  const at = { start: first.start, end: first.end };
  if (introduction) {
    if (nameKey(first.text) !== surnameKey(introduction.text) || isWellKnown(first)) return [];
    if (nameKey(first.text) === nameWords(introduction.text)[0]) return [];
    // “Mr Hadley”, and later “W.D. Hadley”: a paper of a time when nobody had a given name.
    if (/^\p{Lu}\.(?:\s?\p{Lu}\.)*\s\S+$/u.test(introduction.text) && /\bMr\.?\s$/.test(textBefore(view, first, 5)))
      return [];
    if (
      isAdjective(introduction, view) ||
      !isHuman(person) ||
      !hasGivenName(person) ||
      isNamedBefore(first, view) ||
      !isNews(view, true)
    )
      return [];
    return [
      {
        ...at,
        message: `“${first.text}” comes before the full name, “${introduction.text}”.`,
        related: [{ start: introduction.start, end: introduction.end, message: 'The full name is here.' }],
      },
    ];
  }
  // The look at everything before comes last: it is dear.
  return !isWellKnown(first) && isUnknownSpeaker(person, view) && !isNamedBefore(first, view) && isNews(view)
    ? [{ ...at, message: unknown(first.text, hasRole(person) ? 'first name' : 'first name or role') }]
    : [];
}

function unknown(name: string, missing: string): string {
  return `Who is ${name}? No ${missing} in the article.`;
}

function hasRole(person: Participant): boolean {
  return named(person).some(({ title }) => title !== undefined && !/^(?:Mr|Mrs|Ms|Miss|Mx)\b/.test(title.text));
}

/** What stands before the name of a photographer. */
const CREDIT = /^(?:image|photo|photograph|picture|video|illustration|graphic|credit)s?$/i;

/** No article has so many blocks before somebody’s first mention; in a text that has, a look at all of them takes too long. */
const LOOK_BACK = 300;

/** The body had the surname after a given name before, where no mention was read: in a compound or after a descriptor. */
function isNamedBefore(first: Mention, view: ArticleView): boolean {
  let id: BlockId | undefined = first.block;
  for (let i = 0; i <= LOOK_BACK && id !== undefined; i++) {
    const { facts, offset } = view.block(id);
    id = view.neighbours(id).before;
    // Most blocks do not have the word at all: that is cheaper to see than to read their tokens.
    if (facts.kind !== 'paragraph' || !facts.text.includes(first.text)) continue;
    const { tokens } = facts;
    const isNamed = tokens.some(
      ({ text, start }, at) =>
        at > 0 &&
        (text === first.text || text.startsWith(`${first.text}-`)) &&
        start + offset < first.start &&
        (bitsOf(tokens[at - 1]!.lower) & Word.given) !== 0 &&
        tokens[at - 1]!.capital,
    );
    if (isNamed) return true;
  }
  return false;
}

/** Royals, popes and knights; world-famous names that the story neither introduces anywhere nor lets speak. */
function isComplete(person: Participant, first: Mention, view: ArticleView): boolean {
  const famous = (bitsOf(nameWords(first.text)[0]!) & Word.famous) !== 0;
  const introduced = named(person).some(({ text }) => isFullName(text));
  return (famous && !introduced && person.statements.length < 2) || COMPLETE.test(textBefore(view, first, 30));
}

/** Somebody with a form of address or an office, or who speaks and is “he” or “she”; by a name no list knows as anything else. */
function isUnknownSpeaker(person: Participant, view: ArticleView): boolean {
  const word = nameWords(person.name)[0]!;
  const mentions = firstNamed(person);
  const bits = bitsOf(word);
  if (
    word.length < 3 ||
    /\p{Lu}{2}|\d/u.test(person.name) ||
    bits & (Word.place | Word.nation | Word.organisation | Word.common | Word.body)
  )
    return false;
  if (mentions.filter((mention) => touchesName(view, mention)).length * 3 > mentions.length) return false;
  if (mentions.some((mention) => isAlias(mention, view) || isWithheld(mention, view))) return false;
  const addressed = mentions.some((mention) => /\b(?:Mr|Mrs|Ms|Miss)\.?\s$/.test(textBefore(view, mention, 6)));
  if (addressed) return mentions.length > 1 || person.statements.length > 0;
  const titles = mentions.flatMap(({ title }) => title?.text ?? []);
  if (titles.some((title) => FREE.test(title) || (mentions.length < 2 && ONE_NAME.test(title)) || /s$/.test(title)))
    return false;
  if (CHARACTER.test(textBefore(view, mentions[0]!, 60)) || isPaired(mentions[0]!, view)) return false;
  // An office-holder who goes by a given name and has no other name anywhere has only that: Dalit leader Mayawati.
  const hasOne = bits & Word.given && !(person.statements.length > 1 && titles.some((title) => EXPERT.test(title)));
  if (hasOne || isPlaced(mentions[0]!, view)) return false;
  const speaks = mentions.some((mention) => isCued(mention, view));
  if (titles.length > 0) return mentions.length > 1 || speaks || person.statements.length > 0;
  const relative = mentions.some((mention) => /^,? who\b/.test(textAfter(view, mention, 6)));
  return (person.statements.length > 0 && relative) || (person.statements.length > 1 && speaks && isHeOrShe(person));
}

/** The first word is a given name or an initial, or an office stands before the full name. */
function hasGivenName(person: Participant): boolean {
  const [first] = nameWords(person.name);
  return (
    first!.length === 1 || (bitsOf(first!) & Word.given) !== 0 || named(person).some(({ title }) => title !== undefined)
  );
}
