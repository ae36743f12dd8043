import { turnOf } from '../../base/turns.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { neighbouringParagraphs } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Placed, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { type Balance, balanceOf, type LoneMark } from '../support/quotations/balance.ts';
import { allOf, FEW_REVERSED, slip } from '../support/quotations/mark-slips.ts';
import { closedFurtherOn } from '../support/quotations/running-quotes.ts';
import { goesOnInNext } from '../support/wrapped.ts';

interface Part extends Balance {
  readonly text: string;
}

/** So many blocks are gone through in one turn. */
const PARTS_A_TURN = 1_000;

export const quoteMarksUnbalanced = articleRule<Part>({
  id: 'quote-marks-unbalanced',
  category: 'attribution',
  scope: 'article',
  triggers: ['"', '“', '”', '„', '«', '»', "''", '’’'],
  severity: 'warning',
  claim: 'error',
  summary: 'A quotation that is opened and never closed, or closed and never opened.',
  why: 'With a mark missing the reader cannot tell whose words these are. A quotation that runs over several paragraphs opens each of them and closes only the last; that is accepted. It is an error where the narration certainly goes on inside the open quotation. A mark may also face the wrong way, be typed as two apostrophes, stand before the mark of a quotation inside, or be used for both; where it is only on the wrong side of a space, or the marks inside are the same as outside, it is worth checking.',
  examples: {
    flagged: [
      {
        text: '{“We} go on as before, said Salma Dar, who runs the depot.',
        message: '“We',
        fixed: '“We go on as before,” said Salma Dar, who runs the depot.',
      },
      {
        text: 'He called the plan {"a} leap in the dark. Ann Roe, who runs the mill in the old town, said on Monday.',
        message: 'never closed',
      },
      {
        text: 'The hall is old. {"With} this, the first step is done, the owner of the mill proudly announced, adding that it was hard.',
      },
      {
        text: 'The ferry was withdrawn for {"safety} reasons.',
        fixed: 'The ferry was withdrawn for "safety reasons."',
      },
      {
        text: 'The town is old. {“There} is no cure for the rain, she shares. “We go on as before.”',
        message: 'never closed',
      },
      { text: 'The hall was full of guests, he said on Monday. {"}', message: 'never closed' },
      { text: 'The roof will hold for another year{,”} Tariq Lone said.' },
      {
        text: 'Bo Carr said on Monday: “It is hard.\n\nWe need money{.”} He left at noon.',
        message: 'opens',
        fixed: 'Bo Carr said on Monday: “It is hard.\n\n“We need money.” He left at noon.',
      },
      {
        text: 'He called the plan {"a} leap in the dark. Work starts in May. Residents said they had "no idea" of it.',
      },
      { text: 'She called it a fair price, and he said: {“We agree. “}', message: 'closes the quotation' },
      { text: 'She called it {“a fair price“}, and he agreed.', fixed: 'She called it “a fair price”, and he agreed.' },
      { text: 'It was {”dwindling,”} he said.', message: 'faces the wrong way', fixed: 'It was “dwindling,” he said.' },
      { text: 'Users may “voluntarily{’’} sign up, it says.', fixed: 'Users may “voluntarily” sign up, it says.' },
      { text: 'They spoke of {”} a fair price ” for it.', message: 'faces the wrong way' },
      {
        text: 'The hall is old.\n\n{”} We have gone digital, and the coupon is gone.”',
        message: 'it opens',
        fixed: 'The hall is old.\n\n“We have gone digital, and the coupon is gone.”',
      },
      {
        text: 'The town shines through its{" fair} example"- and the rest follow.',
        message: 'wrong side of the space',
      },
      {
        text: 'The head of the club was firm.\n\n“We should stay until we get what we asked for, or most of it.\n\nFormer club president Ben Jealous{.”}',
        message: 'runs on',
      },
      {
        text: 'Bo Carr wrote: “It is hard to live here.\n\nThe river rises each year.\n\nWe need money{.”} He left at noon.',
        message: 'runs on from 2 paragraphs before',
      },
      {
        text: 'Roe gave three reasons in May:\n\n1."The mill is old, and the roof leaks.\n\n2.The river rises{."}\n\nShe left at noon.',
        message: 'each paragraph',
      },
      {
        text: 'The park was shut in May.\n\nThe deer of the valley need rest and grass, and a few quiet weeks each year in spring, she said on Monday at the lodge. “\n\nWe took less from the land then, and it was well{.”}\n\nShe left at noon.',
        message: 'ends the paragraph before',
        fixed:
          'The park was shut in May.\n\nThe deer of the valley need rest and grass, and a few quiet weeks each year in spring, she said on Monday at the lodge.\n\n“We took less from the land then, and it was well.”\n\nShe left at noon.',
      },
      { text: 'Lone said: “They call it {“fair”} here. We do not.”', message: 'other kind of marks' },
      {
        text: '"He would ask, \'Is this soup?{"\'} Mr Dar said.',
        fixed: '"He would ask, \'Is this soup?\'" Mr Dar said.',
      },
    ],
    accepted: [
      {
        text: 'She wrote: <tweet author="@roe" date="2 May">We go on.</tweet>. He did not reply.',
        why: 'the marks of a tag',
      },
      {
        text: 'Anna Roe spoke on Monday, and added: “Before you answer, the historian said in 1860 there was a road.\n\n“There is none now,” she said.',
        why: 'a verb of saying inside the speech, which goes on in the next paragraph',
      },
      {
        text: 'The council met on Monday in the old hall of the town.\n\nIt will “ask the people who live beside the river and\n\nthose who work there,” the mayor said on Monday.',
        why: 'a paragraph torn in two',
      },
      {
        text: '"I cannot yell too much. It comes across as “too loud” or “too shrill” or “too this” or “too that.”"',
        why: 'curly marks inside straight ones',
      },
      { text: 'The bar, a 4” pipe, is now in the slate.', why: 'inches' },
      { text: '“The 6" pipe burst,” Moss said on Monday. "The 8" one did not," she said.', why: 'inches' },
      {
        text: '“We were told in June,” Dar said. “Nobody has called since.\n\n“The letters came back unopened.”\n\nThe council declined to comment.',
        why: 'a running quotation opens each paragraph and closes the last',
      },
      { text: 'The charge d’affaires recalled the ’90s, and the players’ union agreed.', why: 'apostrophes' },
      { text: 'The shelf is 12" deep and the guard stands 6\'2" tall.', why: 'inches and feet' },
      { text: '“He shouted ‘stop’ and ran,” Lone said.', why: 'a quotation inside a quotation' },
      {
        text: 'Lone said: "We waited. "Then we waited again. "Nobody came."',
        why: 'paragraphs of one speech joined in one, each opening again',
      },
    ],
  },
  collect({ text }) {
    const balance = balanceOf(text);
    return balance.lone.length > 0 || balance.startsOpen ? { ...balance, text } : undefined;
  },
  *conclude(parts, view) {
    if (parts.length === 0) return [];
    const byBlock = new Map<BlockId | undefined, Placed<Part>>(parts.map((part) => [part.offset, part]));
    const reversed: Problem[] = [];
    const others: Problem[] = [];
    /** How many paragraphs before a block the quotation opens that it closes. */
    const opened = new Map<BlockId, number>();
    const isOver = turnOf(PARTS_A_TURN);
    for (const placed of parts) {
      if (isOver()) yield;
      const { endsOpen } = placed.part;
      for (const mark of placed.part.lone) if (mark.side === 'reversed') reversed.push(problem(placed, mark, view));
      const { before, next } = neighbouringParagraphs(view, placed.offset);
      const lone = withoutTorn(
        placed.part.lone.filter(({ side }) => side !== 'reversed'),
        placed,
        before,
        view,
      );
      const mayRun = endsOpen && placed.kind === 'paragraph';
      const runsOn = mayRun && continues(byBlock.get(next)?.part);
      const closed =
        mayRun && !runsOn ? closedFurtherOn(view, placed.offset, (id) => byBlock.get(id)?.part) : undefined;
      if (closed) opened.set(closed.block, closed.paragraphs);
      const opener = placed.kind === 'paragraph' ? byBlock.get(before) : undefined;
      const runsIn = opener?.part.endsOpen ? 1 : (opened.get(placed.offset) ?? 0);
      const own = lone
        .filter((mark, i) => !((runsOn || closed) && i === lone.length - 1 && !mark.narrated))
        .map((mark, i) =>
          runsIn > 0 && i === 0 && mark.side === 'closing'
            ? notReopened(placed, mark, runsIn, opener, isCredit(placed, view))
            : problem(placed, mark, view),
        );
      others.push(...own);
    }
    return [...others, ...(reversed.length > FEW_REVERSED ? [allOf(reversed)] : reversed)];
  },
});

