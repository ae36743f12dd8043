import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import { matchesOf } from '../../base/matches.ts';
import { isFullName, named, nameWords, textAfter, textBefore } from '../../linter/people.ts';
import { isFurniture } from '../../linter/places.ts';
import { type ArticleView, articleRule, COUNTED, gathering, type Problem } from '../../linter/rule.ts';
import type { Mention, Participant, Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { tokenKey } from '../support/tokens.ts';
export const nameOnlyInFurniture = articleRule<Part>({
  id: 'name-only-in-furniture',
  category: 'names',
  scope: 'article',
  severity: 'hint',
  claim: 'warning',
  summary: 'Somebody named in headline or deck whom the body never names.',
  why: 'Furniture sells the article; a person it names must be in it. A picture’s caption may name a bystander, and bylines do not count.',
  examples: {
    flagged: [
      {
        text: '{Dara Quinn} to open new stand\n\nRovers will open their new stand in May, the club said on Monday.\n\nTickets go on sale soon.',
        message: '“Dara Quinn”',
      },
      {
        text: 'Rovers open new stand\n\nChairman {Tomas Brandt} promises more seats.\n\n\n\nThe stand will open in May, the club said on Monday.\n\nTickets go on sale soon.',
      },
      {
        text: '---\ntitle: Stand to open in May\nsubtitle: The words of chairman {Tomas Brandt}\n---\n\nRovers will open their new stand in May, the club said on Monday.\n\nTickets go on sale soon.',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: 'date 2026-02-12 Opener Dara Quinn waves to the crowd on February 12, 2026. — APP\n\nRovers will open their new stand in May, the club said on Monday.\n\nTickets go on sale soon.',
        why: 'somebody in a picture',
      },
      {
        text: '---\ntitle: Stand to open in May\nsubtitle: Seats will cost more, Dara Quinn reports\n---\n\nRovers will open their new stand in May, the club said on Monday.',
        container: 'markdown',
        why: 'the deck ends with its writer',
      },
      {
        text: 'Dara Quinn to open new stand\n\nRovers will open their new stand in May, the club said on Monday.\n\n“I am proud,” Quinn said.',
        why: 'the surname is in the body',
      },
      {
        text: 'Stand to open in May\n\nBy Dara Quinn\n\nRovers will open their new stand in May, the club said on Monday.',
        why: 'a byline',
      },
      { text: 'Dara Quinn dies at 80', why: 'no body' },
      {
        text: '---\ntitle: Stand to open in May\nsubtitle: Dara Quinn and our love of stands\n---\n\nRovers will open their new stand in May, the club said on Monday.',
        container: 'markdown',
        why: 'a deck that begins with its writer',
      },
      {
        text: '---\ntitle: Stand to open in May\ncaption: (Dara Quinn/Daily Post)\n---\n\nRovers will open their new stand in May, the club said on Monday.',
        container: 'markdown',
        why: 'a credit',
      },
      {
        text: '---\ntitle: Stand to open in May\nsubtitle: Dara Quinn looks at the plans\n---\n\nRovers will open their new stand in May, the club said on Monday.',
        container: 'markdown',
        why: 'the deck names its writer',
      },
      {
        text: 'Rovers will open their new stand in May, the club said on Monday. It added:\n\n> We thank our chairman, Dara Quinn, for his help.\n\nTickets go on sale soon.',
        container: 'markdown',
        why: 'a quoted statement is part of the story',
      },
    ],
  },
  collect(block) {
    if (block.kind === 'headline' || block.kind === 'deck' || block.kind === 'highlight') {
      const strangers = strangersIn(block);
      return strangers.length > 0 ? { strangers } : undefined;
    }
    if (block.kind !== 'paragraph') return undefined;
    return { keys: capitalKeys(block), strangers: NOBODY };
  },
  gathers: [
    gathering<Part, Span>({
      each: ({ keys, strangers }, give) => {
        for (const stranger of strangers) give(STRANGERS, stranger);
        for (const key of keys ?? []) give(key, COUNTED);
      },
      conclude: ({ of, count }, view) => {
        if (view.firstOf('paragraph') === undefined) return [];
        const strange = of(STRANGERS) as readonly Name[];
        const people = furnitureOnly(view);
        // “Senator De Lima” is “de Lima” in the body: words of another case count as those of the name.
        return [...people, ...strange.filter(notAmong(people))]
          .filter(({ text }) => !longWords(text).some((word) => count(word) > 0))
          .map((name) => problem(name, view));
      },
    }),
  ],
});

/** Under this key stand the strangers; the others are words. */
const STRANGERS = '';

/** What a block has to compare, relative to it. */
interface Part {
  /** The capitalised words of a paragraph, folded. */
  readonly keys?: readonly string[];
  /** Names in headline or deck that no list knows. */
  readonly strangers: readonly Stranger[];
}

/** Of every paragraph: one list for all of them. */
const NOBODY: readonly Stranger[] = [];

const MOST_SEARCHED = 40;

/** The capitalised words of a block, folded. */
function capitalKeys({ tokens, capitals }: BlockFacts): string[] {
  const keys: string[] = [];
  for (const i of capitals) {
    const token = tokens[i]!;
    if (!token.capital) continue;
    const key = tokenKey(token);
    // Long lists are not searched: that some come twice matters little.
    if (keys.length > MOST_SEARCHED || !keys.includes(key)) keys.push(key);
  }
  return keys;
}

interface Stranger extends Span {
  readonly text: string;
}

interface Name extends Stranger {
  readonly block: number;
}

/** Tells a name that does not begin inside one of the others. */
function notAmong(others: readonly Name[]): (name: Name) => boolean {
  const byBlock = grouped(others, ({ block }) => String(block));
  return ({ start, block }) => !byBlock.get(String(block))?.some((other) => other.start <= start && start < other.end);
}

function longWords(name: string): string[] {
  return nameWords(name)
    .flatMap((word) => word.split(' '))
    .filter((word) => word.length > 2);
}

/** The people whom only furniture names, each by a full name. */
function furnitureOnly(view: ArticleView): Name[] {
  const names: Name[] = [];
  for (const person of view.participants) {
    if (!isOnlyInFurniture(person, view)) continue;
    const name = named(person).find((mention) => isFullName(mention.text) && !isWriter(mention, view));
    if (name) names.push(name);
  }
  return names;
}

/** Most people are in the body, where the first look ends. */
function isOnlyInFurniture({ mentions }: Participant, view: ArticleView): boolean {
  let isInPictures = true;
  for (const { form, block } of mentions) {
    if (form === 'role' || form === 'pronoun') continue;
    const kind = view.kindOf(block);
    // A block quotation of Markdown holds text of the story, and a subhead may be the label of what a person says.
    if (!isFurniture(kind) || kind === 'pullQuote' || kind === 'subhead') return false;
    if (kind !== 'caption') isInPictures = false;
  }
  // Whoever is in a picture may be in no more than that.
  return !isInPictures;
}

/** What writers do in a deck that names them: “Ann Lee reviews the new film”, “argues Ann Lee”. */
const WRITES =
  'argues?|asks?|attempts?|attends?|chats?|considers?|discovers?|discusses|discuss|examines?|explains?|explores?|finds? out|gets?|goes|hears|interviews?|investigates?|investigating|learns?|looks?|meets?|ponders?|pontificates?|previews?|profiles?|reads?|recalls?|recounts?|reflects?|remembers?|reports?|reporting|reviews?|samples?|sits?|sees?|speaks?|takes?|talks?|tells?|tests?|tries|visits?|watches|wonders?|writes?|weighs?';
const WRITES_BEFORE = new RegExp(
  `(?:^|[\\s,:])(?:${WRITES}|by|words|from|with|interview(?:ed)? by|tested by:|reviewed by:|(?:statement|remarks|speech|address|message|letter|opening|keynote) (?:of|by|from)(?: \\p{L}+){0,2})\\s$`,
  'iu',
);
const WRITES_AFTER = new RegExp(
  `^(?:,? (?:and|&) \\p{Lu}\\S+ \\p{Lu}\\S+)?,? (?:\\p{Ll}+ly )?(?:${WRITES})(?![\\p{L}])`,
  'u',
);

/** “Ann Lee gives her views”. */
const GIVES_VIEWS =
  /^,? (?:gives|shares|offers|has|explains) (?:his|her|their) (?:views?|take|thoughts|verdict|opinion)\b/;

/** Whether furniture names its writer: a deck, a byline taken for a headline, or a credit. */
function isWriter(mention: Mention, view: ArticleView): boolean {
  const { kind, text } = view.block(mention.block).facts;
  if (kind === 'headline') return /^By\s/.test(text) || text.trim() === mention.text;
  if (kind === 'caption') return isCredit(mention, view);
  if (kind !== 'deck') return false;
  const before = textBefore(view, mention, 30);
  // In front matter a deck that begins with a name of its own, or speaks of “our” and “my”, brings in its writer.
  const opens = before.trim() === '' && view.container === 'markdown';
  if (opens || GIVES_VIEWS.test(textAfter(view, mention, 60))) return true;
  const first = before.trim() === '' || /(?:\s(?:and|&)|[.!?:,])\s$/.test(before);
  return (first && WRITES_AFTER.test(textAfter(view, mention, 70))) || WRITES_BEFORE.test(before);
}

/** Whether a name in a caption is the photographer’s: “(Ann Lee/Daily Post)”, “Photo by Ann Lee”. */
function isCredit(mention: Mention, view: ArticleView): boolean {
  return (
    /^\s?\/\s?\p{Lu}/u.test(textAfter(view, mention, 4)) ||
    /\b(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|video|courtesy|credit)(?: (?:by|of))?:?\s$/i.test(
      textBefore(view, mention, 24),
    )
  );
}

/** Two or three capitalised words in headline or deck that no list knows as anything but given names: “Halvard Quist:”. */
function strangersIn({ text }: BlockFacts): Stranger[] {
  return [
    ...matchesOf(
      text,
      /(?<![\p{L}\p{N}] ?)\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,}){1,2}(?=:|, | (?:to|says|said|on|in)\b)/gu,
    ),
  ].flatMap((match) => {
    const words = match[0].split(' ').map((word) => bitsOf(word.toLowerCase()));
    if (words.some((bits) => (bits & ~Word.given) !== 0)) return [];
    return [{ start: match.index, end: match.index + match[0].length, text: match[0] }];
  });
}

function problem({ start, end, text, block }: Name, view: ArticleView): Problem {
  const message = `“${text}” is in the ${view.kindOf(block)}, but not in the body.`;
  return { start, end, message };
}
