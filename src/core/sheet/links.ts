import type { Block, Span } from '../model.ts';
import type { Found } from './found.ts';

/** Something that leads out of the article: an address in the text, or behind words in Markdown. */
export interface Link extends Span {
  /** Where it leads. */
  readonly target: string;
}

const BEFORE = '(?<![\\p{L}\\p{N}@./_-])';
const HOST = '[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,6}';
const WRITTEN = [
  new RegExp(`${BEFORE}(?:https?:\\/\\/|www\\.)[^\\s<>"“”|]{1,400}`, 'giu'),
  /(?<![\w.%+@/-])[\w.%+-]+@[\w.-]+/g,
  new RegExp(
    `${BEFORE}${HOST}\\.(?:com|org|net|gov|edu|info|co\\.(?:uk|nz|za)|(?:org|gov|ac)\\.uk|(?:com|gov)\\.au)(?:\\/[^\\s<>"“”|]{0,400})?(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  // A telephone number.
  /(?<![\p{L}\p{N}.,$£€#/-])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,5}\)[ -]?)?\d{3,5}[ -]\d{3,4}(?:[ -]?\d{3,4})(?![\d\p{L}%])/gu,
];
const CLOSING = '-.,;:!?)]’”\'"';
/** The end of a Markdown link, or the start of a link in HTML. */
const TARGET = /\]\(\s*<?([^\s<>)]{1,2000})|\bhref\s*=\s*["']([^"'\s]{1,2000})/iu;

/**
 * The links of a block, in text order, as offsets in the document.
 * @param document the whole text
 * @param prose the block's text with its markup masked
 */
export function linksIn(document: string, prose: string, block: Pick<Block, 'start' | 'end' | 'masks'>): Link[] {
  const written = WRITTEN.flatMap((pattern) =>
    [...prose.matchAll(pattern)].map(({ 0: words, index }) => {
      let length = words.length;
      while (CLOSING.includes(words[length - 1]!)) length--;
      const start = block.start + index;
      return { start, end: start + length, target: words.slice(0, length) };
    }),
  );
  const all = [...behindWords(document, block), ...written].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((link) => {
    const isAlone = link.start >= end;
    if (isAlone) end = link.end;
    return isAlone;
  });
}

function behindWords(document: string, { start, masks = [] }: Pick<Block, 'start' | 'masks'>): Link[] {
  const links: Link[] = [];
  masks.forEach((mask, i) => {
    const markup = document.slice(mask.start, mask.end);
    const match = TARGET.exec(markup);
    const target = match?.[1] ?? match?.[2];
    if (!target || target.startsWith('#') || /!\[/.test(document.slice(masks[i - 1]?.start ?? start, mask.start)))
      return;
    // Markdown names the target behind the words, HTML before them.
    const span = match![1]
      ? { start: masks[i - 1]?.end ?? start, end: mask.start }
      : { start: mask.end, end: masks[i + 1]?.start ?? mask.end };
    if (span.end > span.start) links.push({ ...span, target });
  });
  return links;
}

/** A line for each link: the same words that lead to the same place once. */
export class LinkLines {
  readonly #lines = new Map<string, Found & { readonly spans: Span[] }>();

  add(links: readonly Link[], document: string): void {
    for (const { start, end, target } of links) {
      const words = document.slice(start, end).replace(/\s+/g, ' ').trim();
      const key = JSON.stringify([words, target]);
      const known = this.#lines.get(key);
      if (known) known.spans.push({ start, end });
      else
        this.#lines.set(key, {
          kind: 'link',
          words,
          of: target,
          context: target,
          excerpt: '',
          spans: [{ start, end }],
        });
    }
  }

  facts(): Found[] {
    return [...this.#lines.values()];
  }
}
