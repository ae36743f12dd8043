import type { BlockFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';
import { type Item, type ItemSentence, itemsOf } from './items.ts';
import type { SentenceSpeech } from './report.ts';
import { reportsOf } from './reports.ts';
import { sentenceSubject } from './subject.ts';

/** Candidate cues, quotations and content clauses of one block (relative spans), sentence by sentence. */
export interface SpeechFacts {
  readonly sentences: readonly SentenceSpeech[];
}

/** Finds what may be speech in a block; who the sources are is decided over the article. */
export function collectSpeech(block: Omit<BlockFacts, 'speech'>, _style: Style): SpeechFacts {
  if (block.kind === 'metadata' || block.kind === 'byline' || block.kind === 'credit' || block.kind === 'endMark')
    return { sentences: [] };
  const { items, sentences } = itemsOf(block);
  return { sentences: sentences.map((sentence) => sentenceSpeech(items, sentence)) };
}

function sentenceSpeech(items: readonly Item[], { first, end }: ItemSentence): SentenceSpeech {
  const quotes: number[] = [];
  const pronouns = { he: 0, she: 0 };
  let words = 0;
  for (let i = first; i < end; i++) {
    const { kind, quote, lower } = items[i]!;
    if (kind === 'quote') quotes.push(quote);
    if (kind !== 'word') continue;
    words++;
    if (lower === 'he' || lower === 'him' || lower === 'his') pronouns.he++;
    else if (lower === 'she' || lower === 'her' || lower === 'hers') pronouns.she++;
  }
  return {
    start: items[first]!.start,
    end: items[end - 1]!.end,
    subject: sentenceSubject(items, first, end),
    reports: reportsOf(items, first, end),
    quotes,
    pronouns,
    quotedOnly: quotes.length > 0 && words <= 1,
    announces: items[end - 1]!.kind === 'colon',
  };
}
