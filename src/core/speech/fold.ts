import type { PlacedFacts } from '../facts.ts';
import type { Mention, Span, Statement } from '../model.ts';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';
import type { QuoteSpan } from '../text/quotes.ts';
import { Discourse } from './discourse.ts';
import { evidenceOf, type Weak, weakEvidence } from './evidence.ts';
import type { Votes } from './gender.ts';
import type { Source } from './phrase.ts';
import type { Report, SentenceSpeech } from './report.ts';
import { Roles } from './roles.ts';
import { headPerson, type Named, namesSeveral } from './who.ts';

/** Who said something, as far as it is known. */
interface Who {
  readonly person: string | null;
  readonly source: Span | null;
}

/** Somebody who spoke, at a place in the article. */
interface Speaking extends Who {
  readonly block: number;
  readonly sentence: number;
  /** In a quotation. */
  readonly quoted: boolean;
}

const NOBODY: Who = { person: null, source: null };
/** Fewer quoted words without a verb of saying are a term or a title, no statement. */
const FEWEST_WORDS = 4;

/** The pass over an article: who spoke last, which quotation is open, who “he” is. */
export class Fold {
  private readonly statements: Statement[] = [];
  private readonly mentions: { person: string; mention: Mention }[] = [];
  private readonly mentioned = new Set<number>();
  private readonly discourse: Discourse;
  private readonly roles: Roles;
  private sentence = 0;
  private last: Speaking | null = null;
  /** The speakers of the last paragraphs that were all quotation and tag, latest last. */
  private dialogue: readonly Speaking[] = [];
  private openQuote: Who | null = null;
  private announced: Who | null = null;
  /** The last quotation nobody was found for, until the next sentence. */
  private unsigned: number | null = null;

  constructor(
    private readonly people: readonly Person[],
    style: Style,
    votes: ReadonlyMap<string, Votes>,
    private readonly transcript: boolean,
  ) {
    this.discourse = new Discourse(people, style, votes);
    this.roles = new Roles(people);
  }

  result() {
    return { statements: this.statements.sort((a, b) => a.start - b.start || a.end - b.end), mentions: this.mentions };
  }

  block(placed: PlacedFacts, named: readonly Named[]): void {
    const { facts, offset } = placed;
    if (this.transcript && facts.speech.turn) {
      this.turn(placed, facts.speech.turn, named);
      return;
    }
    const outer = facts.quotes.filter(({ depth }) => depth === 0);
    const quoted = ({ start }: Span) => outer.some((q) => q.start + offset <= start && start < q.end + offset);
    const outside = outer.length ? named.filter((mention) => !quoted(mention)) : named;
    let next = 0;
    for (const speech of facts.speech.sentences) {
      const from = next;
      while (next < outside.length && outside[next]!.start < speech.end + offset) next++;
      this.sentenceIn(placed, speech, outside.slice(from, next));
    }
  }

  private sentenceIn(placed: PlacedFacts, speech: SentenceSpeech, named: readonly Named[]): void {
    this.sentence++;
    if (speech.signature && this.unsigned !== null) this.sign(placed, speech.signature, named, this.unsigned);
    this.unsigned = null;
    const subject = speech.subject && this.who(placed, speech.subject, named);
    const sources = speech.reports.map(({ source }) => (source ? this.who(placed, source, named) : NOBODY));
    for (const mention of named) this.discourse.saw(mention, this.sentence, mention.person === subject?.person);
    if (subject?.person) this.discourse.saw({ person: subject.person, block: placed.index }, this.sentence, true);

    const owners = ownersOf(placed.facts.quotes, speech);
    for (const [i, report] of speech.reports.entries()) this.report(placed, report, i, sources[i]!, owners);
    for (const index of speech.quotes) if (!owners.has(index)) this.unowned(placed, speech, index, subject);
    this.announced = speech.announces ? (sources.at(-1) ?? subject) : null;
  }

