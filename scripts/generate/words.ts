import type { House } from '../../src/core/config/style.ts';
import type { Rule } from '../../src/core/linter/rule.ts';

export { CATEGORY_TITLES } from '../../src/core/rules/category-titles.ts';

/** The house styles as an editor knows them. */
export const HOUSE_NAMES: Readonly<Record<House, string>> = {
  none: 'no house style',
  ap: 'AP',
  guardian: 'Guardian',
  reuters: 'Reuters',
  bbc: 'BBC',
  'south-asia': 'South Asia',
};

/** How a rule is set where nobody says otherwise: `warning`, `off (info when on)`. */
export function defaultOf(rule: Rule): string {
  return rule.off ? `off (${rule.severity} when turned on)` : rule.severity;
}

/** A value as configuration writes it; a list in one line. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}
