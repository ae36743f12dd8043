import type { Category } from '../linter/rule.ts';

/** The categories as headings. */
export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  names: 'Names and references',
  titles: 'Titles and honorifics',
  attribution: 'Attribution and quotations',
  dates: 'Dates and times',
  numbers: 'Numbers and money',
  acronyms: 'Acronyms',
  spelling: 'Spelling',
  consistency: 'Consistency',
  readability: 'Readability',
  legal: 'Law and ethics',
  inclusive: 'Inclusive language',
  journalese: 'Clichés and journalese',
  placeholders: 'Placeholders',
  structure: 'Structure and furniture',
};
