import { filteredInTurns, type InTurns } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { changeAll } from '../../linter/changes.ts';
import { isHeOrShe, named, sharesSurname, textAfter, textBefore } from '../../linter/people.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant } from '../../model.ts';
import { nameKey } from '../../names/conventions.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { articleKind } from '../support/article-kind.ts';
import { knownAs } from '../support/people/known.ts';
import { isDeck } from '../support/surname-places.ts';

export const fullNameRepeatedLater = articleRule<undefined, { paragraphs: number }>({
  id: 'full-name-repeated-later',
  category: 'names',
  scope: 'article',
  severity: 'hint',
  summary: 'A full name again soon after the introduction.',
  why: 'After the introduction the surname will do. Where somebody shares it, after a long absence, or where a new title comes with it, the full name is right.',
  options: {
    paragraphs: { description: 'Paragraphs after which a person may be introduced again.', default: 8, minimum: 1 },
  },
  houseNotes: ['AP, Guardian, Reuters: the surname.', 'Economist, NYT: courtesy title and surname.'],
  examples: {
    flagged: [
      {
        text: 'Peter Norwood said prices would fall on Monday. Norwood is a grain trader.\n\n{Peter Norwood} added that rice was cheap.',
        message: '“Norwood”',
        fixed:
          'Peter Norwood said prices would fall on Monday. Norwood is a grain trader.\n\nNorwood added that rice was cheap.',
      },
      {
        text: 'Ana Prado Luz won on Monday. “Yes,” she said.\n\n{Ana Prado Luz} is 30.',
        people: [{ name: 'Ana Prado Luz', refer: 'Prado' }],
        message: '“Prado” is enough',
      },
      { text: 'Mayor Sarah Norton won on Monday. {Sarah Norton} is 30.' },
      { text: 'Ben Hale left on Monday.\n\nThe club has a new captain.\n\n“It was time,” {Ben Hale} said.' },
    ],
    accepted: [
      {
        text: 'The clerk Asif Ali Dar left on Monday. He was ill, Asif said.\n\nThe mayor spoke of Asif Ali Dar. The town liked Asif.',
        why: 'the short form is another',
      },
      {
        text: 'The painter Sara Dar spoke on Monday. “I paint,” Dar said.\n\nIn May Bo Carr shared a studio with Sara Dar, she said.',
        why: 'beside another full name',
      },
      {
        text: 'Datuk Seri Ahmad Norwood said prices would fall on Monday. Norwood is a grain trader.\n\nAhmad Norwood added that rice was cheap.',
        why: 'a Malay name has no surname',
      },
      { text: 'Peter Norwood said prices would fall. Norwood added that rice was cheap.' },
      { text: 'Asif Norton met Sara Norton on Monday. Asif Norton said so.', why: 'two people share the surname' },
      { text: 'Peter Norwood won. “Peter Norwood is the best,” she said.', why: 'inside a quotation' },
      {
        text: 'Ana Vargas Soriano came on Monday. Vargas Soriano is a judge, and she left. Vargas Soriano said no.',
        why: 'a surname of two words',
      },
      { text: 'Peter Norwood won on Monday. The trader Peter Norwood knew it.', why: 'with a title' },
      {
        text: 'Peter Norwood said prices would fall on Monday.\n\nHe left.\n\nPeter Norwood is a trader in Hull.',
        why: 'a note on him',
      },
      {
        text: 'Peter Norwood won on Monday. He left. Voters had to choose between Ann Pike and Peter Norwood.',
        why: 'beside another full name',
      },
      {
        text: 'Peter Norwood said prices would fall on Monday. Norwood is a grain trader.\n\nPeter Norwood (@norwood) rice is cheap, and so is the wheat.',
        why: 'the head of a post',
      },
      {
        text: 'Peter Norwood said prices would fall on Monday. Norwood is a grain trader.\n\nPeter Norwood: five things to know of him are told here by those who know.',
        why: 'a label',
      },
      {
        text: 'Peter Norwood said prices would fall on Monday. Norwood is a grain trader.\n\nPeter Norwood, 50, of Hull, has been in the trade for all of his life.',
        why: 'introduced with his age',
      },
      {
        text: 'Peter Norwood said prices would fall on Monday. Norwood is a grain trader.\n\nPeter Norwood is the last of three brothers in the trade.',
        why: 'a note on him',
      },
      {
        text: 'Trader tells court of the drought\n\nWARNING: Brave Peter Norwood has told of the prices he had to ask in the years of drought and says that nobody was cheated\n\nA trader has told a court what he asked. Peter Norwood says that he was fair. “It was little,” he said.',
        why: 'above stands a deck',
      },
      {
        text: 'The match was played in Hull on Monday. It was a long one, and nobody left.\n\nPeter Norwood 74 100% 7 tackles, 3 assists. 1 pass defended.\n\nIt was a day for Peter Norwood, who will play again. “I am glad,” he said.',
        why: 'above stands a table',
      },
      {
        text: 'Ana Carmen Soto is a judge in Hull. “No,” she said.\n\nCarmen Soto left at noon.\n\nCarmen Soto will be back in May.',
        why: 'both words are the surname',
      },
      { text: 'Mayor Carol G spoke on Monday. “No,” she said. Carol G left at noon.', why: 'a letter is no surname' },
    ],
  },
  concludePerson: (person, view, { options, style }) =>
    problemOf(person, view, { gap: options.paragraphs, due: style.register && knownAs(person, style)?.refer }),
});

