import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';
import { type Gender, genderOf, type Votes } from './gender.ts';
import type { Named } from './who.ts';

/** Where a person was last seen, in sentences counted over the article. */
interface Trace {
  sentence: number;
  block: number;
  /** The last sentence whose subject the person was. */
  subject: number;
  /** The last sentence the person was the speaker of. */
  spoke: number;
}

/** How far back a pronoun may reach, in sentences. */
const REACH = 8;
/** The lead a candidate must have over the next one. */
const MARGIN = 0.25;

/**
 * Who “he” and “she” can be at each point of an article, told sentence by sentence in text order. Names inside
 * quotations do not count: people speak of others there.
 */
export class Discourse {
  private readonly traces = new Map<string, Trace>();
  private readonly genders: ReadonlyMap<string, Gender | null>;

  constructor(people: readonly Person[], style: Style, votes: ReadonlyMap<string, Votes>) {
    const none = { he: 0, she: 0 };
    this.genders = new Map(people.map((person) => [person.id, genderOf(person, style, votes.get(person.id) ?? none)]));
  }

  /** Notes a name outside quotation marks. */
  saw({ person, block }: Pick<Named, 'person' | 'block'>, sentence: number, asSubject: boolean): void {
    const trace = this.traceOf(person);
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

  /** The person a pronoun stands for, null where nobody or more than one is near. */
  antecedent(pronoun: Gender, sentence: number, block: number): string | null {
    let best: { person: string; score: number } | null = null;
    let next = Number.NEGATIVE_INFINITY;
    for (const [person, trace] of this.traces) {
      const gender = this.genders.get(person) ?? null;
      if ((gender && gender !== pronoun) || sentence - trace.sentence > REACH) continue;
      const score = this.salience(trace, sentence, block) - (gender ? 0 : 0.7);
      if (!best || score > best.score) {
        next = best ? best.score : next;
        best = { person, score };
      } else if (score > next) next = score;
    }
    return best && best.score - next >= MARGIN ? best.person : null;
  }

  private salience(trace: Trace, sentence: number, block: number): number {
    const near = (at: number, weight: number) => (at < 0 ? 0 : weight * 0.6 ** (sentence - at));
    return (
      near(trace.sentence, 2) + near(trace.subject, 1.5) + near(trace.spoke, 2) + (trace.block === block ? 0.7 : 0)
    );
  }

  private traceOf(person: string): Trace {
    const known = this.traces.get(person);
    if (known) return known;
    const trace = { sentence: -1, block: -1, subject: -1, spoke: -1 };
    this.traces.set(person, trace);
    return trace;
  }
}
