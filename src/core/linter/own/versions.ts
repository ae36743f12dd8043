import type { Rule } from '../rule.ts';

/** A text that is another one where checks are others, or may do something else. */
export function versionsOf(rules: readonly Rule[]): string {
  return rules.map(({ id, origin }) => `${id} ${origin?.version ?? ''}`).join('\n');
}
