import { inflateRawSync } from 'node:zlib';
import type { Rule } from '../../core/linter/rule.ts';
import { RULES } from '../../core/rules/index.ts';
import { dictionaryOf } from '../../core/spelling/dictionary.ts';
import { type Speller, spellerOf } from '../../core/spelling/suggest.ts';

/** The dictionary for a run of the command line, unpacked only where a check of spelling is among the rules. */
export async function spellerFor(rules: readonly Rule[] = RULES): Promise<Speller | undefined> {
  if (!rules.some(({ category }) => category === 'spelling')) return undefined;
  const { packed } = await import('./dictionary.ts');
  return spellerOf(dictionaryOf(inflateRawSync(packed)));
}
