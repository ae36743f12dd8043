import { rememberingOf } from '../base/remembered.ts';
import type { Style } from '../config/style.ts';
import type { Rule } from '../linter/rule.ts';
import { RULES } from './index.ts';

/** Copydesk’s checks, then some others. */
const withOurs = rememberingOf((ownRules: readonly Rule[]): readonly Rule[] => [...RULES, ...ownRules]);

/** All checks there are under a style: Copydesk’s, then the desk’s own. */
export function rulesUnder({ ownRules }: Pick<Style, 'ownRules'>): readonly Rule[] {
  return ownRules.length ? withOurs(ownRules) : RULES;
}

/** A check by its id; undefined where there is none under a style. */
export function ruleUnder(style: Pick<Style, 'ownRules'>, id: string): Rule | undefined {
  return rulesUnder(style).find((rule) => rule.id === id);
}
