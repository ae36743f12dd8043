import type { Span } from '../../../src/core/model.ts';
import type { Property } from '../subject.ts';

/** Every span in an analysis, with the way to it. */
function* spansOf(value: unknown, way: string): Generator<readonly [string, Span & { readonly text?: string }]> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value) yield [way, value as Span];
  for (const [key, inner] of Object.entries(value)) yield* spansOf(inner, `${way}.${key}`);
}

/** Whether an offset cuts a surrogate pair. */
function cuts(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

export const places: Property = {
  name: 'places',
  *check({ text, analysis }) {
    for (const [way, { start, end }] of spansOf(analysis, '')) {
      const shown = `${way} ${start}–${end} of ${text.length}`;
      if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length))
        yield `outside the text: ${shown}`;
      if (cuts(text, start) || cuts(text, end)) yield `inside a character: ${shown}`;
    }
    const hidden = analysis.article.blocks.flatMap(({ masks = [] }) => masks);
    for (const { mentions } of analysis.participants) {
      for (const mention of mentions) {
        for (const span of mention.title ? [mention, mention.title] : [mention]) {
          // Markup inside a name is in the document only.
          if (hidden.some((mask) => mask.start < span.end && span.start < mask.end)) continue;
          const words = text.slice(span.start, span.end);
          if (words !== span.text) yield `“${span.text}” is “${words}” at ${span.start}–${span.end}`;
        }
      }
    }
  },
};
