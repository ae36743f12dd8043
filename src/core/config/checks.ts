import { rememberingOf } from '../base/remembered.ts';
import type { ActiveRule, Rule } from '../linter/rule.ts';
import { type RuleSet, ruleSetOf } from '../linter/rule-set.ts';
import type { Style } from './style.ts';

/**
 * The rules that speak under a style. Strongest first: the configuration's word on the rule, on its category, the
 * house's, the rule's own.
 */
export function activeRules(rules: readonly Rule[], style: Style): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    if (rule.needsPeople && !style.register?.size) continue;
    const own = style.checks[rule.id];
    const category = style.checks[`category:${rule.category}`];
    const inherent = rule.off ? 'off' : rule.severity;
    const severity = own?.severity ?? category?.severity ?? rule.houses?.[style.house] ?? inherent;
    if (severity === 'off') continue;
    const options: Record<string, unknown> = {};
    for (const [name, spec] of Object.entries(rule.options ?? {})) {
      options[name] = own?.options?.[name] ?? category?.options?.[name] ?? spec.houses?.[style.house] ?? spec.default;
    }
    active.push({ rule, severity, options });
  }
  return active;
}

const ruleSets = rememberingOf((style: Style) =>
  rememberingOf((rules: readonly Rule[]) => ruleSetOf(rules, activeRules(rules, style), style)),
);

/** Rules as they run under a style: the same for the same two objects. */
export function ruleSetUnder(rules: readonly Rule[], style: Style): RuleSet {
  return ruleSets(style)(rules);
}