/** The marks that have no partner in the rest of their sentence either, where it stands in the paragraph before or after. */
function withoutTorn(
  lone: readonly LoneMark[],
  { part: { endsOpen }, kind, offset }: Placed<Part>,
  before: BlockId | undefined,
  view: ArticleView,
): readonly LoneMark[] {
  if (lone.length === 0 || kind !== 'paragraph') return lone;
  const opened = lone[0]!.side === 'closing' && before !== undefined && goesOnInNext(view, before);
  const rest = opened ? lone.slice(1) : lone;
  const last = rest.at(-1);
  const closed = endsOpen && last?.side === 'opening' && !last.narrated && goesOnInNext(view, offset);
  return closed ? rest.slice(0, -1) : rest;
}

/** Whether a paragraph takes up the quotation left open before it: it opens again, or only closes. */
function continues(next: Part | undefined): boolean {
  return next !== undefined && (next.startsOpen || next.lone[0]?.side === 'closing');
}

/** The end of a quotation that the paragraph before left open, in a paragraph that does not open it again. */
function notReopened(
  { part: { text }, offset }: Placed<Part>,
  { at }: LoneMark,
  paragraphs: number,
  before: Placed<Part> | undefined,
  isSource: boolean,
): Problem {
  const place = closing(text, at);
  const span = { start: offset + place.start, end: offset + place.end };
  const stray = paragraphs === 1 ? strayOpener(before) : undefined;
  if (stray) {
    const edits = [
      { ...stray, text: '' },
      { start: offset, end: offset, text: '“' },
    ];
    const fixes = [{ title: 'Move the mark to this paragraph', edits }];
    return {
      ...span,
      message: 'The mark that opens this quotation ends the paragraph before; it belongs to this one.',
      fixes,
    };
  }
  const from = paragraphs === 1 ? 'the paragraph' : `${paragraphs} paragraphs`;
  const message = `The quotation runs on from ${from} before; each paragraph of it opens with a quotation mark.`;
  if (paragraphs > 1) return { ...span, message };
  const opener = text[at] === '"' ? '"' : '“';
  return {
    ...span,
    severity: 'warning',
    message,
    // Before the mark that closes it there must be something to open.
    fixes:
      !isSource && /[\p{L}\p{N}]/u.test(text.slice(0, at))
        ? [{ title: 'Open the paragraph with a quotation mark', edits: [{ start: offset, end: offset, text: opener }] }]
        : [],
  };
}

