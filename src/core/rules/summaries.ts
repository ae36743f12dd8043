import { RULES } from './index.ts';

/** What each check is about, in a sentence, by its id. The extension's bundle has no summaries: there the manifest has them. */
export function ruleSummaries(): ReadonlyMap<string, string> {
  return new Map(RULES.map(({ id, summary }) => [id, summary]));
}
