import type { Analysis, Span, TextEdit } from '../../model.ts';

/**
 * Tells whether edits leave alone what nobody but a person changes: figures everywhere; the letters of names, of direct
 * quotations and of attributions. Marks and spaces may change in them.
 * @param text the text that was analysed
 */
export function guard(text: string, { participants, statements }: Analysis): (edits: readonly TextEdit[]) => boolean {
  const names = participants.flatMap(({ mentions }) =>
    mentions.filter(({ form }) => form !== 'role' && form !== 'pronoun'),
  );
  const quotations = statements.filter(({ direct }) => direct);
  const cues = statements.flatMap(({ cueSpan }) => cueSpan ?? []);
  const guarded = merged([...names, ...quotations, ...cues]);
  return (edits) =>
    edits.every(({ start, end, text: words }) => {
      const before = text.slice(start, end);
      if (only(FIGURES, before) !== only(FIGURES, words)) return false;
      return only(LETTERS, before) === only(LETTERS, words) || !touchesOne(guarded, { start, end });
    });
}

const FIGURES = /\P{N}+/gu;
const LETTERS = /\P{L}+/gu;
const only = (rest: RegExp, words: string): string => words.replace(rest, '').normalize();

/** Spans in text order, those that overlap as one. */
function merged(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Whether a place overlaps one of some spans that are in order and apart; an insertion does inside of one. */
function touchesOne(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && (end > start ? next.start < end : next.start < start);
}
