import { filteredInTurns, type InTurns } from '../../base/turns.ts';
import { changeAll, times } from '../../linter/changes.ts';
import { sentenceText } from '../../linter/narration.ts';
import { isQuotedAt } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { Participant } from '../../model.ts';
import { isFollowed } from '../support/followed.ts';
import { type TitledMention, type TitleParts, titledMentions } from '../support/titles.ts';

/** Offices one person does not hold side by side. */
const EXCLUSIVE = new Set([
  'president',
  'prime minister',
  'chancellor',
  'premier',
  'king',
  'queen',
  'emperor',
  'taoiseach',
  'minister',
  'secretary',
  'attorney general',
  'senator',
  'governor',
  'mayor',
  'judge',
  'ambassador',
]);
/** Offices that a senator may hold. */
const PARLIAMENTARY = new Set(['minister', 'secretary', 'premier', 'prime minister', 'attorney general']);
/** Nouns whose portfolio makes the post: interior minister, foreign secretary. */
const BY_PORTFOLIO = new Set(['minister', 'secretary', 'commissioner', 'attorney', 'ambassador']);
/** Nouns under which a deputy is somebody else. */
const BY_RANK = new Set([
  ...BY_PORTFOLIO,
  'president',
  'prime minister',
  'chancellor',
  'mayor',
  'governor',
  'premier',
  'chairman',
  'chairwoman',
  'chair',
  'director',
  'speaker',
  'leader',
  'chief',
  'commander',
  'head',
  'editor',
  'captain',
  'manager',
  'coach',
  'superintendent',
  'inspector',
  'sheriff',
]);

export const titleDrift = articleRule({
  id: 'title-drift',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'One person under two titles that do not go together.',
  why: 'Interior minister here, foreign minister there: one is wrong. A short form of the same title (assistant secretary for assistant secretary of state) is no drift, nor are former, acting and future posts, nor a post beside another kind (party leader and prime minister).',
  outranks: ['acting-interim-drift', 'former-missing', 'title-repeated-on-later-ref'],
  examples: {
    flagged: [
      {
        text: 'Deputy Mayor Ines Roy opened the pool on Monday. Deputy Mayor Roy swam first.\n\nLater {Mayor Roy} left.',
        message: '“Mayor” here, but “Deputy Mayor” twice',
        fixed:
          'Deputy Mayor Ines Roy opened the pool on Monday. Deputy Mayor Roy swam first.\n\nLater Deputy Mayor Roy left.',
      },
      {
        text: 'Interior Minister Omar Lone spoke on Monday.\n\n“We will act,” {Foreign Minister Lone} said.',
        fixed: 'Interior Minister Omar Lone spoke on Monday.\n\n“We will act,” Interior Minister Lone said.',
      },
      {
        text: 'Interior Minister Omar Lone spoke on Monday.\n\n“It is a loss for pupils as well as adults,” said {Foreign Minister Lone}.',
        message: '“Foreign Minister” here',
      },
      { text: 'President Ann Roe left on Monday.\n\nThe crowd cheered when {Chancellor Roe} waved.' },
    ],
    accepted: [
      {
        text: 'US Assistant Secretary of State for Asian Affairs John Hale came on Monday. Assistant Secretary Hale left.',
        why: 'a short form',
      },
      {
        text: 'Interior Minister Omar Lone met Minister of State for Interior Talat Dar on Monday. Lone left.',
        why: 'two people',
      },
      {
        text: 'Former President Ann Roe met Prime Minister Lee Park. President Roe was ill then.',
        why: 'a former post',
      },
      {
        text: 'Communications Minister Ann Pike spoke on Monday. Senator Pike left.',
        why: 'a minister who sits in the senate',
      },
      { text: 'Prime Minister Ann Roe spoke. Party leader Ann Roe won.', why: 'a post beside another' },
      {
        text: 'Minister for the Middle East Ann Roe spoke on Monday.\n\nForeign Office Minister Ann Roe said no.',
        why: 'where, and for what',
      },
      {
        text: 'Prime Minister Ann Pike, who is also Defence Minister, spoke on Monday. Defence Minister Pike left.',
        why: 'two posts, and the copy says so',
      },
      {
        text: 'Interior Minister Omar Lone spoke on Monday. He also holds the finance portfolio.\n\nFinance Minister Lone left.',
        why: 'two posts, and the copy says so',
      },
      {
        text: 'The policy under Secretary Ann Roe is new. Secretary Ann Roe spoke on Monday. Secretary Ann Roe left.',
        why: 'a preposition',
      },
    ],
  },
  concludePerson: problemsOf,
});

function* problemsOf(person: Participant, view: ArticleView): InTurns<Problem[]> {
  const titled = yield* filteredInTurns(
    titledMentions(person),
    ({ mention, parts }) =>
      !parts.past &&
      !parts.acting &&
      !isQuotedAt(view, mention.block, mention) &&
      isBefore(mention.start, mention.title!.end),
  );
  yield;
  const usual = usualOf(titled);
  if (!usual) return [];
  const odd = titled.filter(({ parts }) => clash(parts, usual.parts));
  const first = odd[0];
  if (first && holdsBoth(person, view, [usual, ...odd])) return [];
  return first ? [problem(first, odd, usual, titled)] : [];
}