/**
 * @param gap so many paragraphs may lie between
 * @param due what the desk calls the person on later reference, where it says so
 */
function* problemOf(
  person: Participant,
  view: ArticleView,
  { gap, due }: { readonly gap: number; readonly due: string | undefined },
): InTurns<Problem[]> {
  const { surname, words, given } = view.name(person.name).parts;
  // Of Ana Ruiz Soto, “Ruiz Soto” is the surname, of whatever length; of “Miller Talat Mir”, Talat Mir is the name.
  const head = nameKey(given[0] ?? words[0]!);
  const startsIt = (name: string) => {
    const first = nameKey(name.split(/\s/)[0]!);
    return first === head || (bitsOf(first) & Word.given) !== 0;
  };
  if (words.length < 2 || nameKey(surname).length < 2 || !isSurelyHuman(person, view) || isMalay(person)) return [];
  // A deck, and the row of a table that goes on with a figure, introduce nobody.
  const body = yield* filteredInTurns(
    view.narrated(person.id),
    (mention) => !isDeck(view.block(mention.block).facts) && !/^\s\d/.test(textAfter(view, mention, 2)),
  );
  if (!body[0] || !view.name(body[0].text).isFull) return [];
  const again = yield* filteredInTurns(body, (mention, i) => {
    const before = body[i - 1];
    if (!before || !view.name(mention.text).isFull || mention.title || !startsIt(mention.text)) return false;
    if (mention.text.toLowerCase() === surname.toLowerCase() || !nameKey(mention.text).endsWith(nameKey(surname)))
      return false;
    if (view.kindOf(before.block) !== 'paragraph') return false;
    return isPlain(view, mention) && isWithin(view, before.block, mention.block, gap);
  });
  const at = again[0];
  if (!at || isByGivenName(person) || isShortForm(person, again, surname) || articleKind(view) === 'transcript')
    return [];
  // The look at all others comes last: it is dear.
  if (sharesSurname(person, view)) return [];
  const short = due ?? surname;
  if (again.some(({ text }) => text === short)) return [];
  return [
    {
      start: at.start,
      end: at.end,
      message: `“${at.text}” has been introduced; “${short}” is enough.`,
      fixes: [changeAll(again, short)],
      related: again.slice(1).map(({ start, end }) => ({ start, end, message: 'Here too.' })),
    },
  ];
}

