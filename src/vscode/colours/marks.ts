import { type InTurns, sortedInTurns, turnOf } from '../../core/base/turns.ts';
import type { Analysis, Span } from '../../core/model.ts';

/** So many spans are laid in one turn. */
const SPANS_A_TURN = 10_000;

/** What semantic tokens tell apart, the strongest first: where two speak of the same words, the first is shown. */
export const TOKEN_TYPES = ['person', 'title', 'cue', 'quotation', 'furniture'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

export interface Mark extends Span {
  readonly type: TokenType;
}

/** The stretches to colour, in text order, without overlaps: a name inside a quotation divides the quotation. */
export function* marksOf(analysis: Analysis): InTurns<readonly Mark[]> {
  const layers: Record<TokenType, Span[]> = { person: [], title: [], cue: [], quotation: [], furniture: [] };
  const isOver = turnOf(SPANS_A_TURN);
  for (const { mentions } of analysis.participants) {
    for (const mention of mentions) {
      if (mention.form === 'pronoun' || mention.form === 'role') continue;
      layers.person.push(mention);
      if (mention.title) layers.title.push(mention.title);
      if (isOver()) yield;
    }
  }
  for (const statement of analysis.statements) {
    if (statement.direct) layers.quotation.push(statement);
    if (statement.cueSpan) layers.cue.push(statement.cueSpan);
  }
  for (const block of analysis.article.blocks) {
    if (/^(?:deck|highlight|caption|pullQuote)$/.test(block.kind)) layers.furniture.push(block);
  }
  let marks: readonly Mark[] = [];
  for (const type of TOKEN_TYPES) {
    yield;
    marks = yield* laidUnder(marks, layers[type], type);
  }
  return marks;
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

/** Adds spans of a weaker type where nothing stands yet. */
function* laidUnder(marks: readonly Mark[], spans: readonly Span[], type: TokenType): InTurns<readonly Mark[]> {
  const added: Mark[] = [];
  const isOver = turnOf(SPANS_A_TURN);
  let i = 0;
  for (const span of yield* sortedInTurns(spans, byPlace)) {
    let from = Math.max(span.start, added.at(-1)?.end ?? 0);
    while (i > 0 && marks[i - 1]!.end > from) i--;
    while (i < marks.length && marks[i]!.end <= from) i++;
    for (; i < marks.length && marks[i]!.start < span.end; i++) {
      if (marks[i]!.start > from) added.push({ start: from, end: marks[i]!.start, type });
      from = Math.max(from, marks[i]!.end);
    }
    if (from < span.end) added.push({ start: from, end: span.end, type });
    if (isOver()) yield;
  }
  return yield* sortedInTurns([...marks, ...added], byPlace);
}
