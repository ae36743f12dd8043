import type { BlockId } from '../incremental/block-identity.ts';
import type { Span } from '../model.ts';
import type { QuoteSpan } from '../syntax/text/quotes.ts';
import { isFragment, isLong, isSpoken, otherSpeaker, ownersOf, wordsIn } from './carry.ts';
import type { Cast } from './cast.ts';
import type { SpokenFacts } from './collect.ts';
import { Discourse } from './discourse.ts';
import { evidenceOf, type Weak, weakEvidence } from './evidence.ts';
import { isOneOfMany } from './roles.ts';
import type { Source } from './sentence/phrase.ts';
import type { Report, SentenceSpeech } from './sentence/report.ts';
import type { SourceWords, Speaking, SpeechState, Who } from './state.ts';
import { headPerson, isInTitle, type Named, namesSeveral } from './who.ts';

/** A statement of a block; spans count from the block's start. */
export interface Said extends Span {
  readonly direct: boolean;
  readonly cue: Span | null;
  readonly who: Who;
  readonly evidence: string;
}

/** A role or pronoun that speech made certain; the span counts from the block's start. */
export interface Meant extends Span {
  readonly person: string;
  readonly form: 'role' | 'pronoun';
}

/** What is said in a block. */
export interface BlockSpeech {
  readonly statements: readonly Said[];
  readonly mentions: readonly Meant[];
  /** Who signs the last quotation of an earlier block. */
  readonly signs: { readonly block: BlockId; readonly index: number; readonly who: Who } | null;
  /** What is known after it. */
  readonly exit: SpeechState;
}

/** A block that is attributed. */
export interface SpeechBlock {
  readonly facts: SpokenFacts;
  readonly block: BlockId;
  /** The block before it. */
  readonly previous: BlockId | undefined;
}

const NOBODY: Who = { person: null, source: null };
type Names = readonly Named[];
/**
 * Decides who says what in a block.
 * @param entry what is known of the speech before it
 * @param named the names in it, in text order
 */
export function foldBlock(cast: Cast, entry: SpeechState, placed: SpeechBlock, named: readonly Named[]): BlockSpeech {
  return new Fold(cast, entry).block(placed, named);
}

/** The pass over a block: who spoke last, which quotation is open, who “he” is. */
class Fold {
  private readonly statements: Said[] = [];
  private readonly mentions: Meant[] = [];
  private readonly discourse: Discourse;
  private sentence = 0;
  private last: Speaking | null;
  private dialogue: readonly Speaking[];
  private openQuote: Who | null;
  private announced: Who | null;
  /** Who alone the sentence before in this block is about. */
  private led: Who | null = null;
  private unsigned: SpeechState['unsigned'];
  private signs: BlockSpeech['signs'] = null;

  constructor(
    private readonly cast: Cast,
    entry: SpeechState,
  ) {
    this.discourse = new Discourse(cast.genderOf, entry.traces);
    this.last = entry.last;
    this.dialogue = entry.dialogue;
    this.openQuote = entry.openQuote;
    this.announced = entry.announced;
    this.unsigned = entry.unsigned;
  }

  block(placed: SpeechBlock, named: readonly Named[]): BlockSpeech {
    // What an answer tells of is not what the next answer's “he” means.
    if (isQuestion(placed.facts)) this.discourse.forget();
    const { turn } = placed.facts.speech;
    if (turn && this.cast.isTranscript) this.turn(placed, turn, named);
    else this.sentences(placed, named);
    return { statements: this.statements, mentions: this.mentions, signs: this.signs, exit: this.exit(placed) };
  }

  /** What is left to the next block. Who spoke before this one can speak no more without being named again. */
  private exit({ block }: SpeechBlock): SpeechState {
    const { sentence: passed, openQuote, announced, unsigned } = this;
    const before = (speaking: Speaking) => ({ ...speaking, sentence: speaking.sentence - passed });
    return {
      last: this.last?.block === block ? before(this.last) : null,
      dialogue: this.dialogue.at(-1)?.block === block ? this.dialogue.map(before) : [],
      openQuote,
      announced,
      unsigned,
      traces: this.discourse.tracesAfter(passed),
    };
  }

  private sentences(placed: SpeechBlock, named: readonly Named[]): void {
    const { facts, block } = placed;
    const outer = facts.quotes.filter(({ depth }) => depth === 0);
    const quoted = ({ start }: Span) => outer.some((q) => q.start + block <= start && start < q.end + block);
    const outside = outer.length ? named.filter((mention) => !quoted(mention)) : named;
    let next = 0;
    for (const speech of facts.speech.sentences) {
      const from = next;
      while (next < outside.length && outside[next]!.start < speech.end + block) next++;
      this.sentenceIn(placed, speech, outside.slice(from, next));
    }
  }

