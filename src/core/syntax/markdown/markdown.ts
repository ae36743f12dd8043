import type { Remembered } from '../../base/remembered.ts';
import { type InTurns, turnOf } from '../../base/turns.ts';
import type { BlockKind, Span } from '../../model.ts';
import { add, type Draft, has, newDraft } from '../draft.ts';
import { divideLong } from '../long.ts';
import type { Look } from '../looks.ts';
import { masked } from '../markup/masked.ts';
import type { ReadingMemory } from '../memory.ts';
import type { ReadText } from '../reader.ts';
import { fullDateIn } from '../text/dates.ts';
import { staffKind } from '../wire/head.ts';
import { trimmed } from '../wire/lines.ts';
import { wordCount } from '../wire/words.ts';
import { creditAt } from '../wire/zones/caption.ts';
import { datelineLength } from '../wire/zones/dateline.ts';
import { isAboutThePaper, isNotesHeading } from '../wire/zones/note.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A caption under a picture is no longer than this, in words. */
const LONGEST_CAPTION = 60;
const LONGEST_SUBHEAD = 10;
const LONGEST_DECK = 40;
/** So many characters of pieces are looked at in one turn. */
const READ_A_TURN = 20_000;

/** Reads Markdown with front matter: markup says what is what; a byline or a dateline is known by its shape. */
export function* readMarkdown(text: string, memory: ReadingMemory): InTurns<ReadText> {
  const draft = newDraft();
  const body = readFrontMatter(text, draft);
  let ended = false;
  const isOver = turnOf(READ_A_TURN);
  const { pieces, links } = yield* piecesOf(text, body, memory.markdown());
  for (const piece of pieces) {
    if (isOver(piece.end - piece.start)) yield;
    const { masks } = piece;
    const prose = masked(text, piece, masks);
    if (!prose.trim()) continue;
    const kind: BlockKind = ended ? 'note' : kindOf(piece, prose, draft, memory.looks);
    if (kind === 'paragraph' && !has(draft, 'paragraph')) addOpening(text, piece, prose, masks, draft);
    else if (kind === 'caption') addCredited(piece, prose, masks, draft);
    else add(draft, kind, piece.start, piece.end, masks);
    ended ||= kind === 'endMark' || isNotesHeading(prose.trim());
  }
  const { date } = draft;
  const blocks = yield* divideLong(text, draft.blocks);
  return { article: { container: 'markdown', blocks, ...(date && { date }) }, links };
}

function kindOf(piece: Piece, prose: string, draft: Draft, looks: Remembered<Look>): BlockKind {
  const text = prose.replaceAll('\uFEFF', ' ').trim();
  const look = looks.of(text);
  const inBody = has(draft, 'paragraph');
  if (piece.form === 'note' || piece.form === 'caption') return piece.form;
  if (piece.form === 'heading') return isNotesHeading(text) ? 'note' : headingKind(piece, draft, inBody);
  if (piece.form === 'quote') return 'pullQuote';
  if (piece.form === 'item') return inBody ? 'paragraph' : 'highlight';
  if (look.endMark && inBody) return 'endMark';
  if (piece.afterPicture && wordCount(text, LONGEST_CAPTION) <= LONGEST_CAPTION && isEmphasised(piece, prose)) {
    return 'caption';
  }
  if (look.isCaption) return 'caption';
  if (look.isNote) return 'note';
  if (!inBody)
    return staffKind({ ...piece, text, gap: 1 }, draft) ?? openingKind(text, isEmphasised(piece, prose), draft);
  return isEmphasised(piece, prose) && wordCount(text, LONGEST_SUBHEAD) <= LONGEST_SUBHEAD && !/[.!?:]$/.test(text)
    ? 'subhead'
    : 'paragraph';
}

/** What stands above the body in italics or bold: words about the paper or the series, else a deck under its headline. */
function openingKind(text: string, emphasised: boolean, draft: Draft): BlockKind {
  if (!emphasised) return 'paragraph';
  if (isAboutThePaper(text)) return 'note';
  const isDeck = has(draft, 'headline') && !has(draft, 'deck') && wordCount(text, LONGEST_DECK) <= LONGEST_DECK;
  return isDeck && !datelineLength(text) ? 'deck' : 'paragraph';
}

function headingKind({ level }: Piece, draft: Draft, inBody: boolean): BlockKind {
  return inBody || (level > 1 && has(draft, 'headline')) ? 'subhead' : 'headline';
}

/** The whole of it is set in italics or bold. */
function isEmphasised({ start, end }: Span, prose: string): boolean {
  return end > start && prose.startsWith('\uFEFF') && prose.endsWith('\uFEFF');
}

/** The first paragraph, with its dateline as a block of its own. */
function addOpening(text: string, piece: Piece, prose: string, masks: readonly Span[], draft: Draft): void {
  const lead = /^[\uFEFF\s]*/.exec(prose)![0].length;
  const length = datelineLength(prose.slice(lead, lead + 200).replaceAll('\uFEFF', ' '));
  const cut = length ? piece.start + lead + length : piece.start;
  if (length) {
    add(draft, 'dateline', piece.start, cut, within(masks, piece.start, cut));
    draft.date ??= fullDateIn(prose.slice(lead, lead + length));
  }
  const rest = trimmed(text, cut, piece.end);
  add(draft, 'paragraph', rest.start, rest.end, within(masks, rest.start, rest.end));
}

function addCredited(piece: Piece, prose: string, masks: readonly Span[], draft: Draft): void {
  const end = prose.slice(-20);
  const tail = end.length - end.trimEnd().length;
  const credit = creditAt(prose.slice(0, prose.length - tail));
  const cut = credit ? piece.start + credit.start : piece.end;
  add(draft, 'caption', piece.start, cut, within(masks, piece.start, cut));
  add(draft, 'credit', cut, piece.end, within(masks, cut, piece.end));
}

function within(masks: readonly Span[], start: number, end: number): Span[] {
  return masks.filter((mask) => mask.start >= start && mask.end <= end);
}
