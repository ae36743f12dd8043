import type { Span } from '../model.ts';
import { type ArticleView, articleRule, type Problem } from './rule.ts';
import { isFurniture } from './support/places.ts';
import { closest, type Match, type Word, wordsOf } from './support/word-runs.ts';

/** A quotation in the furniture, relative to its block; `inner` without its marks. */
interface Quoted extends Span {
  readonly words: readonly Word[];
}

const SHORTEST = 3;
/** Beyond this many furniture quotations a text is no article. */
const MOST = 40;

export const furnitureQuoteNotInBody = articleRule<readonly Quoted[]>({
  id: 'furniture-quote-not-in-body',
  category: 'attribution',
  scope: 'article',
  needs: 'quotes',
  severity: 'warning',
  summary: 'Quoted words in headline, deck or pull quote that the body does not have.',
  why: 'Quotation marks promise the exact words. Where a quotation in the body has nearly the same words the finding is a warning with those words as the fix; elsewhere an information, because some houses quote a paraphrase. One or two words are taken for scare quotes.',
  examples: {
    flagged: [
      {
        text: 'Mayor: {‘We never saw that letter’}\n\nThe mayor rejected the charge on Monday.\n\n“We never saw the letter,” he told the council at its meeting.',
        message: 'We never saw the letter',
        fixed:
          'Mayor: ‘We never saw the letter’\n\nThe mayor rejected the charge on Monday.\n\n“We never saw the letter,” he told the council at its meeting.',
      },
      {
        text: "Ferry {'will not ever run again'}\n\nThe ferry has made its last crossing, its owner said on Monday.\n\n“She will never ever run again,” he said of the ferry.",
      },
      {
        text: 'Club {‘ready to walk away’}\n\nThe club may leave the league, its chairman said on Monday. “We have other plans,” he said.',
        message: 'nowhere',
      },
    ],
    accepted: [
      {
        text: 'Mayor: ‘We never saw the letter’\n\nThe mayor rejected the charge on Monday.\n\n"We never saw the letter," he told the council.',
        why: 'curly and straight marks, final comma',
      },
      {
        text: 'Council gets ‘tough’ on rent\n\nThe council will check every lease, it said on Monday.',
        why: 'a scare quote',
      },
      {
        text: 'Dar: ‘It was a long wait’\n\nSalma Dar has her house back.\n\n“It was,” she said, “a long wait.”',
        why: 'the quotation is interrupted in the body',
      },
    ],
  },
  collect(block) {
    if (!isFurniture(block.kind) || block.kind === 'caption') return undefined;
    const quotes = block.quotes.flatMap(({ start, end, depth, opened, closed }) => {
      const words = wordsOf(block.tokens.filter((token) => token.start >= start && token.end <= end));
      return depth === 0 && opened && closed && words.length >= SHORTEST ? [{ start, end, words }] : [];
    });
    return quotes.length > 0 ? quotes : undefined;
  },
  conclude(parts, view) {
    if (parts.length === 0 || parts.length > MOST) return [];
    if (!view.blocks.some(({ facts }) => facts.kind === 'paragraph' && wordsOf(facts.tokens).length > 0)) return [];
    const compact = bodyWords(view, true);
    let body: readonly Word[] | undefined;
    const isInBody = (quote: Quoted) => {
      body ??= bodyWords(view);
      return isWhole(quote, closest(quote.words, body));
    };
    return parts.flatMap(({ part, offset }) =>
      part.flatMap((quote) => {
        const spoken = closest(quote.words, compact);
        if (isWhole(quote, spoken) || isInBody(quote)) return [];
        const moved = { ...quote, start: quote.start + offset, end: quote.end + offset };
        const near = spoken && spoken.agreeing >= Math.max(SHORTEST, 0.6 * quote.words.length) ? spoken : undefined;
        return [problem(moved, offset, near, compact, view.text)];
      }),
    );
  },
});

function isWhole({ words }: Quoted, match: Match | undefined): boolean {
  return match?.agreeing === words.length && match.length === words.length;
}

/** The body's words; `compact`: only what stands in quotation marks, so that an interrupted quotation is one. */
function bodyWords(view: ArticleView, compact = false): Word[] {
  return view.blocks.flatMap(({ facts, offset }) => {
    if (facts.kind !== 'paragraph' || (compact && facts.quotes.length === 0)) return [];
    const tokens = compact
      ? facts.tokens.filter(({ start }) => facts.quotes.some((quote) => quote.start <= start && start < quote.end))
      : facts.tokens;
    return wordsOf(tokens, offset);
  });
}

function problem(quote: Quoted, offset: number, near: Match | undefined, body: readonly Word[], text: string): Problem {
  const { start, end } = quote;
  if (!near) return { start, end, severity: 'info', message: 'The body nowhere has these quoted words.' };
  const from = body[near.first]!.start;
  const to = body[near.first + near.length - 1]!.end;
  const words = text.slice(from, to);
  const inside = { start: quote.words[0]!.start + offset, end: quote.words.at(-1)!.end + offset };
  const keepsCapital = text[inside.start] !== text[inside.start]!.toLowerCase();
  const fitted = keepsCapital ? words[0]!.toUpperCase() + words.slice(1) : words;
  return {
    start,
    end,
    message: `The body has “${words}”, not these words.`,
    fixes: /[\n“”"]/.test(words) ? [] : [{ title: `Change to “${fitted}”`, edits: [{ ...inside, text: fitted }] }],
    related: [{ start: from, end: to, message: 'The words of the body.' }],
  };
}
