import type { Category, Rule } from '../../src/core/rules/rule.ts';
import type { House } from '../../src/core/style/style.ts';

/** The categories as headings. */
export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  names: 'Names and references',
  titles: 'Titles and honorifics',
  attribution: 'Attribution and quotations',
  dates: 'Dates and times',
  numbers: 'Numbers and money',
  acronyms: 'Acronyms',
  consistency: 'Consistency',
  readability: 'Readability',
  legal: 'Law and ethics',
  inclusive: 'Inclusive language',
  journalese: 'Clichés and journalese',
  placeholders: 'Placeholders',
  structure: 'Structure and furniture',
};

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

/** “a, b and c” */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
