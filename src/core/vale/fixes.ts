import type { BlockFacts } from '../analysis/facts.ts';
import { removal, replacement } from '../linter/phrase-rule.ts';
import { likeCase } from '../linter/words.ts';
import type { Fix, Span } from '../model.ts';
import type { Action } from './definition.ts';
import { compiled } from './finder.ts';
import { PatternTrouble } from './pattern/ast.ts';

/** What an action makes of the words that are marked; undefined where it makes nothing of them. */
export type Edit = (words: string) => readonly string[] | undefined;

/** Reads an action; what is not supported offers nothing. */
export function editOf(action: Action | undefined): Edit {
  const [first = '', second = '', third = ''] = action?.params ?? [];
  if (action?.name === 'replace') return () => action.params;
  if (action?.name === 'remove') return () => [''];
  if (action?.name !== 'edit') return () => undefined;
  const make = EDITS[first]?.(second, third);
  return (words) => {
    const edited = make?.(words)?.trim();
    // White space alone is taken away only where the rule says so.
    const same = /\s/.test(second) ? words : words.trim();
    return edited === undefined || edited === same ? undefined : [edited];
  };
}

type Make = (second: string, third: string) => (words: string) => string | undefined;

const EDITS: Readonly<Record<string, Make>> = {
  regex: (pattern, instead) => {
    try {
      const alternative = compiled(pattern, { lines: false });
      return (words) => replaced(words, alternative, instead);
    } catch (error) {
      if (!(error instanceof PatternTrouble)) throw error;
      return () => undefined;
    }
  },
  trim: (marks) => (words) => trimmed(words, marks, true, true),
  remove: (marks) => (words) => trimmed(words, marks, true, true),
  trim_left: (marks) => (words) => trimmed(words, marks, true, false),
  trim_right: (marks) => (words) => trimmed(words, marks, false, true),
  truncate: (mark) => (words) => words.split(mark)[0],
  split: (mark, nth) => (words) => words.split(mark)[Number(nth)],
};

function trimmed(words: string, marks: string, left: boolean, right: boolean): string {
  let [start, end] = [0, words.length];
  while (left && start < end && marks.includes(words[start]!)) start++;
  while (right && end > start && marks.includes(words[end - 1]!)) end--;
  return words.slice(start, end);
}

/** Replaces what a pattern finds; `$1` and `${1}` stand for its groups. */
export function replaced(words: string, pattern: ReturnType<typeof compiled>, instead: string): string {
  let text = '';
  let at = 0;
  for (let match = pattern.next({ text: words, lower: undefined }, 0); match; ) {
    const { start, end, groups } = match;
    text += words.slice(at, start) + filledGroups(instead, words.slice(start, end), groups);
    at = end;
    if (Math.max(end, start + 1) > words.length) break;
    match = pattern.next({ text: words, lower: undefined }, Math.max(end, start + 1));
  }
  return text + words.slice(at);
}

function filledGroups(text: string, whole: string, groups: readonly (string | undefined)[]): string {
  return text.replace(/\$\{?(\d{1,2})\}?/g, (_, nth: string) =>
    nth === '0' ? whole : (groups[Number(nth) - 1] ?? ''),
  );
}

/** The place of some words without white space around them. */
export function tight({ start, end }: Span, { text }: BlockFacts): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

/** Fixes that write something else in the place of some words; none where markup is among them. */
export function fixesFor(
  texts: readonly string[] | undefined,
  place: Span,
  block: BlockFacts,
  anyCase: boolean,
): Fix[] {
  const words = block.text.slice(place.start, place.end);
  if (!texts || words.includes('\uFEFF')) return [];
  return texts
    .filter((text) => text !== words)
    .map((text) => {
      if (text === '') return removal(words, place, block);
      const isOwnCase = !anyCase || /^\p{Ll}\p{Lu}/u.test(text);
      return replacement(place, isOwnCase ? text : likeCase(words, text), block);
    });
}