/** Whether one block comes less than so many blocks after another. */
function isWithin(view: ArticleView, first: BlockId, second: BlockId, gap: number): boolean {
  let block: BlockId | undefined = second;
  for (let i = 0; i < gap && block !== undefined; i++) {
    if (block === first) return true;
    block = view.neighbours(block).before;
  }
  return false;
}

/** “Ruiz Soto” again and again, of Ana Ruiz Soto who is never “Soto”: both words are the surname. */
function isShortForm(person: Participant, again: readonly Mention[], surname: string): boolean {
  const { text } = again[0]!;
  return (
    again.length > 1 &&
    person.name.length > text.length &&
    person.name.endsWith(` ${text}`) &&
    !named(person).some((mention) => nameKey(mention.text) === nameKey(surname))
  );
}

/** Whether the article calls somebody by the given name. */
function isByGivenName({ mentions }: Participant): boolean {
  return mentions.some(({ form, text }) => form === 'given' && !text.includes(' '));
}

/** Malay names have no surname: Datuk Seri Ahmad Zahid is Ahmad Zahid. */
function isMalay({ titles }: Participant): boolean {
  return titles.some((title) => /\b(?:Datuk|Datin|Dato['’]?|Tan Sri|Puan Sri|Tun|Encik)(?![\p{L}])/u.test(title));
}

/** A listed given name, and somebody who speaks, has a title or is he or she: firms and bands have the one or the other. */
function isSurelyHuman(person: Participant, view: ArticleView): boolean {
  const given = bitsOf(view.name(person.name).keys[0]!);
  const told =
    person.statements.length > 0 || isHeOrShe(person) || named(person).some(({ title }) => title !== undefined);
  return told && (given & Word.given) !== 0 && (given & Word.place) === 0;
}

/** No word of description right before the name, none of another name after it. */
function isPlain(view: ArticleView, mention: Mention): boolean {
  const before = textBefore(view, mention, 20);
  return (
    /(?:^|[.!?:;,”"’]\s*|\b(?:and|that|but|when|as|with|to|by|for|of|said|says|from|while|if)\s)$/u.test(before) &&
    !/^\s\p{Lu}/u.test(textAfter(view, mention, 2)) &&
    !isInList(view, mention) &&
    !isIntroduced(textAfter(view, mention, 12), before === '')
  );
}

/**
 * Whether somebody is introduced by what follows the name: “Ann Pike, a writer”, “Ann Pike, 30,”; at the beginning of a
 * block also in a note, “Ann Pike is a writer”. A label (“Ann Pike:”) and the head of a post (“Ann Pike (@pike)”) have
 * the full name, too.
 */
function isIntroduced(after: string, opens: boolean): boolean {
  return (
    /^(?::|\s\(@|,\s(?:(?:an?|the|age|aged|\d+)\b|published))/.test(after) ||
    (opens && /^\s(?:is|was)\s(?:an?|the)\s/.test(after))
  );
}

/** Beside another full name both are written alike: “Bernie Sanders and Joe Biden”, “Ann Roe shared a flat with Bo Carr”. */
function isInList(view: ArticleView, mention: Mention): boolean {
  const before = textBefore(view, mention, 80);
  return (
    /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+,?\s(?:and|&)\s$/u.test(before.slice(-40)) ||
    isWithAnother(before.trimEnd().split(' ')) ||
    /^\s(?:and|&)\s\p{Lu}[\p{L}’'-]+\s\p{Lu}/u.test(textAfter(view, mention, 40))
  );
}

/** Whether words end in a full name, a few small words and “with”. */
function isWithAnother(words: readonly string[]): boolean {
  if (words.at(-1) !== 'with') return false;
  const last = words.findLastIndex((word) => /^\p{Lu}/u.test(word));
  return (
    last > 0 && last >= words.length - 6 && /^\p{Lu}/u.test(words[last - 1]!) && /^[\p{L}’'-]+$/u.test(words[last]!)
  );
}
