import type { Style } from '../config/style.ts';
import { type Arbiter, arbiterOf } from './arbiter.ts';
import { type Looking, lookingOf } from './block-results.ts';
import { type HouseWords, houseWordsOf } from './house-words/house-words.ts';
import type { ActiveRule, Rule } from './rule.ts';

/** Rules as they run under a style, with what follows from both alone: it is made once, and analyzers share it. */
export interface RuleSet {
  readonly active: readonly ActiveRule[];
  /** The ids of those. */
  readonly running: ReadonlySet<string>;
  /** What they do with a block. */
  readonly looking: Looking;
  readonly arbitrate: Arbiter;
  /** What the desk has decided of words; undefined where it has decided nothing, or no rule asks. */
  readonly words: HouseWords | undefined;
  /** Some of them look at every document. */
  readonly readsAll: boolean;
  /** The ids of all rules that compare names. */
  readonly comparing: ReadonlySet<string>;
}

/**
 * @param rules all of them
 * @param active those of them that speak under the style
 */
export function ruleSetOf(rules: readonly Rule[], active: readonly ActiveRule[], style: Style): RuleSet {
  return {
    active,
    running: new Set(active.map(({ rule }) => rule.id)),
    looking: lookingOf(active),
    arbitrate: arbiterOf(rules),
    words: active.length ? houseWordsOf(style) : undefined,
    readsAll: active.some(({ rule }) => rule.scope === 'document' && rule.everywhere),
    comparing: new Set(rules.flatMap(({ id, comparesNames }) => (comparesNames ? id : []))),
  };
}
