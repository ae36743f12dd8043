import { matchesOf } from '../base/matches.ts';
import type { Finding, Span } from '../model.ts';
import type { Divided } from './accepted.ts';

/** A comment of Markdown that tells the checks to be silent, with its place in the document. */
export interface CheckComment extends Span {
  /** What stands after `copydesk-`. */
  readonly action: string;
  /** The checks that are named; none for all of them. */
  readonly checks: readonly string[];
}

/** What a comment can ask for. */
export const ACTIONS = ['disable-next-line', 'disable', 'enable'] as const;

const COMMENT = /<!--\s*copydesk-([a-z]+(?:-[a-z]+)*)(?!-?[a-z])([^<>]*)-->/g;

/**
 * Finds the comments that speak to the checks: `<!-- copydesk-disable-next-line passive-with-agent: from the law -->`. What follows a
 * colon says why, to other people.
 * @param text a document of Markdown
 */
export function commentsIn(text: string): readonly CheckComment[] {
  if (!text.includes('copydesk-')) return [];
  return matchesOf(text, COMMENT).map(({ 0: whole, 1: action, 2: rest, index }) => ({
    start: index,
    end: index + whole.length,
    action: action!,
    checks: rest!.split(':')[0]!.match(/[^\s,]+/g) ?? [],
  }));
}

/**
 * Counts findings that a comment silences as accepted: those of the next line that is not empty, or those between a
 * `disable` and the `enable` of the same checks, or the end of the document.
 */
export function withComments(divided: Divided, comments: readonly CheckComment[], text: string): Divided {
  if (comments.length === 0) return divided;
  const stretches = silentIn(comments, text);
  const isSilenced = ({ rule, start }: Finding): boolean =>
    stretches.some((own) => own.start <= start && start < own.end && (own.check === ALL || own.check === rule));
  const silenced = divided.findings.filter(isSilenced);
  if (silenced.length === 0) return divided;
  const findings = divided.findings.filter((finding) => !isSilenced(finding));
  const accepted = [...divided.accepted, ...silenced].sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...divided, findings, accepted };
}

/** A stretch of the document in which a check is silent. */
interface Silence extends Span {
  readonly check: string;
}

/** Stands for every check. */
const ALL = '*';

function silentIn(comments: readonly CheckComment[], text: string): Silence[] {
  const silent: Silence[] = [];
  /** Since where a check has been silent. */
  const open = new Map<string, number>();
  const close = (check: string, end: number): void => {
    const start = open.get(check);
    if (start !== undefined) silent.push({ check, start, end });
    open.delete(check);
  };
  for (const { action, checks, start, end } of comments) {
    const named = checks.length ? checks : [ALL];
    if (action === 'disable-next-line') for (const check of named) silent.push({ check, ...nextLine(text, end) });
    else if (action === 'disable') for (const check of named) open.set(check, open.get(check) ?? end);
    // Without names it ends every silence there is.
    else if (action === 'enable') for (const check of checks.length ? checks : [...open.keys()]) close(check, start);
  }
  for (const check of [...open.keys()]) close(check, text.length + 1);
  return silent;
}

/** The first line after an offset's own that is not empty. */
function nextLine(text: string, offset: number): Span {
  let start = lineEnd(text, offset) + 1;
  while (start < text.length && text.slice(start, lineEnd(text, start)).trim() === '') start = lineEnd(text, start) + 1;
  return { start, end: lineEnd(text, start) + 1 };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
