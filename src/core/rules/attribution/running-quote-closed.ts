import type { BlockId } from '../../incremental/block-identity.ts';
import { type ArticleView, articleRule, type Placed } from '../../linter/rule.ts';
import type { QuoteSpan } from '../../syntax/text/quotes.ts';
import { hasCue } from '../support/cues.ts';

/** A paragraph that ends in a closed quotation, or is one and names no speaker. Relative offsets. */
interface Part {
  readonly closesAt: number | null;
  /** Where the quotation ends that is the paragraph, and whether a full stop and a mark close it. */
  readonly goesOn: { readonly end: number; readonly finished: boolean } | null;
}

export const runningQuoteClosed = articleRule<Part>({
  id: 'running-quote-closed',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph'],
  needs: 'quotes',
  severity: 'hint',
  summary: 'A quotation is closed although the same speaker goes on in the next paragraph.',
  why: 'When one speech runs over paragraphs, only the last one closes; a closing mark says that somebody else speaks next. Fragments must be closed and are left alone.',
  houseNotes: ['AP: open each paragraph, close only the last.'],
  examples: {
    flagged: [
      {
        text: 'Sarah Norton said: “We heard the water and ran{.”}\n\n“Nobody had called us until the morning.”\n\nThe dam will be rebuilt.',
        message: 'goes on',
        fixed:
          'Sarah Norton said: “We heard the water and ran.\n\n“Nobody had called us until the morning.”\n\nThe dam will be rebuilt.',
      },
      {
        text: '“It was dark,” Peter Hale said. “The road was gone{.”}\n\n“At six a boat came and took us.”\n\nHe lives here.',
      },
      {
        text: 'Norton said: "Prices fell and fell{."}\n\n"In May we sold the cow and the house."\n\nThe bank is shut.',
      },
    ],
    accepted: [
      { text: 'Norton said: “Prices fell.”\n\n“We sold the cow,” Hale said.', why: 'a new speaker' },
      { text: 'Norton said: “Prices fell.\n\n“In May we sold the cow.”', why: 'left open' },
      { text: 'Norton called it “a mess”.\n\n“In May we sold the cow.”', why: 'a fragment' },
      { text: 'Norton said: “Prices fell.”\n\n“In May we sold', why: 'being written: the speaker is still to come' },
      { text: 'Norton said: “Prices fell.”\n\n“In May we sold the cow,”', why: 'being written' },
    ],
  },
  collect(block) {
    const quotes = block.quotes.filter(({ depth }) => depth === 0);
    const first = quotes[0];
    const last = quotes.at(-1);
    if (!first || !last) return undefined;
    const attributed = hasCue(block, { start: 0, end: block.text.length });
    const closes = last.closed && /[.!?]["”]\s*$/.test(block.text) && attributed && isSentence(block.text, last);
    const text = block.text.trimEnd();
    const opens =
      first.start === 0 &&
      isSentence(block.text, first) &&
      !attributed &&
      quotes.length === 1 &&
      first.end >= text.length;
    const goesOn = opens ? { end: text.length, finished: first.closed && /[.!?…]["”]$/.test(text) } : null;
    return closes || goesOn ? { closesAt: closes ? last.end - 1 : null, goesOn } : undefined;
  },
  conclude(parts, view) {
    return parts.flatMap(({ part, offset }, i) => {
      const next = parts[i + 1];
      const goesOn = next && follows(view, offset, next) ? next.part.goesOn : null;
      if (part.closesAt === null || !next || !goesOn) return [];
      // Left open it may be still being written, unless the next paragraph goes on with it.
      if (!goesOn.finished && !follows(view, next.offset, parts[i + 2])) return [];
      const mark = offset + part.closesAt;
      return [
        {
          start: mark - 1,
          end: mark + 1,
          message: 'The same speaker goes on in the next paragraph; leave the quotation open here.',
          fixes: [{ title: 'Leave the quotation open', edits: [{ start: mark, end: mark + 1, text: '' }] }],
          related: [{ start: next.offset, end: next.offset + goesOn.end, message: 'The quotation goes on here.' }],
        },
      ];
    });
  },
});

/** Whether a part is that of the block right after another. */
function follows(view: ArticleView, block: BlockId, part: Placed<unknown> | undefined): boolean {
  return part !== undefined && part.offset === view.neighbours(block).after;
}

/** A whole sentence, not a fragment: it begins with a capital. */
function isSentence(text: string, { start, end }: QuoteSpan): boolean {
  return /^.\s?[\p{Lu}\d[]/u.test(text.slice(start, end));
}