  private report(placed: PlacedFacts, report: Report, i: number, who: Who, owners: ReadonlyMap<number, number>): void {
    const { text, quotes } = placed.facts;
    const own = report.quotes.filter((quote) => owners.get(quote) === i && wordsIn(text, quotes[quote]!) > 0);
    if (!report.content && !own.length) return;
    const evidence = evidenceOf(report, text);
    if (report.content) this.add(placed, report.content, false, report.cue, who, evidence);
    this.spoke(who, placed, own.length > 0);
    for (const index of own) {
      const quote = quotes[index]!;
      this.add(placed, quote, true, report.cue, who, evidence);
      this.openQuote = quote.closed ? null : who;
      this.takeTurn(placed, who);
    }
  }

  /** A quotation without a verb of saying in its sentence. */
  private unowned(placed: PlacedFacts, speech: SentenceSpeech, index: number, subject: Who | null): void {
    const { quotes, text } = placed.facts;
    const quote = quotes[index]!;
    const weak = this.carried(placed, speech, quote, subject);
    const words = wordsIn(text, quote);
    if (words === 0 || (!weak && (words < FEWEST_WORDS || isTitle(text, quote)))) return;
    const who = weak?.who ?? NOBODY;
    this.add(placed, quote, true, null, who, weakEvidence(weak?.kind ?? 'none'));
    if (!weak || weak.kind === 'next') this.unsigned = this.statements.length - 1;
    if (weak) this.spoke(who, placed, true);
    if (weak) this.takeTurn(placed, who);
    this.openQuote = quote.closed ? null : who;
  }

  private carried(
    placed: PlacedFacts,
    { quotedOnly, quotedFirst }: SentenceSpeech,
    quote: QuoteSpan,
    subject: Who | null,
  ): { who: Who; kind: Weak } | null {
    const { last } = this;
    if (quote.running && this.openQuote) return { who: this.openQuote, kind: 'running' };
    if (quotedFirst && last?.block === placed.index && last.quoted) return { who: last, kind: 'continues' };
    if (!quotedOnly) {
      const enough = wordsIn(placed.facts.text, quote) >= FEWEST_WORDS && !isTitle(placed.facts.text, quote);
      return subject?.person && enough ? { who: subject, kind: 'subject' } : null;
    }
    if (this.announced) return { who: this.announced, kind: 'announced' };
    if (!last) return null;
    if (last.block === placed.index) return { who: last, kind: 'continues' };
    const other = this.otherSpeaker(placed.index);
    if (other) return { who: other, kind: 'alternates' };
    return last.block === placed.index - 1 && this.sentence - last.sentence === 1 ? { who: last, kind: 'next' } : null;
  }

  /** In a dialogue A, B, A of paragraphs in a row: B. */
  private otherSpeaker(block: number): Who | null {
    const [first, second, third] = this.dialogue.slice(-3);
    if (!first || !second || !third || third.block !== block - 1) return null;
    const inTurn = second.block === third.block - 1 && first.block === second.block - 1;
    return inTurn && first.person && second.person && first.person === third.person && first.person !== second.person
      ? second
      : null;
  }

  private takeTurn({ index }: PlacedFacts, who: Who): void {
    const rest = this.dialogue.filter(({ block }) => block !== index);
    this.dialogue = [...rest.slice(-2), { ...who, block: index, sentence: this.sentence, quoted: true }];
  }

  /** “…” — Haris Malik */
  private sign(placed: PlacedFacts, signature: Source, named: readonly Named[], at: number): void {
    const who = this.who(placed, signature, named);
    const { speaker: _, source: __, sourceSpan: ___, ...statement } = this.statements[at]!;
    this.statements[at] = { ...statement, ...this.speakerOf(placed, who), evidence: weakEvidence('signed') };
  }

  /** A turn of a transcript: “NAQVI: We go on.” */
  private turn(placed: PlacedFacts, turn: { speaker: Span; words: Span }, named: readonly Named[]): void {
    this.sentence++;
    const name = placed.facts.text.slice(turn.speaker.start, turn.speaker.end);
    const mention = named.find(({ start, end }) => start >= placed.offset && end <= turn.speaker.end + placed.offset);
    const who = { person: mention?.person ?? this.personCalled(name), source: turn.speaker };
    this.add(placed, turn.words, true, null, who, weakEvidence('turn'));
    this.spoke(who, placed, true);
  }

