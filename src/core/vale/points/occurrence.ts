import type { BlockFacts } from '../../analysis/facts.ts';
import type { Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Of } from '../definition.ts';
import { tried } from '../exceptions.ts';
import { type Alternative, compiled, findAll } from '../finder.ts';
import { filled } from '../message.ts';
import type { ArticleMaker, BlockMaker, Making } from '../rule-maker.ts';
import type { Unit } from '../unit.ts';

type Rule = Of<'occurrence'>;

/** What stands too often, or not often enough, in a sentence, a paragraph, a heading. */
export const occurrence: BlockMaker<Rule> = (rule, making) => {
  const pattern = patternOf(rule, making);
  if (!pattern) return undefined;
  const check = (block: BlockFacts): Problem[] =>
    making.where.units(block).flatMap((unit): Problem[] => {
      const found = findAll([[0, pattern]], unit);
      if (isFine(found.length, rule)) return [];
      const place = found.length ? firstOf(found, unit) : { start: 0, end: unit.text.search(/\s|$/) };
      return place ? [{ ...unit.at(place), message: filled(rule.message, [String(found.length)]) }] : [];
    });
  return { triggers: rule.min > 0 ? undefined : pattern.words, check };
};

interface Part {
  readonly count: number;
  /** The first of them in the block; the block’s first word where there is none. */
  readonly first: Span;
}

/** The same in the whole article. */
export const occurrenceInAll: ArticleMaker<Rule, Part> = (rule, making) => {
  const pattern = patternOf(rule, making);
  if (!pattern) return undefined;
  return {
    triggers: rule.min > 0 ? undefined : pattern.words,
    collect(block) {
      const [unit] = making.where.units(block);
      if (!unit) return undefined;
      const found = findAll([[0, pattern]], unit);
      const first = firstOf(found, unit) ?? { start: 0, end: unit.text.search(/\s|$/) };
      return found.length || rule.min > 0 ? { count: found.length, first: unit.at(first) } : undefined;
    },
    conclude(parts) {
      const count = parts.reduce((sum, { part }) => sum + part.count, 0);
      const first = parts.find(({ part }) => part.count > 0) ?? parts[0];
      if (!first || isFine(count, rule)) return [];
      const { start, end } = first.part.first;
      const place = { start: first.offset + start, end: first.offset + end };
      return [{ ...place, message: filled(rule.message, [String(count)]) }];
    },
  };
};

function patternOf({ token, anyCase }: Rule, { trouble }: Making): Alternative | undefined {
  return tried(token, () => compiled(`(?:${token.text})`, { anyCase }), trouble);
}

function isFine(count: number, { max, min }: Rule): boolean {
  return !(max > 0 && count > max) && !(min > 0 && count < min);
}

/** The first that is neither blank nor code. */
function firstOf(found: readonly Span[], { text }: Unit): Span | undefined {
  return found.find(({ start, end }) => /[^\s*@]/.test(text.slice(start, end)));
}
