import type { BlockWork } from './blocks.ts';
import { Change } from './change.ts';
import type { PlacedFacts } from './facts.ts';
import { type Conclusion, Kept, type Said, type View, type Viewed } from './kept.ts';
import type { Participant } from './model.ts';
import type { Placed } from './rules/rule.ts';
import { WatchedView } from './rules/view.ts';
import type { ActiveRule } from './style/checks.ts';
import type { Style } from './style/style.ts';
import { type InTurns, turnOf } from './turns.ts';

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

  /** What the article rules say of an article; yields now and then. */
  *of(works: readonly BlockWork[], view: View): InTurns<Said[]> {
    const { article, text } = view;
    const reading = { article, text, works };
    const { last } = this;
    const change = last && Change.between(last, reading);
    const kept = last && change && (yield* Kept.between(last, { ...reading, view }, change));
    const watched = new WatchedView(view);

    const people = new Map<string, Conclusion>();
    const isOver = turnOf(PEOPLE_A_TURN);
    for (const person of view.participants) {
      const known = last?.people.get(person.id);
      const stands = known && kept?.isSamePerson(person) && kept.stands(known);
      const moved = stands ? kept?.moved(known) : undefined;
      people.set(person.id, moved ?? (yield* this.ofPerson(person, watched)));
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
      rules.set(rule, yield* this.ofRule(rule, parts[rule]!, watched));
      yield;
    }

    this.last = { ...reading, view, rules, people };
    return [...rules.values(), ...people.values()].flatMap(({ said }) => said);
  }

  private *ofRule(i: number, parts: readonly Placed<unknown>[], view: WatchedView): InTurns<Conclusion> {
    const { rule, options } = this.active[i]!;
    const concluded = rule.scope === 'article' ? rule.conclude!(parts, view, { style: this.style, options }) : [];
    const problems = 'next' in concluded ? yield* concluded : concluded;
    return { said: problems.map((problem): Said => [i, problem]), ...view.looked() };
  }

  private *ofPerson(person: Participant, view: WatchedView): InTurns<Conclusion> {
    const said: Said[] = [];
    for (const i of this.personal) {
      const { rule, options } = this.active[i]!;
      if (rule.scope !== 'article') continue;
      for (const problem of rule.concludePerson!(person, view, { style: this.style, options })) said.push([i, problem]);
      if (person.mentions.length > MANY) yield;
    }
    return { said, ...view.looked() };
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
