import type { Finding, Span } from '../../src/core/model.ts';
import { type Entry, hashOf } from './ledger.ts';

/** So many characters the copy may have grown or shrunk before a place. */
const SHIFT = 400;

/**
 * Which finding on an article each entry of the ledger is about. It is one of the same rule over some of the same words:
 * at the same place, or, where the copy has shifted, nearby with exactly these words.
 * @returns one for each entry, undefined where the checks no longer say it
 */
export function matched<F extends Pick<Finding, 'rule' | keyof Span>>(
  text: string,
  entries: readonly Entry[],
  findings: readonly F[],
): (F | undefined)[] {
  const wordsAt = ({ start, end }: Span) => hashOf(text.slice(start, end));
  return entries.map((entry) => {
    const same = findings.filter(({ rule }) => rule === entry.rule);
    const exact = same.find((finding) => finding.start === entry.start && wordsAt(finding) === entry.words);
    if (exact) return exact;
    if (wordsAt(entry) === entry.words) return same.find((finding) => overlap(finding, entry));
    return same
      .filter((finding) => distance(finding, entry) <= SHIFT && wordsAt(finding) === entry.words)
      .sort((a, b) => distance(a, entry) - distance(b, entry))[0];
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function distance(a: Span, b: Span): number {
  return Math.abs(a.start - b.start);
}
