import type { PlacedFacts } from '../facts.ts';
import type { Article, Mention, Span, Statement } from '../model.ts';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';
import type { QuoteSpan } from '../text/quotes.ts';
import { Discourse } from './discourse.ts';
import { evidenceOf, type Weak, weakEvidence } from './evidence.ts';
import type { Source } from './phrase.ts';
import type { Report, SentenceSpeech } from './report.ts';
import { Roles } from './roles.ts';
import { headPerson, type Named, namesSeveral } from './who.ts';

export interface Speech {
  /** In text order. */
  readonly statements: readonly Statement[];
  /** Role and pronoun mentions that speech made certain, to be added to the person's own: person id and mention. */
  readonly mentions: readonly { readonly person: string; readonly mention: Mention }[];
}

/**
 * Decides who says what, over the whole article: one pass in text order over what the blocks hold.
 * @param people the article's people with their mentions (document offsets)
 */
export function resolveSpeech(
  _article: Article,
  blocks: readonly PlacedFacts[],
  people: readonly Person[],
  style: Style,
): Speech {
  const named = mentionsByBlock(blocks, people);
  const fold = new Fold(people, style, votesOf(blocks, named));
  for (const [i, block] of blocks.entries()) fold.block(block, named[i]!);
  return fold.result();
}

function mentionsByBlock(blocks: readonly PlacedFacts[], people: readonly Person[]): Named[][] {
  const byIndex = new Map(blocks.map(({ index }, i) => [index, i]));
  const named: Named[][] = blocks.map(() => []);
  for (const person of people) {
    for (const mention of person.mentions)
      named[byIndex.get(mention.block) ?? -1]?.push({ ...mention, person: person.id });
  }
  for (const list of named) list.sort((a, b) => a.start - b.start);
  return named;
}

/** Counts, for each person, “he” and “she” in sentences that name nobody else. */
function votesOf(blocks: readonly PlacedFacts[], named: readonly Named[][]): Map<string, { he: number; she: number }> {
  const votes = new Map<string, { he: number; she: number }>();
  for (const [i, { facts, offset }] of blocks.entries()) {
    for (const sentence of facts.speech.sentences) {
      const { he, she } = sentence.pronouns;
      if ((he === 0) === (she === 0)) continue;
      const inside = named[i]!.filter(
        ({ start, end }) => start >= sentence.start + offset && end <= sentence.end + offset,
      );
      const [first] = inside;
      if (!first || inside.some(({ person }) => person !== first.person)) continue;
      const vote = votes.get(first.person) ?? { he: 0, she: 0 };
      votes.set(first.person, { he: vote.he + he, she: vote.she + she });
    }
  }
  return votes;
}

/** Who said something, as far as it is known. */
interface Who {
  readonly person: string | null;
  readonly source: Span | null;
}

/** The state of the pass. */
class Fold {
  private readonly statements: Statement[] = [];
  private readonly mentions: { person: string; mention: Mention }[] = [];
  private readonly discourse: Discourse;
  private readonly roles: Roles;
  private sentence = 0;
  /** The last quotation or report with somebody who said it. */
  private last: (Who & { readonly block: number; readonly sentence: number; readonly quoted: boolean }) | null = null;
  /** The quotation the last block left open. */
  private openQuote: Who | null = null;
  private announced: Who | null = null;

  constructor(people: readonly Person[], style: Style, votes: ReadonlyMap<string, { he: number; she: number }>) {
    this.discourse = new Discourse(people, style, votes);
    this.roles = new Roles(people);
  }

  result(): Speech {
    return { statements: this.statements.sort((a, b) => a.start - b.start || a.end - b.end), mentions: this.mentions };
  }

  block(placed: PlacedFacts, named: readonly Named[]): void {
    const { facts, offset } = placed;
    const outside = named.filter(
      ({ start }) =>
        !facts.quotes.some((quote) => quote.depth === 0 && quote.start + offset <= start && start < quote.end + offset),
    );
    let next = 0;
    for (const speech of facts.speech.sentences) {
      const from = next;
      while (next < outside.length && outside[next]!.start < speech.end + offset) next++;
      this.sentenceIn(placed, speech, outside.slice(from, next));
    }
  }

  private sentenceIn(placed: PlacedFacts, speech: SentenceSpeech, named: readonly Named[]): void {
    this.sentence++;
    const subject = speech.subject && this.who(placed, speech.subject, named);
    const sources = speech.reports.map(({ source }) =>
      source ? this.who(placed, source, named) : { person: null, source: null },
    );
    for (const mention of named) this.discourse.saw(mention, this.sentence, mention.person === subject?.person);
    if (subject?.person) this.discourse.saw({ person: subject.person, block: placed.index }, this.sentence, true);

    const owners = ownersOf(placed.facts.quotes, speech);
    for (const [i, report] of speech.reports.entries()) {
      const who = sources[i]!;
      if (report.content)
        this.add(placed, report.content, false, report.cue, who, evidenceOf(report, placed.facts.text));
      for (const quote of report.quotes) {
        if (owners.get(quote) !== i) continue;
        this.quotation(placed, placed.facts.quotes[quote]!, report, who);
      }
      if (report.content || report.quotes.length) this.spoke(who, placed, false);
    }
    this.unowned(placed, speech, owners, subject);
    this.announced = speech.announces ? (sources.at(-1) ?? subject) : null;
  }

