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
