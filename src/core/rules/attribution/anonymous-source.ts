import type { BlockFacts } from '../../analysis/facts.ts';
import phrases from '../../data/en/speech/anonymous-sources.txt';
import { entries } from '../../lexicon/lists.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { sentenceAt } from '../../linter/places.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { hasCue } from '../support/cues.ts';

/** Why a name is withheld. */
const REASON =
  /\b(?:not (?:to be|be|being) (?:named|identified|quoted)|anonymity|anonymously|unnamed)\b[^.]{0,40}\b(?:because|as (?:he|she|they|it)|since|for fear|due to|citing|(?:in order )?to (?:discuss|speak|talk|protect|describe|share|avoid))\b|\bnot authori[sz]ed to (?:speak|talk|discuss|comment|brief|disclose|share)\b/i;
/** Nouns that stand for a source only where somebody says something. */
const BARE = /^(?:insiders|western diplomats|(?:[\p{L}-]+ ){1,2}sources?)$/iu;

/** What one paragraph has: sources without a name, and whether it says why. */
interface Part {
  readonly spans: readonly Span[];
  readonly reason: boolean;
}

const PHRASES = new RegExp(`\\b(?:${entries(phrases).join('|')})(?![A-Za-zÀ-ɏ])`, 'gi');

export const anonymousSource = articleRule<Part>({
  id: 'anonymous-source',
  category: 'attribution',
  scope: 'article',
  kinds: ['paragraph'],
  triggers:
    'anonymity anonymously authorised authorized close diplomats familiar identified insiders named official officials quoted source sources unnamed'.split(
      ' ',
    ),
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
      {
        text: 'A handful of party insiders back her. They met intelligence sources at the camp.',
        why: 'nobody is quoted',
      },
      {
        text: 'A source familiar with the talks said no. The source, who asked not to be named because the talks go on, left.',
        why: 'the copy says why',
      },
      { text: 'A police spokesman said the road was shut.', why: 'a named institution speaks' },
      { text: 'The river has two sources and many springs.', why: 'other sources' },
      { text: '“Sources said so,” Dar joked.', why: 'inside a quotation' },
      { text: 'The lake was a source of pride. He has not named a source for it.', why: 'nobody is quoted' },
      { text: 'US officials and other officials attended.', why: 'nobody is quoted' },
    ],
  },
  collect(block) {
    const spans = narrated(block, PHRASES)
      .map((match) => spanOf(match))
      .filter((span) => !BARE.test(block.text.slice(span.start, span.end)) || speaks(block, span));
    const reason = REASON.test(block.text);
    return spans.length > 0 || reason ? { spans, reason } : undefined;
  },
  conclude(parts, view): Problem[] {
    if (parts.some(({ part }) => part.reason)) return [];
    const spans = parts.flatMap(({ part, offset }) =>
      part.spans.map(({ start, end }) => ({ start: start + offset, end: end + offset })),
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

/** “Insiders say”, “party insiders expect”. */
const SAYING =
  /^(?:\s\w+)?\s(?:say|said|tell|told|claim|claimed|insist|insisted|expect|fear|reveal|revealed|predict|warn|warned|added|suggest|confirmed)\b/;
const SAID_BY = /\b(?:said|says|told by|according to|claimed|revealed)(?: \w+){0,3} $/;

/** Whether somebody says something in the sentence; insiders have to do so themselves, as they are mostly talked about. */
function speaks(block: BlockFacts, { start, end }: Span): boolean {
  if (/^insiders$/i.test(block.text.slice(start, end)))
    return (
      SAYING.test(block.text.slice(end, end + 40)) || SAID_BY.test(block.text.slice(Math.max(0, start - 60), start))
    );
  const sentence = sentenceAt(block, start);
  return (
    sentence !== undefined &&
    (hasCue(block, sentence) || /\b(?:expect|believe|passed on)\b/.test(block.text.slice(start, sentence.end)))
  );
}

/** "a source without a name", "unnamed sources in 3 places". */
function countOf({ length }: readonly Span[]): string {
  return length === 1 ? 'a source without a name' : `unnamed sources in ${length === 2 ? 'two' : length} places`;
}
