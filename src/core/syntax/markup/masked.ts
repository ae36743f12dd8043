import type { Span } from '../../model.ts';

/**
 * The prose of a stretch of the document: masked markup is replaced, one for one, by U+FEFF. Offsets stay, and `\s`
 * matches it.
 */
export function masked(text: string, { start, end }: Span, masks: readonly Span[] | undefined): string {
  if (!masks?.length) return text.slice(start, end);
  let prose = '';
  let from = start;
  for (const mask of masks) {
    prose += text.slice(from, mask.start) + '\uFEFF'.repeat(mask.end - mask.start);
    from = mask.end;
  }
  return prose + text.slice(from, end);
}

/** The prose of a stretch of the document, of whose masks only some may lie in it. */
export function maskedSlice(text: string, span: Span, masks: readonly Span[] | undefined): string {
  const { start, end } = span;
  const own = masks?.filter((mask) => mask.start < end && mask.end > start);
  return masked(
    text,
    span,
    own?.map((mask) => ({ start: Math.max(mask.start, start), end: Math.min(mask.end, end) })),
  );
}
