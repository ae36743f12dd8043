import type { Reading } from './blocks.ts';
import { type Change, sameWords } from './change.ts';
import type { Participant, Span } from './model.ts';
import { movedProblem } from './problems.ts';
import type { ArticleView, Problem } from './rules/rule.ts';
import { type Looked, VIEWED } from './rules/view.ts';
import { isSamePart } from './same-part.ts';
import { type InTurns, turnOf } from './turns.ts';

/** What a rule said, with its index among the active rules. */
export type Said = readonly [rule: number, problem: Problem];

/** A conclusion and what it rests on. */
export interface Conclusion extends Looked {
  readonly said: readonly Said[];
}

/** An article with its people and their statements, before the rules look at it. */
export type View = Pick<ArticleView, 'article' | 'text' | 'blocks' | 'participants' | 'statements'>;

/** A text that has been read, with the article that rules see of it. */
export interface Viewed extends Reading {
  readonly view: View;
}

/** So many mentions and statements are compared in one turn. */
const MENTIONS_A_TURN = 10_000;

/** What an edit kept of the article before it. */
export class Kept {
  private readonly wholes: Partial<Record<keyof typeof VIEWED, boolean>> = {};

  /** @param people ids of the people who are the same */
  private constructor(
    private readonly before: Viewed,
    private readonly after: Viewed,
    private readonly change: Change,
    private readonly people: ReadonlySet<string>,
  ) {}

  /** Compares two articles. */
  static *between(before: Viewed, after: Viewed, change: Change): InTurns<Kept> {
    const earlier = new Map(before.view.participants.map((person) => [person.id, person]));
    const same = new Set<string>();
    const isOver = turnOf(MENTIONS_A_TURN);
    for (const person of after.view.participants) {
      const known = earlier.get(person.id);
      if (known && change.isSamePerson(known, person)) same.add(person.id);
      if (isOver(1 + person.mentions.length + person.statements.length)) yield;
    }
    return new Kept(before, after, change, same);
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
