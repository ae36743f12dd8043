import { applyEdits } from '../../base/edits.ts';
import type { Analysis, Finding, Fix, TextEdit } from '../../model.ts';
import { aftermath } from './aftermath.ts';
import { editsOf, type SafeFix, safeFixes } from './fixes.ts';
import { guard } from './guarded.ts';

/** Analyses a text that differs from the article by the edits of fixes, in the style of the article. */
export type Reread = (text: string) => Analysis | Promise<Analysis>;

/** An article, what is found in it, and how it is read again. */
export interface Read {
  readonly text: string;
  readonly analysis: Analysis;
  readonly reread: Reread;
}

/** So many characters are read again for the fixes of one article: some seconds' work. */
const MOST_READ = 4_000_000;

/**
 * A finding with those of its fixes that hold: applied, they remove it and add none. What a rule proposes need not: an
 * article is read differently with a name in another form, or a quotation closed. A fix that does not hold is not offered.
 */
export async function offered(read: Read, finding: Finding): Promise<Finding> {
  const fixes: Fix[] = [];
  for (const fix of finding.fixes) if (await holds(read, [finding], fix.edits)) fixes.push(fix);
  return fixes.length === finding.fixes.length ? finding : { ...finding, fixes };
}

/**
 * All findings of an article with the fixes that hold. In articles so long or so faulty that trying every fix would take
 * minutes, the last findings come without: they have theirs once the first are dealt with.
 */
export async function allOffered(read: Read): Promise<Finding[]> {
  const findings: Finding[] = [];
  let left = MOST_READ;
  for (const finding of read.analysis.findings) {
    left -= finding.fixes.length * read.text.length;
    findings.push(left < 0 && finding.fixes.length ? { ...finding, fixes: [] } : await offered(read, finding));
  }
  return findings;
}

/**
 * The safe fixes that hold together and leave names, figures, quotations and attributions alone. Where all of
 * them do not hold, those that hold each for itself do if they hold together, else as many of the first as do.
 * @returns in text order, without overlaps
 */
export async function holdingSafeFixes(read: Read): Promise<SafeFix[]> {
  const safe = safeFixes(read.analysis.findings);
  if (safe.length === 0) return [];
  const spares = guard(read.text, read.analysis);
  const all = safe.filter(({ fix }) => spares(fix.edits));
  if (all.length === 0) return [];
  if (await holdTogether(read, all)) return all;
  const single: SafeFix[] = [];
  for (const [i, safe] of all.entries()) {
    if (i * read.text.length > MOST_READ) break;
    if (await holdTogether(read, [safe])) single.push(safe);
  }
  let most = single;
  while (most.length > 1 && !(await holdTogether(read, most))) most = most.slice(0, Math.ceil(most.length / 2));
  return most;
}

const holdTogether = (read: Read, fixes: readonly SafeFix[]): Promise<boolean> =>
  holds(
    read,
    fixes.map(({ finding }) => finding),
    editsOf(fixes),
  );

async function holds({ text, analysis, reread }: Read, fixed: readonly Finding[], edits: readonly TextEdit[]) {
  if (!changes(text, edits)) return false;
  const { stays, added } = aftermath(analysis, fixed, edits, await reread(applyEdits(text, edits)));
  return stays.length + added.length === 0;
}

/** Whether edits can be applied and each of them changes something that can be seen. */
function changes(text: string, edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return (
    sorted.length > 0 &&
    sorted.every(({ start, end, text: words }, i) => {
      const isApart = i === 0 || (sorted[i - 1]!.end <= start && sorted[i - 1]!.start < start);
      return isApart && text.slice(start, end).normalize() !== words.normalize();
    })
  );
}
