import { flatMappedInTurns, type InTurns, turnOf } from '../../base/turns.ts';
import { type ArticleView, articleRule, type Placed } from '../../linter/rule.ts';

/** What stands after an article under a head of its own. */
const APPARATUS =
  /^(?:(?:tl;?dr|sources?|notes?|references?|footnotes?|further reading|read more|recent|related|highlights|links?|about|contacts?|bibliography|methodology|appendix|credits?|acknowledge?ments?|disclaimer|update|correction|editor[’']s note|important documents)\b)/i;

/** The number of an item, and what a link asks the reader to do. */
const ITEM_OR_LINK =
  /^(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|last)\s?[.:)]|(?:get (?:it|them|one)|buy|shop|see (?:it|more)|watch|listen|click|sign up|subscribe|download)\b)/i;

/** What a line stands behind that is no head: words that lead up to it with a colon, the close of a letter over a signature. */
const LEADS_UP =
  /(?::|^(?:(?:yours|sincerely|respectfully|(?:best|kind|warm) regards)(?:\s(?:yours|sincerely|faithfully|truly|submitted))?,?))\s*$/i;

/** So many subheads with little under them may be the items of a list. */
const LIST = 3;

export const subheadOrphan = articleRule<{ end: number; text: string }>({
  id: 'subhead-orphan',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  summary: 'A subhead over fewer than two paragraphs.',
  why: 'A subhead opens a part of the article. One paragraph is no part; drop the subhead or give it more to open.',
  examples: {
    flagged: [
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n{The money}\n\nIt comes from a fund for floods.',
        message: 'one paragraph',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n{The money}\n\nIt comes from a fund for floods.\n\nThe roof\n\nIt leaks in three places.\n\nIt will be mended in May.',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n## {The money}\n\nIt comes from a fund for floods.',
        container: 'markdown',
      },
    ],
    accepted: [
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\nThe money\n\nIt comes from a fund for floods.\n\nThe fund is empty now.',
      },
      { text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.', why: 'no subhead' },
      {
        text: 'The cats filled the hall on Monday.\n\nIt drew 900 people, the club said.\n\nKittens\n\nThree of the winners, with Jessa Roe. Image: Jens Dahl.',
        why: 'a gallery',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n## Sources\n\nThe minutes of the council, and the rolls of the church.',
        container: 'markdown',
        why: 'the sources',
      },
      {
        text: 'The hall\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.',
        why: 'the headline',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\n## The money\n\n| Fund | Left |\n|---|---|\n| Floods | none |\n\nIt comes from a fund for floods.',
        container: 'markdown',
        why: 'a table is under it, too',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\nThe money\n\nIt comes from a fund for floods.\n\nThe roof\n\nIt leaks in three places.\n\nThe floor\n\nIt is of oak.',
        why: 'a list',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\nThree: The roof\n\nIt leaks in three places.',
        why: 'an item of a list',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close. Its aims read as follows:\n\n## A roof for all\n\nEverybody is to have a seat under it.',
        container: 'markdown',
        why: 'the paragraph before leads up to it',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe owner’s letter ends so.\n\nSincerely,\n\nANNA L. DOERING\n\nChair of the board. Office: 12 Mill Lane, Hull.',
        why: 'a signature',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n<h3>Votes by year</h3>\n<svg width="640" id="votes"></svg>',
        container: 'markdown',
        why: 'a chart is under it',
      },
      {
        text: '---\ntitle: Council keeps hall\n---\n\nThe council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n**Sunday 4 May**\n\nThe hall is open from noon.',
        container: 'markdown',
        why: 'a line in bold type may be a date, a link or a name',
      },
    ],
  },
  collect(block) {
    // A line that is all bold, italic or a link may be a day, a signature, a reference; its marks are blank in the text.
    return block.kind === 'subhead' && /^\S/.test(block.text)
      ? { end: block.text.length, text: block.text }
      : undefined;
  },
  *conclude(parts, view) {
    const places = yield* placesOf(parts, view.outline);
    const alone = yield* flatMappedInTurns(parts, ({ part, offset }, i) => {
      const next = parts[i + 1]?.offset;
      const under = view.outline.slice(places[i]! + 1, places[i + 1]);
      const paragraphs = under.filter(({ kind }) => kind === 'paragraph').length;
      // Over captions it heads a gallery; sources, notes and the like are no part of the story.
      const gallery = under[0]?.kind === 'caption' || under[0]?.kind === 'credit';
      // With a head right under it, it heads what that one heads.
      const heads = under.length === 0 && next !== undefined;
      const list = paragraphs === 0 && under.length > 0;
      if (paragraphs > 1 || gallery || heads || list || APPARATUS.test(part.text)) return [];
      if (!paragraphs && next === undefined && holdsAtTheEnd(part.text, view)) return [];
      if (holdsMore(view, [offset, ...under.map(({ id }) => id)], next)) return [];
      const count = paragraphs ? 'one paragraph' : 'no paragraph';
      const isHead = !ITEM_OR_LINK.test(part.text) && !isLedUpTo(offset, view);
      return [{ isHead, start: offset, end: offset + part.end, message: `This subhead has ${count} under it.` }];
    });
    // Where most are so, the article is a list, and they are its items.
    if (alone.length >= LIST && alone.length > parts.length / 2) return [];
    return alone.filter(({ isHead }) => isHead).map(({ isHead: _, ...problem }) => problem);
  },
});

/** The places of subheads among the blocks; both are in text order. */
function* placesOf(subheads: readonly Placed<unknown>[], outline: ArticleView['outline']): InTurns<number[]> {
  const places: number[] = [];
  const isOver = turnOf(BLOCKS_A_TURN);
  for (let place = 0; places.length < subheads.length; place++) {
    if (outline[place]!.id === subheads[places.length]!.offset) places.push(place);
    if (isOver()) yield;
  }
  return places;
}

/** So many blocks are looked at in one turn. */
const BLOCKS_A_TURN = 10_000;

/** Whether the block before opens with its last words what this one says. */
function isLedUpTo(offset: number, view: ArticleView): boolean {
  const { before } = view.neighbours(offset);
  return before !== undefined && LEADS_UP.test(view.block(before).facts.text.slice(-80));
}

/** Whether more stands under the last line than blocks show: a chart. */
function holdsAtTheEnd(text: string, view: ArticleView): boolean {
  const at = view.text.lastIndexOf(text);
  return at >= 0 && /[^\s#>*-]/.test(view.text.slice(at + text.length).replace(/^<\/\w+>/, ''));
}

/** Whether tables, charts or pictures stand between blocks that follow each other, or before the next subhead. */
function holdsMore(view: ArticleView, blocks: readonly number[], next: number | undefined): boolean {
  return blocks.some((id, i) => {
    const after = blocks[i + 1] ?? next;
    return after !== undefined && /[^\s#>*-]/.test(view.slice(id + view.block(id).facts.text.length, after));
  });
}
