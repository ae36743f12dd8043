import { createHash } from 'node:crypto';
import type { Fix, Severity, Span } from '../../src/core/model.ts';

/**
 * What a reader makes of a finding. `right`: a copy chief would act; `arguable`: a house might; `wrong`: nobody would;
 * `damage`: the copy was broken on its way to us, which says nothing of the check.
 */
export const CLASSES = ['right', 'arguable', 'wrong', 'damage'] as const;
export type Class = (typeof CLASSES)[number];

/** A finding that has been read. It holds no text: file and words are hashes, by which they are found again. */
export interface Entry extends Span {
  /** Hash of the file's base name. */
  readonly file: string;
  readonly rule: string;
  /** Hash of the words under the finding. */
  readonly words: string;
  readonly class: Class;
  /** Whether the fixes that were offered are right; absent where there were none or nobody looked. */
  readonly fix?: 'right' | 'harm';
  /** Hash of the fixes that were read. */
  readonly remedies?: string;
  /** What became of them: other ones are offered today, or none. Absent where they stand as they were read. */
  readonly since?: 'other' | 'none';
  /** The reader wrote or changed the check: others decide first. */
  readonly by?: 'author';
  readonly why: string;
  /** The severity with which the checks report it today; absent where they no longer do. */
  readonly stands?: Severity;
}

/** What has been read, and what the checks said of the copy when it was last measured. */
export interface Ledger {
  /** Words of the copy. */
  readonly words: number;
  /** Findings by rule and severity. */
  readonly findings: Readonly<Record<string, Partial<Record<Severity, number>>>>;
  readonly entries: readonly Entry[];
}

export const EMPTY_LEDGER: Ledger = { words: 0, findings: {}, entries: [] };

/** Twelve hexadecimal digits; how white space is broken into lines does not count. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('hex').slice(0, 12);
}

/** Hash of what the fixes of a finding put where; empty where there are none. */
export function remediesOf(text: string, fixes: readonly Fix[]): string {
  if (fixes.length === 0) return '';
  const edits = fixes.flatMap((fix) => fix.edits.map((edit) => `${text.slice(edit.start, edit.end)}→${edit.text}`));
  return hashOf(edits.join('|'));
}

/** A short name for a finding, the same in every run over the same copy. */
export function idOf({ file, rule, words, start }: Pick<Entry, 'file' | 'rule' | 'words' | 'start'>): string {
  return hashOf(`${file} ${rule} ${words} ${start}`).slice(0, 7);
}

/** The entries of each file, by the hash of its name. */
export function byFile(entries: readonly Entry[]): Map<string, Entry[]> {
  const files = new Map<string, Entry[]>();
  for (const entry of entries) files.set(entry.file, [...(files.get(entry.file) ?? []), entry]);
  return files;
}

/** The ledger as a file: one entry a line, in the order of files, places and rules. */
export function ledgerText({ words, findings, entries }: Ledger): string {
  const sorted = [...entries].sort(
    (a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end || compare(a.rule, b.rule),
  );
  const rules = Object.keys(findings).sort();
  const counts = rules.map((rule) => `    ${JSON.stringify(rule)}: ${JSON.stringify(findings[rule])}`);
  const lines = sorted.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "words": ${words},\n  "findings": {\n${counts.join(',\n')}\n  },\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