/** What says that a post is held beside another. */
const BESIDE =
  /\b(?:also|as well as|doubl(?:es|ed|ing)(?: up)? as|combin(?:es|ed|ing)|both|additional charge|in addition to)\b/gi;

/** Other people’s words tell nothing of it: “… children as well as adults,” said Interior Minister Roe. */
const SPOKEN = /["“][^"“”]*["”]/g;

/** Whether the copy tells of the person that one of these posts is held beside another. */
function holdsBoth(person: Participant, view: ArticleView, titles: readonly TitledMention[]): boolean {
  const posts = new Set(
    titles.map(({ parts }) => (parts.portfolio.length > 0 ? parts.portfolio.join(' ') : parts.head)),
  );
  const post = new RegExp(String.raw`\b(?:${[...posts].map(spelt).join('|')})\b`, 'gi');
  const seen = new Set<string>();
  return person.mentions.some(({ block, start }) => {
    const placed = view.block(block)!;
    const sentence = sentenceText(placed.facts, start - placed.offset).replace(SPOKEN, ' ');
    if (seen.has(sentence)) return false;
    seen.add(sentence);
    return isFollowed(sentence, BESIDE, post, 40, '.;');
  });
}

/** Titles are compared in American spelling. */
function spelt(post: string): string {
  return post.replace('defense', 'defen[cs]e');
}

/** The title stands before the name; appositions are freer. */
function isBefore(nameStart: number, titleEnd: number): boolean {
  return titleEnd <= nameStart;
}

/** The title that agrees with most of the others; the earlier one on a tie. */
function usualOf(titled: readonly TitledMention[]): TitledMention | undefined {
  // Counted by title: somebody may be named thousands of times, but under few.
  const counts = new Map<string, { readonly one: TitledMention; count: number }>();
  for (const one of titled) {
    const { head, ranks, portfolio } = one.parts;
    const key = [head, ranks.join(), portfolio.join()].join('|');
    const counted = counts.get(key) ?? { one, count: 0 };
    counted.count++;
    counts.set(key, counted);
  }
  let best: TitledMention | undefined;
  let most = -1;
  for (const { one } of counts.values()) {
    let agreeing = 0;
    for (const other of counts.values()) if (!clash(other.one.parts, one.parts)) agreeing += other.count;
    if (agreeing > most) [best, most] = [one, agreeing];
  }
  return best;
}

/** Whether two titles cannot be one person's at one time. */
function clash(a: TitleParts, b: TitleParts): boolean {
  if (a.head !== b.head) return excludes(a, b);
  if (a.ranks.join() !== b.ranks.join())
    return BY_RANK.has(a.head) && (a.portfolio.length === 0 || b.portfolio.length === 0 || shares(a, b));
  if (!BY_PORTFOLIO.has(a.head) || a.portfolio.length === 0 || b.portfolio.length === 0) return false;
  // “Foreign Office Minister” says in which ministry, “Minister for the Middle East” for what.
  if (a.portfolio.includes('office') || b.portfolio.includes('office')) return false;
  return !shares(a, b);
}

/** Two offices of different kinds; a minister may be called secretary and the reverse. */
function excludes(a: TitleParts, b: TitleParts): boolean {
  if (!EXCLUSIVE.has(a.head) || !EXCLUSIVE.has(b.head) || a.ranks.length > 0 || b.ranks.length > 0) return false;
  // In many parliaments ministers sit as senators.
  if ([a, b].some(({ head }) => head === 'senator') && [a, b].some(({ head }) => PARLIAMENTARY.has(head))) return false;
  const cabinet = [a, b].every(({ head }) => head === 'minister' || head === 'secretary');
  return !cabinet || (a.portfolio.length > 0 && b.portfolio.length > 0 && !shares(a, b));
}

function shares(a: TitleParts, b: TitleParts): boolean {
  return a.portfolio.some((word) => b.portfolio.includes(word));
}

function problem(
  first: TitledMention,
  odd: readonly TitledMention[],
  usual: TitledMention,
  all: readonly TitledMention[],
): Problem {
  const same = all.filter(({ parts }) => !clash(parts, usual.parts) && parts.head === usual.parts.head);
  const text = shortest(same.map(({ title }) => title.text));
  return {
    start: first.title.start,
    end: first.mention.end,
    message: `“${first.title.text}” here, but “${text}” ${times(same.length)} elsewhere for “${usual.mention.text}”.`,
    fixes: [
      changeAll(
        odd.map(({ title }) => title),
        text,
        `Change to “${text}”`,
      ),
      changeAll(
        same.map(({ title }) => title),
        first.title.text,
        `Change the others to “${first.title.text}”`,
      ),
    ],
    related: [...odd.slice(1), ...same].map(({ title, mention }) => ({
      start: title.start,
      end: mention.end,
      message: `“${title.text}” here.`,
    })),
  };
}

function shortest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length < best.length ? text : best));
}