  /** The one person whose name ends in these words, whatever their case. */
  private personCalled(name: string): string | null {
    const lower = ` ${name.toLowerCase()}`;
    const found = this.people.filter((person) => ` ${person.name.toLowerCase()}`.endsWith(lower));
    return found.length === 1 ? found[0]!.id : null;
  }

  private who(placed: PlacedFacts, source: Source, named: readonly Named[]): Who {
    const { text } = placed.facts;
    const span = { start: source.start, end: source.end };
    if (source.pronoun) return this.pronoun(placed, source.pronoun, span, named);
    const head = headPerson(source, named, text, placed.offset);
    if (head) return { person: head.person, source: span };
    if (namesSeveral(source, named, text, placed.offset)) return { person: null, source: span };
    const role = this.roles.holder(text.slice(span.start, span.end));
    if (role) this.mention(placed, span, 'role', role);
    return { person: role, source: span };
  }

  private pronoun(placed: PlacedFacts, pronoun: string, span: Span, named: readonly Named[]): Who {
    if (pronoun !== 'he' && pronoun !== 'she') return { person: null, source: span };
    const before = named.filter(({ start }) => start < span.start + placed.offset);
    for (const mention of before) this.discourse.saw(mention, this.sentence, mention === before[0]);
    const found = this.discourse.antecedent(pronoun, this.sentence, placed.index);
    if (found) this.mention(placed, span, 'pronoun', found);
    return { person: found, source: span };
  }

  private spoke(who: Who, { index }: PlacedFacts, quoted: boolean): void {
    this.last = { ...who, block: index, sentence: this.sentence, quoted };
    if (who.person) this.discourse.spoke(who.person, this.sentence, index);
  }

  private mention({ facts, offset, index }: PlacedFacts, span: Span, form: 'pronoun' | 'role', person: string): void {
    const start = span.start + offset;
    if (this.mentioned.has(start)) return;
    this.mentioned.add(start);
    const text = facts.text.slice(span.start, span.end);
    this.mentions.push({ person, mention: { start, end: span.end + offset, text, form, block: index } });
  }

  private add(placed: PlacedFacts, span: Span, direct: boolean, cue: Span | null, who: Who, evidence: string): void {
    // Spelt out, because there are many of them and all of one shape are cheaper.
    const { start, end } = placedSpan(placed, span);
    const { speaker, source, sourceSpan } = this.speakerOf(placed, who);
    const cueSpan = cue ? placedSpan(placed, cue) : undefined;
    const words = cue && wordsOf(placed, cue);
    const block = placed.index;
    this.statements.push({ start, end, direct, cue: words, cueSpan, speaker, source, sourceSpan, block, evidence });
  }

  private speakerOf(
    placed: PlacedFacts,
    { person, source }: Who,
  ): Pick<Statement, 'speaker' | 'source' | 'sourceSpan'> {
    if (!source) return { speaker: person, source: null };
    return { speaker: person, source: person ? null : wordsOf(placed, source), sourceSpan: placedSpan(placed, source) };
  }
}

function placedSpan({ offset }: PlacedFacts, { start, end }: Span): Span {
  return { start: start + offset, end: end + offset };
}

function wordsOf({ facts }: PlacedFacts, { start, end }: Span): string {
  return facts.text.slice(start, end).replace(/\s+/g, ' ');
}

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** A quoted title, “The Art of the Match”: every word of some length begins with a capital. */
function isTitle(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).match(/[\p{L}][\p{L}’'-]{3,}/gu) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Which report owns each quotation of a sentence: a tag after it before a cue ahead of it, the nearest cue first. */
function ownersOf(quotes: readonly QuoteSpan[], { reports }: SentenceSpeech): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [i, report] of reports.entries()) {
    for (const quote of report.quotes) {
      const at = quotes[quote]!.start;
      const known = owners.get(quote);
      const ahead = known !== undefined && reports[known]!.cue.start < at;
      const nearer = ahead && report.cue.start < at;
      const tag = ahead && report.cue.start > at && report.pattern !== 'according';
      if (known === undefined || nearer || tag) owners.set(quote, i);
    }
  }
  return owners;
}
