import { type Fact, type FactId, keyOf } from './fact.ts';

/** A fact that somebody has ticked off. It is known again by what it says, so that edits elsewhere leave it ticked. */
export interface Checked extends FactId {
  /** Who ticked it, where the desk signs. */
  readonly by?: string;
  /** When, as YYYY-MM-DDTHH:MM:SSZ. */
  readonly at?: string;
}

/** So many ticks of one article are kept: those of words that are gone stand until then, in case the words come back. */
const MOST = 500;

/** Tells by what a fact is ticked off; undefined where it is open. */
export function checkedIn(ticks: readonly Checked[]): (fact: FactId) => Checked | undefined {
  const byKey = new Map(ticks.map((tick) => [keyOf(tick), tick]));
  return (fact) => byKey.get(keyOf(fact));
}

/**
 * The ticks after some facts were ticked off or opened again.
 * @param signed who ticks and when, where the desk wants it
 */
export function withTicks(
  ticks: readonly Checked[],
  facts: readonly FactId[],
  on: boolean,
  signed: Pick<Checked, 'by' | 'at'> = {},
): Checked[] {
  const keys = new Set(facts.map(keyOf));
  const others = ticks.filter((tick) => !keys.has(keyOf(tick)));
  if (!on) return others;
  return [...others, ...facts.map(({ kind, words, context }) => ({ kind, words, context, ...signed }))].slice(-MOST);
}

/** How far the desk is. */
export interface Progress {
  readonly checked: number;
  readonly all: number;
}

export function progressOf(facts: readonly Fact[], ticks: readonly Checked[]): Progress {
  const isChecked = checkedIn(ticks);
  return { checked: facts.filter((fact) => isChecked(fact)).length, all: facts.length };
}
