import type { Gender } from './gender.ts';
import type { Trace } from './state.ts';
import type { Named } from './who.ts';

/** How far back a pronoun may reach, in sentences. */
const REACH = 8;
/** The lead a candidate must have over the next one. */
const MARGIN = 0.25;
/** What somebody loses of whom it is not known whether he or she. */
const UNKNOWN = 0.4;

/** What the only person of the sentence before gains, if it ends a paragraph and nobody spoke in it. */
const LED = 0.3;

/** Somebody seen: by name, or as whom a pronoun means. */
export type Seen = Pick<Named, 'person' | 'block'> & Partial<Pick<Named, 'form'>>;

/**
 * Who “he” and “she” can be at each point of an article, told sentence by sentence in text order. Names inside
 * quotations do not count: people speak of others there.
 */
export class Discourse {
  private readonly traces: Map<string, { -readonly [K in keyof Trace]: Trace[K] }>;

  /** @param known where people were seen before the first sentence */
  constructor(
    private readonly genderOf: (person: string) => Gender | null,
    known: Iterable<readonly [person: string, trace: Trace]>,
  ) {
    this.traces = new Map([...known].map(([person, trace]) => [person, { ...trace }]));
  }

  /** The people whom a pronoun may still mean after so many sentences, which count from there. */
  tracesAfter(sentences: number): [string, Trace][] {
    return [...this.traces]
      .filter(([, { sentence }]) => sentences - sentence <= REACH)
      .map(([person, { sentence, subject, spoke, introduced }]) => [
        person,
        {
          sentence: sentence - sentences,
          block: NOWHERE,
          subject: before(subject, sentences),
          spoke: before(spoke, sentences),
          introduced: before(introduced, sentences),
        },
      ]);
  }

  /** Notes a name outside quotation marks. */
  saw({ person, block, form }: Seen, sentence: number, asSubject: boolean): void {
    const trace = this.traceOf(person);
    if (form === 'full' && trace.sentence === NEVER) trace.introduced = sentence;
    trace.sentence = sentence;
    trace.block = block;
    if (asSubject) trace.subject = sentence;
  }

  /** Notes who is the source of a statement. */
  spoke(person: string, sentence: number, block: number): void {
    const trace = this.traceOf(person);
    trace.sentence = sentence;
    trace.block = block;
    trace.spoke = sentence;
  }

  /** Nobody is near any more. */
  forget(): void {
    this.traces.clear();
  }

  /** Whether somebody was told of within the reach of a pronoun. */
  isNear(person: string): boolean {
    return this.traces.has(person);
  }

  /**
   * The person a pronoun stands for, null where nobody or more than one is near.
   * @param speaks it is the source of something said
   */
  antecedent(pronoun: Gender, sentence: number, block: number, speaks: boolean): string | null {
    let best: { person: string; score: number } | null = null;
    let next = Number.NEGATIVE_INFINITY;
    const alone = speaks && this.isAlone(sentence - 1);
    for (const [person, trace] of this.traces) {
      const gender = this.genderOf(person);
      if ((gender && gender !== pronoun) || sentence - trace.sentence > REACH) continue;
      const led = alone && trace.subject === sentence - 1 && trace.block !== block ? LED : 0;
      const score = this.salience(trace, sentence, block) + led - (gender ? 0 : UNKNOWN);
      if (!best || score > best.score) {
        next = best ? best.score : next;
        best = { person, score };
      } else if (score > next) next = score;
    }
    return best && best.score - next >= MARGIN ? best.person : null;
  }

  /** Whether a sentence named one person, who said nothing in it. */
  private isAlone(sentence: number): boolean {
    const near = [...this.traces.values()].filter((trace) => trace.sentence === sentence);
    return near.length === 1 && near[0]!.spoke !== sentence;
  }

  private salience(trace: Trace, sentence: number, block: number): number {
    const near = (at: number, weight: number) => weight * 0.6 ** (sentence - at);
    return (
      near(trace.sentence, 2) +
      near(trace.subject, 1.5) +
      near(trace.spoke, 2) +
      near(trace.introduced, 1) +
      (trace.block === block ? 0.7 : 0)
    );
  }

  private traceOf(person: string) {
    const known = this.traces.get(person);
    if (known) return known;
    const trace = { sentence: NEVER, block: NOWHERE, subject: NEVER, spoke: NEVER, introduced: NEVER };
    this.traces.set(person, trace);
    return trace;
  }
}

/** Not in the block that is read. */
const NOWHERE = -1;
/** A sentence so long ago that what happened in it counts for nothing. A small integer, as those beside it. */
const NEVER = -1_000_000;

/** A sentence as it is counted from a later one; what never was stays so, or each sentence above would tell. */
const before = (at: number, sentences: number): number => (at === NEVER ? NEVER : at - sentences);