  private quotation(placed: PlacedFacts, quote: QuoteSpan, report: Report, who: Who): void {
    this.add(placed, quote, true, report.cue, who, evidenceOf(report, placed.facts.text));
    this.spoke(who, placed, true);
    this.openQuote = quote.closed ? null : who;
  }

  /** Quotations without a verb of saying in their sentence. */
  private unowned(
    placed: PlacedFacts,
    speech: SentenceSpeech,
    owners: ReadonlyMap<number, number>,
    subject: Who | null,
  ): void {
    for (const index of speech.quotes) {
      if (owners.has(index)) continue;
      const quote = placed.facts.quotes[index]!;
      const weak = this.carried(placed, speech, quote, subject);
      if (!weak && wordsIn(placed.facts.text, quote) < FEWEST_WORDS) continue;
      const who = weak?.who ?? { person: null, source: null };
      this.add(placed, quote, true, null, who, weakEvidence(weak?.kind ?? 'none'));
      if (weak) this.spoke(who, placed, true);
      this.openQuote = quote.closed ? null : who;
    }
  }

  private carried(
    placed: PlacedFacts,
    speech: SentenceSpeech,
    quote: QuoteSpan,
    subject: Who | null,
  ): { who: Who; kind: Weak } | null {
    const { last } = this;
    if (quote.running && this.openQuote) return { who: this.openQuote, kind: 'running' };
    if (this.announced && speech.quotedOnly) return { who: this.announced, kind: 'announced' };
    if (speech.quotedOnly && last && last.block === placed.index) return { who: last, kind: 'continues' };
    if (speech.quotedOnly && last && last.block === placed.index - 1 && this.sentence - last.sentence === 1)
      return { who: last, kind: 'next' };
    if (!speech.quotedOnly && subject?.person && wordsIn(placed.facts.text, quote) >= FEWEST_WORDS)
      return { who: subject, kind: 'subject' };
    return null;
  }

  private who(placed: PlacedFacts, source: Source, named: readonly Named[]): Who {
    const { text } = placed.facts;
    const span = { start: source.start, end: source.end };
    if (source.pronoun) {
      if (source.pronoun !== 'he' && source.pronoun !== 'she') return { person: null, source: span };
      const before = named.filter(({ start }) => start < source.start + placed.offset);
      for (const mention of before) this.discourse.saw(mention, this.sentence, mention === before[0]);
      const found = this.discourse.antecedent(source.pronoun, this.sentence, placed.index);
      if (!found) return { person: null, source: span };
      this.mention(placed, span, 'pronoun', found.person);
      return { person: found.person, source: span };
    }
    const head = headPerson(source, named, text, placed.offset);
    if (head) return { person: head.person, source: span };
    if (namesSeveral(source, named, text, placed.offset)) return { person: null, source: span };
    const role = this.roles.holder(text.slice(span.start, span.end));
    if (role) this.mention(placed, span, 'role', role);
    return { person: role, source: span };
  }

  private spoke(who: Who, { index }: PlacedFacts, quoted: boolean): void {
    this.last = { ...who, block: index, sentence: this.sentence, quoted };
    if (who.person) this.discourse.spoke(who.person, this.sentence, index);
  }

  private mention({ facts, offset, index }: PlacedFacts, span: Span, form: 'pronoun' | 'role', person: string): void {
    const start = span.start + offset;
    if (this.mentions.some(({ mention }) => mention.start === start)) return;
    this.mentions.push({
      person,
      mention: { start, end: span.end + offset, text: facts.text.slice(span.start, span.end), form, block: index },
    });
  }

  private add(
    { facts, offset, index }: PlacedFacts,
    span: Span,
    direct: boolean,
    cue: Span | null,
    who: Who,
    evidence: string,
  ): void {
    const words = (at: Span) => facts.text.slice(at.start, at.end).replace(/\s+/g, ' ');
    const placed = (at: Span): Span => ({ start: at.start + offset, end: at.end + offset });
    this.statements.push({
      ...placed(span),
      direct,
      cue: cue && words(cue),
      ...(cue && { cueSpan: placed(cue) }),
      speaker: who.person,
      source: who.source && !who.person ? words(who.source) : null,
      ...(who.source && { sourceSpan: placed(who.source) }),
      block: index,
      evidence,
    });
  }
}

const FEWEST_WORDS = 4;

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Which report owns each quotation of a sentence: a tag after it before a cue ahead of it, the nearest cue first. */
function ownersOf(quotes: readonly QuoteSpan[], { reports }: SentenceSpeech): Map<number, number> {
  const owners = new Map<number, number>();
  for (const [i, report] of reports.entries()) {
    for (const quote of report.quotes) {
      const at = quotes[quote]!.start;
      const known = owners.get(quote);
      if (known === undefined || (report.cue.start < at && reports[known]!.cue.start < at)) owners.set(quote, i);
      else if (reports[known]!.cue.start < at && report.cue.start > at && report.pattern !== 'according')
        owners.set(quote, i);
    }
  }
  return owners;
}
