import type { Container } from '../../../src/core/model.ts';
import { readArticle } from '../../../src/core/syntax/reader.ts';

/** The zones of a text as `kind: words`, masked markup as `·`. */
export function zones(text: string, container: Container = 'wire'): string[] {
  return readArticle(text, container).blocks.map(({ kind, start, end, masks = [] }) => {
    let words = text.slice(start, end);
    for (const mask of [...masks].reverse()) {
      words = `${words.slice(0, mask.start - start)}·${words.slice(mask.end - start)}`;
    }
    return `${kind}: ${words}`;
  });
}

/** Two paragraphs of a story. */
export const LEAD =
  'Engineers shut the old bridge over the Aire on Tuesday after cracks were found in two of its piers, the council said.';
export const MORE =
  'The bridge carries 9,000 cars a day. Work on a new one will begin in May, and a ferry will run until then.';

/** The zones of a text that stands between two paragraphs of the body. */
export const inBody = (text: string) => zones([LEAD, MORE, text, MORE].join('\n\n')).slice(2, -1);
