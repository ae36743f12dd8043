import type { Severity } from '../../src/core/model.ts';
import type { ReadArticle } from './copy.ts';
import { byFile, type Entry, type Ledger, remediesOf } from './ledger.ts';
import { matched } from './match.ts';
/** The ledger with what the checks say of the copy today. */
export function measured(articles: readonly ReadArticle[], ledger: Ledger): Ledger {
  const read = byFile(ledger.entries);
  const findings: Record<string, Partial<Record<Severity, number>>> = {};
  const entries: Entry[] = [];
  for (const { file, text, findings: said } of articles) {
    for (const { rule, severity } of said) {
      findings[rule] ??= {};
      findings[rule][severity] = (findings[rule][severity] ?? 0) + 1;
    }
    const known = read.get(file) ?? [];
    const now = matched(text, known, said);
    entries.push(
      ...known.map(({ stands: _, since: __, ...entry }, i) =>
        now[i] ? { ...entry, stands: now[i].severity, ...sinceRead(entry, remediesOf(text, now[i].fixes)) } : entry,
      ),
    );
    read.delete(file);
  }
  // Of articles that are not in the folder nothing new is known.
  for (const rest of read.values()) entries.push(...rest);
  return { words: articles.reduce((sum, { words }) => sum + words, 0), findings, entries };
}

/** Whether the fixes that were read of a finding are still those that are offered. */
function sinceRead({ fix, remedies }: Entry, now: string): Pick<Entry, 'since'> {
  if (!fix || remedies === now) return {};
  return { since: now ? 'other' : 'none' };
}
