import type { BlockWork } from './blocks.ts';
import { Change, type Reading, sameWords } from './change.ts';
import type { PlacedFacts } from './facts.ts';
import type { Participant, Span } from './model.ts';
import { movedProblem } from './problems.ts';
import type { ArticleView, Placed, Problem } from './rules/rule.ts';
import { type Looked, VIEWED, WatchedView } from './rules/view.ts';
import { isSamePart } from './same-part.ts';
import type { ActiveRule } from './style/checks.ts';
import type { Style } from './style/style.ts';

/** What a rule said, with its index among the active rules. */
export type Said = readonly [rule: number, problem: Problem];

/** A conclusion and what it rests on. */
interface Conclusion extends Looked {
  readonly said: readonly Said[];
}

/** An article that has been read through, with everything that was concluded from it. */
interface Concluded extends Reading {
  readonly view: View;
  readonly rules: ReadonlyMap<number, Conclusion>;
  /** By the id of the person they speak of. */
  readonly people: ReadonlyMap<string, Conclusion>;
}

/** An article with its people and their statements, before the rules look at it. */
export type View = Pick<ArticleView, 'article' | 'text' | 'blocks' | 'participants' | 'statements'>;

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
  *of(works: readonly BlockWork[], view: View): Generator<undefined, Said[]> {
    const { article, text } = view;
    const reading = { article, text, works };
    const { last } = this;
    const change = last && Change.between(last, reading);
    const kept = last && change && new Kept(last, { ...reading, view }, change);
    const watched = new WatchedView(view);

    const people = new Map<string, Conclusion>();
    for (const [i, person] of view.participants.entries()) {
      const known = last?.people.get(person.id);
      const stands = known && kept?.isSamePerson(person) && kept.stands(known);
      people.set(person.id, (stands && kept?.moved(known)) || this.ofPerson(person, watched));
      if (i % PEOPLE_A_SLICE === 0) yield;
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
    const parts = partsOf(due, works, view.blocks);
    for (const rule of due) {
      rules.set(rule, this.ofRule(rule, parts[rule]!, watched));
      yield;
    }

    this.last = { ...reading, view, rules, people };
    return [...rules.values(), ...people.values()].flatMap(({ said }) => said);
  }

  private ofRule(i: number, parts: readonly Placed<unknown>[], view: WatchedView): Conclusion {
    const { rule, options } = this.active[i]!;
    const problems = rule.scope === 'article' ? rule.conclude!(parts, view, { style: this.style, options }) : [];
    return { said: problems.map((problem): Said => [i, problem]), ...view.looked() };
  }

  private ofPerson(person: Participant, view: WatchedView): Conclusion {
    const said: Said[] = [];
    for (const i of this.personal) {
      const { rule, options } = this.active[i]!;
      if (rule.scope !== 'article') continue;
      for (const problem of rule.concludePerson!(person, view, { style: this.style, options })) said.push([i, problem]);
    }
    return { said, ...view.looked() };
  }
}

/** So many people are looked at before somebody else may have a turn. */
const PEOPLE_A_SLICE = 40;

/** What an edit kept of the article before it. */
class Kept {
  private readonly wholes: Partial<Record<keyof typeof VIEWED, boolean>> = {};
  /** Ids of the people who are the same. */
  private readonly people: ReadonlySet<string>;

  constructor(
    private readonly before: Concluded,
    private readonly after: Reading & { readonly view: View },
    private readonly change: Change,
  ) {
    const earlier = new Map(before.view.participants.map((person) => [person.id, person]));
    const same = after.view.participants.filter((person) => {
      const known = earlier.get(person.id);
      return known && change.isSamePerson(known, person);
    });
    this.people = new Set(same.map(({ id }) => id));
  }

  /** The article rules that collected something else than before from a block that was read anew. */
  changedRules(): ReadonlySet<number> {
    const { before, after, change } = this;
    const rules = new Set<number>();
    for (let i = change.blocks.first; i < change.blocks.last; i++) {
      const earlier = new Map(before.works[i]!.parts);
      const from = before.article.blocks[i]!.start;
      const to = after.article.blocks[i]!.start;
      const isPlaced = (a: Span, b: Span) => change.isPlaced(shifted(a, from), shifted(b, to));
      for (const [rule, part] of after.works[i]!.parts) {
        if (!earlier.has(rule) || !isSamePart(earlier.get(rule), part, isPlaced)) rules.add(rule);
        earlier.delete(rule);
      }
      for (const rule of earlier.keys()) rules.add(rule);
    }
    return rules;
  }

  isSamePerson(person: Participant): boolean {
    return this.people.has(person.id);
  }

  /** Whether everything is as it was that somebody has looked at. */
  stands({ wholes, blocks }: Looked): boolean {
    for (const whole of WHOLES) if (wholes & VIEWED[whole] && !this.isSame(whole)) return false;
    return blocks.every((block) => this.change.isUnchanged(block));
  }

  /** A conclusion at its new place; undefined where the edit touches a place it names. */
  moved(conclusion: Conclusion): Conclusion | undefined {
    const said: Said[] = [];
    for (const [rule, problem] of conclusion.said) {
      const moved = movedProblem(problem, (span) => this.change.place(span));
      if (!moved) return undefined;
      said.push([rule, moved]);
    }
    return { said, wholes: conclusion.wholes, blocks: conclusion.blocks };
  }

  private isSame(whole: keyof typeof VIEWED): boolean {
    this.wholes[whole] ??= this.compare(whole);
    return this.wholes[whole];
  }

  private compare(whole: keyof typeof VIEWED): boolean {
    const { change } = this;
    const [a, b] = [this.before.view, this.after.view];
    switch (whole) {
      case 'text':
      case 'blocks':
        return a.text === b.text;
      case 'article':
        return JSON.stringify(a.article.date) === JSON.stringify(b.article.date);
      case 'participants':
        return (
          a.participants.length === b.participants.length &&
          a.participants.every(({ id }, i) => id === b.participants[i]!.id && this.people.has(id))
        );
      case 'statements':
        return (
          a.statements.length === b.statements.length &&
          a.statements.every((statement, i) => change.isSameStatement(statement, b.statements[i]!))
        );
      case 'names':
        return sameWords(
          a.participants.map(({ name }) => name),
          b.participants.map(({ name }) => name),
        );
    }
  }
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

const WHOLES = Object.keys(VIEWED) as (keyof typeof VIEWED)[];

/** What the blocks hold for some of the article rules, in text order; by the index of the rule. */
function partsOf(
  rules: readonly number[],
  works: readonly BlockWork[],
  blocks: readonly PlacedFacts[],
): readonly (Placed<unknown>[] | undefined)[] {
  const parts: (Placed<unknown>[] | undefined)[] = [];
  for (const rule of rules) parts[rule] = [];
  for (const [index, work] of works.entries()) {
    const { offset, facts } = blocks[index]!;
    for (const [rule, part] of work.parts) parts[rule]?.push({ part, offset, index, kind: facts.kind });
  }
  return parts;
}
