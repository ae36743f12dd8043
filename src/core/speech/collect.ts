import type { Style } from '../config/style.ts';
import type { Span } from '../model.ts';
import type { NamedFacts } from '../names/collect.ts';
import { Kind } from './kinds.ts';
import { type Item, type ItemSentence, itemsOf } from './sentence/items.ts';
import { sentenceSubject } from './sentence/main-subject.ts';
import { phraseEnd, type Source, sourceOf } from './sentence/phrase.ts';
import type { SentenceSpeech } from './sentence/report.ts';
import { reportsOf } from './sentence/reports.ts';

/** Candidate cues, quotations and content clauses of one block (relative spans), sentence by sentence. */
export interface SpeechFacts {
  /** “NAQVI: We go on.”: who speaks and what, where the block may be a turn of a transcript. */
  readonly turn: { readonly speaker: Span; readonly words: Span } | null;
  readonly sentences: readonly SentenceSpeech[];
}

/** What the words of a block say, who may be named and what may be said in it. */
export interface SpokenFacts extends NamedFacts {
  readonly speech: SpeechFacts;
}

type SpeechInput = Pick<NamedFacts, 'kind' | 'text' | 'tokens' | 'sentences' | 'quotes' | 'names'>;

/** Finds what may be speech in a block; who the sources are is decided over the article. */
export function collectSpeech(block: SpeechInput, _style: Style): SpeechFacts {
  if (block.kind === 'metadata' || block.kind === 'byline' || block.kind === 'credit' || block.kind === 'endMark')
    return NOTHING;
  const { items, sentences } = itemsOf(block);
  return { turn: turnOf(block.text), sentences: sentences.map((sentence) => sentenceSpeech(items, sentence)) };
}

const NOTHING: SpeechFacts = { turn: null, sentences: [] };

/** A name in capitals, “Q” or “A”, or a name of two or three words, and a colon. */
const TURN =
  /^(?:\p{Lu}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*){0,3}|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}’'-]+){1,2}):\s+(?=\S)/u;

/** “MOVE OF THE DAY:” is nobody. */
const SMALL_WORDS = / (?:AND|FOR|IN|OF|ON|THE|TO) /;

/** At most four words before a colon: a quick look first. */
const LABEL = /^[^\s:]+(?: [^\s:]+){0,3}:\s/;

/** “Q. Why now?” */
const LETTER = /^[QA]\.\s+(?=\S)/;

function turnOf(text: string): SpeechFacts['turn'] {
  const match = text.includes(':') ? LABEL.test(text) && TURN.exec(text) : LETTER.exec(text);
  if (!match || SMALL_WORDS.test(match[0])) return null;
  const colon = match[0].indexOf(':');
  const speaker = { start: 0, end: colon < 0 ? 1 : colon };
  return { speaker, words: { start: match[0].length, end: text.trimEnd().length } };
}

const LONGEST_SIGNATURE = 10;

/** “— Haris Malik, baker”: a sentence of a dash and a name. */
function signatureOf(items: readonly Item[], first: number, end: number): Source | null {
  const mark = items[first]!;
  const name = items[first + 1];
  if ((mark.kind !== 'dash' && mark.lower !== '―') || !name?.capital || end - first > LONGEST_SIGNATURE) return null;
  return sourceOf(items, first + 1, phraseEnd(items, first + 1, end));
}

function sentenceSpeech(items: readonly Item[], { first, end }: ItemSentence): SentenceSpeech {
  const { quotes, words, he, she } = countsOf(items, first, end);
  return {
    start: items[first]!.start,
    end: items[end - 1]!.end,
    subject: sentenceSubject(items, first, end),
    reports: reportsOf(items, first, end),
    quotes,
    pronouns: { he, she },
    quotedOnly: quotes.length > 0 && words <= 1,
    quotedFirst: items[first]!.kind === 'quote',
    signature: signatureOf(items, first, end),
    announces: items[end - 1]!.kind === 'colon',
  };
}

/** The quotations of a sentence, and how many words and pronouns stand outside them. */
function countsOf(items: readonly Item[], first: number, end: number) {
  const quotes: number[] = [];
  let words = 0;
  let he = 0;
  let she = 0;
  for (let i = first; i < end; i++) {
    const { kind, quote, is } = items[i]!;
    if (kind === 'quote') quotes.push(quote);
    if (kind !== 'word') continue;
    words++;
    if (is & Kind.he) he++;
    else if (is & Kind.she) she++;
  }
  return { quotes, words, he, she };
}
