import phrases from '../../data/en/speech/anonymous-sources.txt';
import { entries } from '../../lexicon/lists.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

const PHRASES = new RegExp(`\\b(?:${entries(phrases).join('|')})(?![A-Za-zÀ-ɏ])`, 'gi');

export const anonymousSource = articleRule<readonly Span[]>({
  id: 'anonymous-source',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: 'close diplomats familiar insiders official officials source sources'.split(' '),
  severity: 'info',
  summary: 'A source without a name.',
  why: 'An unnamed source is the weakest one. Say why the name is withheld and how the source knows; where there is one source, do not write “sources”. Officials and spokespeople of a named institution are left alone. One finding an article, with all places.',
  houseNotes: [
    'Reuters: the weakest source; no plural for a single one.',
    'AP and NYT: give the reason for anonymity.',
  ],
  examples: {
    flagged: [
      { text: '{Sources said} the merger would be signed on Monday.', message: 'a source without a name' },
      {
        text: 'The deal is off, {people familiar with} the talks said. Insiders expect a new bid.',
        message: 'unnamed sources in two places',
      },
      { text: 'The raid was planned for weeks, {security sources} told the paper.' },
    ],
    accepted: [
      { text: 'A police spokesman said the road was shut.', why: 'a named institution speaks' },
      { text: 'The river has two sources and many springs.', why: 'other sources' },
      { text: '“Sources said so,” Dar joked.', why: 'inside a quotation' },
      { text: 'The lake was a source of pride. He has not named a source for it.', why: 'nobody is quoted' },
      { text: 'US officials and other officials attended.', why: 'nobody is quoted' },
    ],
  },
  collect(block) {
    const spans = narrated(block, PHRASES).map((match) => spanOf(match));
    return spans.length > 0 ? spans : undefined;
  },
  conclude(parts, view): Problem[] {
    const spans = parts.flatMap(({ part, offset }) =>
      part.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
    );
    const first = spans[0];
    if (!first) return [];
    const words = view.slice(first.start, first.end);
    return [
      {
        ...first,
        message: `“${words}”: ${countOf(spans)}; say who they are, or why they are not named.`,
        related: spans.slice(1, 21).map((span) => ({ ...span, message: 'Here too.' })),
      },
    ];
  },
});

/** "a source without a name", "unnamed sources in 3 places". */
function countOf({ length }: readonly Span[]): string {
  return length === 1 ? 'a source without a name' : `unnamed sources in ${length === 2 ? 'two' : length} places`;
}
