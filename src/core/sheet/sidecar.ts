import type { Checked } from './checked.ts';
import { FACT_KINDS } from './fact.ts';

/** The name of the file beside an article that holds what was ticked off. */
export const sidecarName = (article: string): string => `${article}.checked.json`;

/** What a file of ticks holds, or why it cannot be read. */
export type SidecarReading = { readonly ticks: readonly Checked[] } | { readonly trouble: string };

/** Reads a file of ticks. */
export function readSidecar(text: string): SidecarReading {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { trouble: `it is no JSON: ${(error as Error).message}` };
  }
  const { checked } = (data ?? {}) as { checked?: unknown };
  if (!Array.isArray(checked)) return { trouble: 'it has no list named “checked”' };
  const wrong = checked.findIndex((entry) => !isChecked(entry));
  if (wrong >= 0) return { trouble: `entry ${wrong + 1} of “checked” wants kind, words and context as text` };
  return { ticks: checked as Checked[] };
}

/** A file of ticks: a line for each, so that people can read it and versions can be compared. */
export function sidecarText(ticks: readonly Checked[]): string {
  const lines = ticks.map(({ kind, words, context, by, at }) => JSON.stringify({ kind, words, context, by, at }));
  return `{\n  "checked": [${lines.map((line) => `\n    ${line}`).join(',')}${lines.length ? '\n  ' : ''}]\n}\n`;
}

function isChecked(entry: unknown): entry is Checked {
  const { kind, words, context, by = '', at = '' } = (entry ?? {}) as Record<string, unknown>;
  const isKind = FACT_KINDS.some((known) => known === kind);
  return isKind && [words, context, by, at].every((part) => typeof part === 'string');
}
