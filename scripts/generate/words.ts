import type { Rule } from '../../src/core/linter/rule.ts';

export { HOUSE_NAMES } from '../../src/core/config/house-asks.ts';
export { CATEGORY_TITLES } from '../../src/core/rules/category-titles.ts';

/** How a rule is set where nobody says otherwise: `warning`, `off (info when on)`. */
export function defaultOf(rule: Rule): string {
  return rule.off ? `off (${rule.severity} when turned on)` : rule.severity;
}

/** A value as configuration writes it; a list in one line. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}