/** A line that only says whose words stood before it: “Ann Roe, who runs the mill.””; the mark ended those. */
function isCredit({ part: { text }, offset }: Placed<Part>, view: ArticleView): boolean {
  return text.length < LONGEST_CREDIT && view.namedIn(offset).some(({ mention }) => mention.start - offset < 30);
}

const LONGEST_CREDIT = 90;

/** An opening mark with nothing behind it in its paragraph, and the space before it. */
function strayOpener(before: Placed<Part> | undefined): Span | undefined {
  const mark = before?.part.lone.at(-1);
  if (!before || !mark || before.part.text[mark.at] !== '“') return undefined;
  const { text } = before.part;
  if (text.slice(mark.at + 1).trim() !== '') return undefined;
  const start = text.slice(0, mark.at).trimEnd().length;
  return { start: before.offset + start, end: before.offset + mark.at + 1 };
}

function problem({ part: { text }, offset }: Placed<Part>, mark: LoneMark, view: ArticleView): Problem {
  const { at, side } = mark;
  const char = text[at]!;
  if (side === 'reversed' || side === 'apostrophes' || side === 'crossed') return slip(text, offset, mark);
  const span = side === 'closing' ? closing(text, at) : opening(text, at);
  const words = text.slice(span.start, span.end).trim();
  const place = { start: offset + span.start, end: offset + span.end };
  if (side === 'misplaced')
    return { ...place, severity: 'info', message: 'This quotation mark is on the wrong side of the space.' };
  if (side === 'nested')
    return { ...place, severity: 'info', message: 'A quotation inside a quotation takes the other kind of marks.' };
  const message =
    side === 'opening'
      ? `The quotation that opens ${openedAt(words)} is never closed.`
      : 'This quotation mark closes a quotation that was never opened.';
  const severity = mark.narrated === 'attribution' ? 'error' : undefined;
  if (mark.partner === undefined) return { ...place, message, severity };
  if (!mark.narrated && at < 2 && !follows(offset, view)) return { ...place, message, severity };
  const missing = offset + mark.partner;
  const closer = char === '"' ? '"' : '”';
  const where = mark.narrated ? 'before the attribution' : 'at the end of the paragraph';
  return {
    ...place,
    message,
    severity,
    fixes: [{ title: `Close the quotation ${where}`, edits: [{ start: missing, end: missing, text: closer }] }],
  };
}

/** Whether a paragraph comes right before: a letter, a passage from a book stands under a heading, or opens the article. */
function follows(block: BlockId, view: ArticleView): boolean {
  const { before } = view.neighbours(block);
  return before !== undefined && view.kindOf(before) === 'paragraph';
}

/** Where a quotation opens, in words: by its first one, where there is any. */
function openedAt(words: string): string {
  const first = words.slice(1).trim();
  return first ? `at “${first}”` : 'here';
}

/** The opening mark and the word after it. */
function opening(text: string, at: number): Span {
  const word = /^.\s*[^\s,.;:!?]*/su.exec(text.slice(at))![0];
  return { start: at, end: at + word.length };
}

/** The closing mark and the punctuation before it. */
function closing(text: string, at: number): Span {
  return { start: /[,.!?;:]/.test(text[at - 1] ?? '') ? at - 1 : at, end: at + 1 };
}