  private sentenceIn(placed: SpeechBlock, speech: SentenceSpeech, named: readonly Named[]): void {
    this.sentence++;
    if (speech.signature && this.unsigned !== null) this.sign(placed, speech.signature, named, this.unsigned);
    this.unsigned = null;
    const subject = speech.subject && this.who(placed, speech.subject, named, false);
    const sources = speech.reports.map(({ source }) => (source ? this.who(placed, source, named) : NOBODY));
    for (const mention of named) {
      const identified = isIdentified(placed, mention);
      this.discourse.saw(mention, this.sentence, mention.person === subject?.person || identified);
    }
    if (subject?.person) this.discourse.saw({ person: subject.person, block: placed.block }, this.sentence, true);

    for (const [i, { pattern, source }] of speech.reports.entries())
      if (pattern === 'according' && source && !sources[i]!.person) this.wrote(placed, source, named);

    const owners = ownersOf(placed.facts.quotes, speech);
    for (const [i, report] of speech.reports.entries())
      this.report(placed, report, i, report.source ? sources[i]! : this.goingOn(placed, report, speech), owners);
    for (const index of speech.quotes) if (!owners.has(index)) this.unowned(placed, speech, index, subject);
    this.announced = speech.announces ? (sources.at(-1) ?? subject) : null;
    const alone = subject?.person && !speech.quotes.length && named.every(({ person }) => person === subject.person);
    this.led = alone ? subject : null;
  }

  /** “Naqvi said it was late. Adding, “Too late.””: a sentence that is only the rest of the one before. */
  private goingOn({ block }: SpeechBlock, { pattern, cue }: Report, { start }: SentenceSpeech): Who {
    const { last } = this;
    const near = last?.block === block && last.sentence === this.sentence - 1;
    return near && pattern === 'participle' && cue.start === start ? last : NOBODY;
  }

  private report(placed: SpeechBlock, report: Report, i: number, who: Who, owners: ReadonlyMap<number, number>): void {
    const { text, quotes } = placed.facts;
    const own = report.quotes.filter((quote) => owners.get(quote) === i && wordsIn(text, quotes[quote]!) > 0);
    if (!report.content && !own.length) return;
    const evidence = evidenceOf(report, text);
    if (report.content) this.add(report.content, false, report.cue, who, evidence);
    this.spoke(who, placed, own.length > 0);
    for (const index of own) {
      const quote = quotes[index]!;
      this.add(quote, true, report.cue, who, evidence);
      this.openQuote = quote.closed ? null : who;
      this.takeTurn(placed, who);
    }
  }

  /** A quotation without a verb of saying in its sentence. */
  private unowned(placed: SpeechBlock, speech: SentenceSpeech, index: number, subject: Who | null): void {
    const { quotes, text } = placed.facts;
    const quote = quotes[index]!;
    const weak = this.carried(placed, speech, quote, subject);
    const words = wordsIn(text, quote);
    if (words === 0 || (!weak && (!isLong(text, quote) || isFragment(text, quote)))) return;
    const who = weak?.who ?? NOBODY;
    this.add(quote, true, null, who, weakEvidence(weak?.kind ?? 'none'));
    if (!weak || weak.kind === 'next') this.unsigned = { block: placed.block, index: this.statements.length - 1 };
    if (weak) this.spoke(who, placed, true);
    if (weak) this.takeTurn(placed, who);
    this.openQuote = quote.closed ? null : who;
  }

  private carried(
    placed: SpeechBlock,
    { quotedOnly, quotedFirst }: SentenceSpeech,
    quote: QuoteSpan,
    subject: Who | null,
  ): { who: Who; kind: Weak } | null {
    const { last } = this;
    const { text } = placed.facts;
    if (quote.running && this.openQuote) return { who: this.openQuote, kind: 'running' };
    if (quotedFirst && last?.block === placed.block && last.quoted) return { who: last, kind: 'continues' };
    if (!quotedOnly) return subject?.person && isLong(text, quote) ? { who: subject, kind: 'subject' } : null;
    if (this.announced) return { who: this.announced, kind: 'announced' };
    if (this.led && last?.sentence !== this.sentence - 1 && isLong(text, quote)) return { who: this.led, kind: 'led' };
    if (!last) return null;
    if (last.block === placed.block) return { who: last, kind: 'continues' };
    if (!isSpoken(text, quote)) return null;
    const other = otherSpeaker(this.dialogue, placed.previous);
    if (other) return { who: other, kind: 'alternates' };
    return last.block === placed.previous && this.sentence - last.sentence === 1 ? { who: last, kind: 'next' } : null;
  }

