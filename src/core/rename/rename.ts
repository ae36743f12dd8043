import type { Reference } from '../analysis/lookup.ts';
import { applyEdits } from '../base/edits.ts';
import type { Analysis } from '../model.ts';
import { type Plan, planRenaming } from './plan.ts';
import type { Refusal } from './refusal.ts';
import { verified } from './verify.ts';

export type Renaming = Plan | { readonly refusal: Refusal };

/**
 * Renames a person everywhere, exactly or not at all: in the text that would come out the person is read at all the same
 * places and nowhere else, nobody else has changed, markup is as it was, and renaming back would give this text.
 * @param text the document the analysis is of
 * @param reference the mention the new words are typed over
 * @param words what is typed
 * @param analyse reads a text as the document is read; findings do not matter
 */
export async function renamePerson(
  analysis: Analysis,
  text: string,
  reference: Reference,
  words: string,
  analyse: (text: string) => Promise<Analysis>,
): Promise<Renaming> {
  const plan = planRenaming(analysis, text, reference, words);
  if ('refusal' in plan || !plan.edits.length) return plan;
  const after = applyEdits(text, plan.edits);
  const refusal = verified({ analysis, text }, { analysis: await analyse(after), text: after }, reference, plan);
  return refusal ? { refusal } : plan;
}
