import type { BlockWork } from './blocks.ts';
import { Change } from './change.ts';
import type { PlacedFacts } from './facts.ts';
import { type Conclusion, Kept, type Said, type View, type Viewed } from './kept.ts';
import type { Participant } from './model.ts';
import type { Placed, Problem } from './rules/rule.ts';
import { WatchedView } from './rules/view.ts';
import type { ActiveRule } from './style/checks.ts';
import type { Style } from './style/style.ts';
import { type InTurns, turnOf } from './turns.ts';
import type { ArticleWatch } from './watchdog.ts';

/** An article that has been read through, with everything that was concluded from it. */
interface Concluded extends Viewed {
  readonly rules: ReadonlyMap<number, Conclusion>;
  /** By the id of the person they speak of. */
  readonly people: ReadonlyMap<string, Conclusion>;
}

/**
 * Draws the conclusions of the article rules. What was concluded from the text before this one stands, at its new place,
 * where the edit left everything alone that it rests on.
 */
export class Conclusions {
  private last: Concluded | undefined;
  private readonly concluding: readonly number[];
  private readonly personal: readonly number[];

  constructor(
    private readonly active: readonly ActiveRule[],
    private readonly style: Style,
  ) {
    const having = (method: 'conclude' | 'concludePerson') =>
      active.flatMap(({ rule }, i) => (rule.scope === 'article' && rule[method] ? [i] : []));
    this.concluding = having('conclude');
    this.personal = having('concludePerson');
  }

  /** What the article rules say of an article; yields now and then. What is given up is not kept. */
  *of(works: readonly BlockWork[], view: View, watch: ArticleWatch): InTurns<Said[]> {
    const { article, text } = view;
    const reading = { article, text, works };
    const { last } = this;
    const change = last && Change.between(last, reading);
    const kept = last && change && (yield* Kept.between(last, { ...reading, view }, change));
    const watched = new WatchedView(view);

    const people = new Map<string, Conclusion>();
    const partial: Said[] = [];
    const isOver = turnOf(PEOPLE_A_TURN);
    for (const person of view.participants) {
      const known = last?.people.get(person.id);
      const stands = known && kept?.isSamePerson(person) && kept.stands(known);
      const moved = stands ? kept?.moved(known) : undefined;
      const concluded = moved ? { conclusion: moved, whole: true } : yield* this.ofPerson(person, watched, watch);
      if (concluded.whole) people.set(person.id, concluded.conclusion);
      else partial.push(...concluded.conclusion.said);
      if (isOver(moved ? 1 : AS_LONG)) yield;
    }

    const rules = new Map<number, Conclusion>();
    const due: number[] = [];
    const touched = kept?.changedRules();
    for (const rule of this.concluding) {
      const known = last?.rules.get(rule);
      const moved = known && touched && !touched.has(rule) && kept?.stands(known) ? kept.moved(known) : undefined;
      if (moved) rules.set(rule, moved);
      else due.push(rule);
    }
    const parts = yield* partsOf(due, works, view.blocks);
    for (const rule of due) {
      const conclusion = yield* this.ofRule(rule, parts[rule]!, watched, watch);
      if (conclusion) rules.set(rule, conclusion);
      yield;
    }

    this.last = { ...reading, view, rules, people };
    return [...[...rules.values(), ...people.values()].flatMap(({ said }) => said), ...partial];
  }

  private *ofRule(
    i: number,
    parts: readonly Placed<unknown>[],
    view: WatchedView,
    watch: ArticleWatch,
  ): InTurns<Conclusion | undefined> {
    const { rule, options } = this.active[i]!;
    const context = { style: this.style, options };
    const conclude = () => (rule.scope === 'article' ? rule.conclude!(parts, view, context) : []);
    const problems = yield* watch.run<Problem>(rule.id, conclude);
    const looked = view.looked();
    return problems && { said: problems.map((problem): Said => [i, problem]), ...looked };
  }

  /** What the rules say of a person, and whether none of them was given up. */
  private *ofPerson(
    person: Participant,
    view: WatchedView,
    watch: ArticleWatch,
  ): InTurns<{ readonly conclusion: Conclusion; readonly whole: boolean }> {
    const said: Said[] = [];
    let whole = true;
    for (const i of this.personal) {
      const { rule, options } = this.active[i]!;
      if (rule.scope !== 'article') continue;
      const context = { style: this.style, options };
      const problems = yield* watch.run<Problem>(rule.id, () => rule.concludePerson!(person, view, context));
      if (problems) for (const problem of problems) said.push([i, problem]);
      else whole = false;
      if (person.mentions.length > MANY) yield;
    }
    return { conclusion: { said, ...view.looked() }, whole };
  }
}

/** So many people of whom all stands as concluded are looked at in one turn; others take as long as some of them. */
const PEOPLE_A_TURN = 400;
const AS_LONG = 10;
/** Of somebody mentioned so often each rule has a turn of its own. */
const MANY = 200;
/** So many blocks are gone through in one turn for what the rules collected. */
const BLOCKS_A_TURN = 2_000;

/** What the blocks hold for some of the article rules, in text order; by the index of the rule. */
function* partsOf(
  rules: readonly number[],
  works: readonly BlockWork[],
  blocks: readonly PlacedFacts[],
): InTurns<readonly (Placed<unknown>[] | undefined)[]> {
  const parts: (Placed<unknown>[] | undefined)[] = [];
  for (const rule of rules) parts[rule] = [];
  const isOver = turnOf(BLOCKS_A_TURN);
  for (const [index, work] of works.entries()) {
    const { offset, facts } = blocks[index]!;
    for (const [rule, part] of work.parts) parts[rule]?.push({ part, offset, index, kind: facts.kind });
    if (isOver()) yield;
  }
  return parts;
}