  private takeTurn({ block, previous }: SpeechBlock, who: Who): void {
    const rest = this.dialogue.filter((speaking) => speaking.block !== block);
    this.dialogue = [...rest.slice(-2), { ...who, block, previous, sentence: this.sentence, quoted: true }];
  }

  /** “…” — Haris Malik */
  private sign(
    placed: SpeechBlock,
    signature: Source,
    named: readonly Named[],
    at: NonNullable<SpeechState['unsigned']>,
  ): void {
    const who = this.who(placed, signature, named);
    if (at.block !== placed.block) this.signs = { ...at, who };
    else this.statements[at.index] = { ...this.statements[at.index]!, who, evidence: weakEvidence('signed') };
  }

  /** A turn of a transcript: “NAQVI: We go on.” */
  private turn(placed: SpeechBlock, turn: { speaker: Span; words: Span }, named: readonly Named[]): void {
    this.sentence++;
    const { start, end } = turn.speaker;
    const mention = named.find((one) => one.start >= placed.block && one.end <= end + placed.block);
    const person = mention?.person ?? this.cast.personCalled(placed.facts.text.slice(start, end));
    const who = { person, source: sourceWords(placed, turn.speaker) };
    this.add(turn.words, true, null, who, weakEvidence('turn'));
    this.spoke(who, placed, true);
  }

  private who(placed: SpeechBlock, source: Source, named: readonly Named[], speaks = true): Who {
    const { text } = placed.facts;
    const span = sourceWords(placed, source);
    if (source.pronoun) return this.pronoun(placed, source.pronoun, span, named, speaks);
    const head = headPerson(source, named, text, placed.block);
    if (head) return { person: head.person, source: span };
    if (namesSeveral(source, named, text, placed.block)) return { person: null, source: span };
    const phrase = text.slice(span.start, span.end);
    if (isInTitle(source, named, placed.block)) return { person: this.cast.personCalled(phrase), source: span };
    const holder = this.cast.holder(phrase);
    // Of senators there are many: the one who was told of lately.
    const role = holder && isOneOfMany(phrase) && !this.discourse.isNear(holder) ? null : holder;
    if (role) this.mention(span, 'role', role);
    return { person: role, source: span };
  }

  private pronoun(placed: SpeechBlock, pronoun: string, span: SourceWords, named: Names, speaks: boolean): Who {
    if (pronoun !== 'he' && pronoun !== 'she') return { person: null, source: span };
    const before = named.filter(({ start }) => start < span.start + placed.block);
    for (const mention of before) this.discourse.saw(mention, this.sentence, mention === before[0]);
    const found = this.discourse.antecedent(pronoun, this.sentence, placed.block, speaks);
    if (found) this.mention(span, 'pronoun', found);
    return { person: found, source: span };
  }

  /** “according to a post from Laura Okafor”: she will be the one who is quoted next. */
  private wrote({ facts, block }: SpeechBlock, { start, end }: Source, named: readonly Named[]): void {
    const author = named.findLast((mention) => mention.start >= start + block && mention.end <= end + block);
    if (author && /\s(?:by|from)\s(?:\p{Lu}\S*\s)*$/u.test(facts.text.slice(start, author.start - block)))
      this.discourse.spoke(author.person, this.sentence, block);
  }

  private spoke(who: Who, { block, previous }: SpeechBlock, quoted: boolean): void {
    this.last = { ...who, block, previous, sentence: this.sentence, quoted };
    if (who.person) this.discourse.spoke(who.person, this.sentence, block);
  }

  private mention({ start, end }: Span, form: Meant['form'], person: string): void {
    if (!this.mentions.some((known) => known.start === start)) this.mentions.push({ start, end, form, person });
  }

  private add({ start, end }: Span, direct: boolean, cue: Span | null, who: Who, evidence: string): void {
    this.statements.push({ start, end, direct, cue, who, evidence });
  }
}

function sourceWords({ facts, block }: SpeechBlock, { start, end }: Span): SourceWords {
  return { start, end, block, text: facts.text.slice(start, end).replace(/\s+/g, ' ') };
}

/** “named the driver as Haris Malik”: who is told of from here on. */
function isIdentified({ facts, block }: SpeechBlock, { start }: Named): boolean {
  const before = facts.text.slice(Math.max(0, start - block - REACH_OF_NAMING), start - block);
  return / as $/.test(before) && /\b(?:named|identified|known)\b/.test(before);
}

/** How far before a name “named the driver as” may begin. */
const REACH_OF_NAMING = 80;

/** A paragraph that is one question without a quotation: “Which book do you like?” */
function isQuestion({ text, quotes, speech }: SpokenFacts): boolean {
  return (
    text.trimEnd().endsWith('?') &&
    quotes.length === 0 &&
    speech.sentences.length === 1 &&
    /\byou(?:r|rs)?\b/i.test(text)
  );
}
