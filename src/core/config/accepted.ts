import type { Rule } from '../linter/rule.ts';
import type { Accepted } from '../model.ts';
import { members, type Node, type Report, spanOf } from './json.ts';
import { nearest } from './suggest.ts';
import { knownMembers, stringIn } from './values.ts';

const PARTS = ['check', 'article', 'words', 'before', 'after', 'place', 'note'] as const;

/** Reads `accepted`: the findings that a person has said are right as they are. What is broken is reported and left out. */
export function readAccepted(node: Node, rules: readonly Rule[], report: Report): Accepted[] {
  if (node.type !== 'array') {
    report(spanOf(node), 'A list of accepted findings in square brackets belongs here.');
    return [];
  }
  const checks = new Set(rules.map(({ id }) => id));
  return (node.children ?? []).flatMap((item) => readOne(item, checks, report) ?? []);
}

function readOne(node: Node, checks: ReadonlySet<string>, report: Report): Accepted | undefined {
  if (node.type !== 'object') {
    report(spanOf(node), 'An object in braces belongs here: { "check": "…", "article": "…", "words": "…" }.');
    return undefined;
  }
  const read: Record<string, unknown> = {};
  for (const { name, value } of knownMembers(node, PARTS, 'part of an accepted finding', report)) {
    if (name === 'check') read.check = checkIn(value, checks, report);
    else if (name === 'article') read.article = stringIn(value, report);
    else if (name === 'place') read.place = placeIn(value, report);
    else read[name] = textIn(value, report);
  }
  const { check, article, words, before = '', after = '', place, note } = read as Partial<Accepted>;
  if (check !== undefined && article !== undefined && words !== undefined) {
    return { check, article, words, before, after, ...(place && { place }), ...(note && { note }) };
  }
  const named = new Set(members(node).map(({ name }) => name));
  const missing = ['check', 'article', 'words'].find((part) => !named.has(part));
  if (missing) report(spanOf(node), `An accepted finding needs “${missing}”.`);
  return undefined;
}

function checkIn(node: Node, checks: ReadonlySet<string>, report: Report): string | undefined {
  const name = stringIn(node, report);
  if (name === undefined || checks.has(name)) return name;
  report(spanOf(node), () => {
    const near = nearest(name, [...checks]);
    return `“${name}” is no check${near ? `; did you mean “${near}”?` : '.'}`;
  });
  return undefined;
}

/** A text that may be empty: nothing stands before the first word of a block. */
function textIn(node: Node, report: Report): string | undefined {
  if (node.type === 'string') return node.value as string;
  report(spanOf(node), 'A text in quotation marks belongs here.');
  return undefined;
}

function placeIn(node: Node, report: Report): number | undefined {
  if (Number.isInteger(node.value) && node.value >= 1) return node.value as number;
  report(spanOf(node), 'Write a whole number of 1 or more.');
  return undefined;
}
