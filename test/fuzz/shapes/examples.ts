import { RULES } from '../../../src/core/rules/index.ts';

/** The samples of all checks as paragraphs: every slip there is, and every trap. */
export const EXAMPLES: readonly string[] = RULES.flatMap(({ examples }) => [
  ...examples.flagged.flatMap(({ text }) => text.replace(/[{}]/g, '').split('\n\n')),
  ...examples.accepted.flatMap(({ text }) => text.split('\n\n')),
]);
/** The same as whole articles. */
export const EXAMPLE_ARTICLES: readonly string[] = RULES.flatMap(({ examples }) => [
  ...examples.flagged.map(({ text }) => text.replace(/[{}]/g, '')),
]);
