import type { BlockFacts } from '../../analysis/facts.ts';
import { type Fix, SEVERITIES, type Severity, type Span } from '../../model.ts';
import { replacement } from '../phrase-rule.ts';
import type { Problem } from '../rule.ts';

/** A check has given something that is no finding. */
export class NoFinding extends Error {}

/** So many findings of one look are taken. */
const MOST = 10_000;

/** The findings of a check of the desk's, as far as they are some; throws `NoFinding` where one is not. */
export function findingsIn(given: unknown): Readonly<Record<string, unknown>>[] {
  if (given === undefined || given === null) return [];
  if (typeof given !== 'object' || !(Symbol.iterator in given))
    throw new NoFinding('it gives no list of findings: give [] where there are none.');
  const findings: Readonly<Record<string, unknown>>[] = [];
  for (const one of given as Iterable<unknown>) {
    if (typeof one !== 'object' || one === null) throw new NoFinding(`it gives ${shown(one)} for a finding.`);
    if (findings.length === MOST)
      throw new NoFinding(`it gives more than ${MOST.toLocaleString('en')} findings at once.`);
    findings.push(one as Readonly<Record<string, unknown>>);
  }
  return findings;
}

/** A finding in a block, relative to it; throws `NoFinding` where it is none. */
export function problemIn(finding: Readonly<Record<string, unknown>>, block: BlockFacts): Problem {
  const span = spanIn(finding, block.text);
  const severity = severityOf(finding.severity);
  return {
    ...span,
    message: messageOf(finding),
    fixes: textsOf(finding.fix).map((text) => fixOf(span, text, block)),
    ...(severity && { severity }),
  };
}

/** The span of a finding or a related place; throws `NoFinding` where it lies outside the block. */
export function spanIn({ start, end }: Readonly<Record<string, unknown>>, text: string): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end))
    throw new NoFinding(`“start” and “end” of a finding are ${shown(start)} and ${shown(end)}, not whole numbers.`);
  const [from, to] = [start as number, end as number];
  if (from < 0 || to > text.length || from >= to)
    throw new NoFinding(`a finding goes from ${from} to ${to}, and the block from 0 to ${text.length}.`);
  return { start: from, end: to };
}

/** The message of a finding or a related place. */
export function messageOf({ message }: Readonly<Record<string, unknown>>): string {
  if (typeof message === 'string' && message.trim()) return message;
  throw new NoFinding('a finding has no “message”.');
}

function severityOf(severity: unknown): Severity | undefined {
  const known = SEVERITIES.find((one) => one === severity);
  if (known || severity === undefined) return known;
  throw new NoFinding(`${shown(severity)} is no severity.`);
}

function textsOf(fix: unknown): string[] {
  const texts = fix === undefined ? [] : Array.isArray(fix) ? fix : [fix];
  const wrong = texts.find((one) => typeof one !== 'string');
  if (wrong !== undefined) throw new NoFinding(`“fix” of a finding is ${shown(wrong)}, not a text.`);
  return texts;
}

function fixOf(span: Span, text: string, block: BlockFacts): Fix {
  if (text) return replacement(span, text, block);
  const gap = /^\s/.test(block.text.slice(span.end)) ? 1 : 0;
  return {
    title: `Remove “${block.text.slice(span.start, span.end)}”`,
    edits: [{ start: span.start, end: span.end + gap, text: '' }],
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 100)}”` : String(value).slice(0, 100);
}
