import { applyEdits } from '../../../src/core/base/edits.ts';
import { aftermath } from '../../../src/core/linter/fixes/aftermath.ts';
import { offered } from '../../../src/core/linter/fixes/offers.ts';
import type { Finding, TextEdit } from '../../../src/core/model.ts';
import type { Property, Subject } from '../subject.ts';

/** Of the fixes of a case so many are tried, from a place on that is another one in each case. */
const MOST_FIXES = 3;
/** In one case of so many, one is tried on the text read afresh: that it is read alike after an edit is another property. */
const FRESH_ONE_IN = 3;

async function* wrongsWith(subject: Subject, findings: readonly Finding[]): AsyncGenerator<string> {
  let isFresh = subject.text.length % FRESH_ONE_IN === 0;
  for (const finding of findings) {
    for (const { title, edits } of finding.fixes) {
      const wrong = wrongWith(subject, finding, edits, isFresh);
      isFresh = false;
      const words = subject.text.slice(finding.start, finding.end).slice(0, 60);
      if (wrong) yield `${finding.rule} at “${words}” (${finding.message}): the fix “${title}” ${wrong}`;
    }
  }
}

function wrongWith(
  subject: Subject,
  finding: Finding,
  edits: readonly TextEdit[],
  isFresh: boolean,
): string | undefined {
  const { text } = subject;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (edits.length === 0) return 'has no edits';
  if (sorted.some((edit, i) => i > 0 && (sorted[i - 1]!.end > edit.start || sorted[i - 1]!.start === edit.start)))
    return 'has edits that overlap';
  const idle = sorted.find(({ start, end, text: words }) => text.slice(start, end).normalize() === words.normalize());
  if (idle) return `has an edit that changes nothing, at ${idle.start}`;
  const fixed = applyEdits(text, edits);
  const read = isFresh ? subject.fresh(fixed) : subject.again(fixed);
  const { stays, added } = aftermath(subject.analysis, [finding], edits, read);
  const shown = ({ rule, start, end, message }: Finding): string =>
    `${rule} at “${fixed.slice(start, end).slice(0, 60)}” (${message})`;
  if (stays.length) return `leaves its finding: ${stays.map(shown).join('; ')}`;
  return added.length ? `adds ${added.map(shown).join('; ')}` : undefined;
}

/** Findings with fixes, as many as are tried. */
function someOf(findings: readonly Finding[], first: number): Finding[] {
  const fixable = findings.filter((finding) => finding.fixes.length > 0);
  const from = fixable.length ? first % fixable.length : 0;
  return [...fixable.slice(from), ...fixable.slice(0, from)].slice(0, MOST_FIXES);
}

/** Every fix that is offered can be applied, changes something, removes its finding and adds none. */
export const fixes: Property = {
  name: 'fixes',
  async *check(subject) {
    const { text, analysis } = subject;
    const findings: Finding[] = [];
    for (const finding of someOf(analysis.findings, text.length)) {
      findings.push(await offered({ text, analysis, reread: (changed) => subject.again(changed) }, finding));
    }
    yield* wrongsWith(subject, findings);
  },
};

/** What rules propose holds: not a property of every case, but what `--folder` counts, and fixes are withheld for. */
export const proposedFixes: Property = {
  name: 'proposed-fixes',
  check: (subject) => wrongsWith(subject, subject.analysis.findings),
};
