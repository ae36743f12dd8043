import { articleRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

/** A sentence by its content words, cut to their stems. */
interface Content extends Span {
  readonly stems: ReadonlySet<string>;
}
const SHORTEST = 6;

export const repeatedContent = articleRule<readonly Content[], { share: number }>({
  id: 'repeated-content',
  category: 'readability',
  scope: 'article',
  kinds: ['paragraph'],
  severity: 'hint',
  off: true,
  summary: 'Two sentences that say the same.',
  why: 'Handouts say everything twice. Where two sentences share most of their content words, one of them can go. Summaries at the top repeat on purpose, so the check is off until a desk wants it.',
  options: {
    share: {
      description: 'The share of content words, 0 to 1, that two sentences must have in common.',
      default: 0.6,
      minimum: 0.3,
      maximum: 1,
    },
  },
  examples: {
    flagged: [
      {
        text: 'The two sides agreed to promote investment in the mining and energy sectors.\n\nThe vote was close.\n\n{The minister agreed to promote more investment in the mining and energy sectors.}',
        message: 'repeats most',
      },
      {
        text: 'The council will repair the roof of the old market hall in spring.\n\n{In spring the council will repair the old roof of the market hall.}',
      },
      {
        text: 'Farmers in the valley lost wheat, rice and maize to the flood.\n\nIt rained for days.\n\n{The flood took wheat, rice and maize from farmers in the valley.}',
      },
    ],
    accepted: [
      {
        text: 'The council will repair the roof of the old market hall in spring.\n\nThe council has no money for the stairs of the town library.',
      },
      { text: 'It rained.\n\nIt rained.', why: 'too short to tell' },
      {
        text: '“We will repair the roof of the old market hall in spring,” he said.\n\n“We will repair the roof of the old market hall in spring,” she said.',
        why: 'the speakers’ own words',
      },
    ],
  },
  collect(block) {
    return block.sentences
      .filter((sentence) => !block.quotes.some((quote) => quote.start < sentence.end && quote.end > sentence.start))
      .map(({ start, end, firstToken, endToken }) => ({
        start,
        end,
        stems: new Set(
          block.tokens
            .slice(firstToken, endToken)
            .filter(({ kind, lower }) => kind === 'word' && lower.length > 3 && !COMMON.test(lower))
            .map(({ lower }) => lower.slice(0, 5)),
        ),
      }))
      .filter(({ stems }) => stems.size >= SHORTEST);
  },
  conclude(parts, _view, { options }): Problem[] {
    const sentences = parts.flatMap(({ part, offset }) =>
      part.map(({ start, end, stems }) => ({ start: start + offset, end: end + offset, stems })),
    );
    return sentences.flatMap((sentence, i): Problem[] => {
      const earlier = sentences
        .slice(Math.max(0, i - LOOK_BACK), i)
        .find((other) => common(sentence, other) >= options.share);
      if (!earlier) return [];
      const message = 'This sentence repeats most of the words of an earlier one.';
      const related = [{ start: earlier.start, end: earlier.end, message: 'The earlier sentence.' }];
      return [{ start: sentence.start, end: sentence.end, message, related }];
    });
  },
});

/** So far back a sentence is compared: time stays linear. */
const LOOK_BACK = 60;
const COMMON =
  /^(?:that|this|with|from|have|were|been|will|would|said|says|also|their|there|they|which|when|after|more|into|over|than)$/;

/** The share of the smaller sentence's words that the other has, too. */
function common(a: Content, b: Content): number {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared++;
  return shared / Math.min(a.stems.size, b.stems.size);
}
