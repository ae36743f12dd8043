import { type Item, matchesPath, setAt, statesOf, type Wildcards } from './wildcards.ts';

/** Says whether a path is left out. Paths have slashes; those of folders end in one. */
export type IsIgnored = (path: string) => boolean;

/**
 * Adds the `.gitignore` of a folder to what is ignored above it; what it takes back in, it decides.
 * @param folder the folder's path, '' or ending in a slash; paths outside it are left to `above`
 * @param text the content of its `.gitignore`
 */
export function withGitignore(above: IsIgnored, folder: string, text: string): IsIgnored {
  const rules = rulesOf(text);
  return (path) => {
    if (!path.startsWith(folder) || path === folder) return above(path);
    return decision(rules, path.slice(folder.length)) ?? above(path);
  };
}

interface Rule {
  /** Takes back in what a rule before it leaves out. */
  readonly negated: boolean;
  readonly foldersOnly: boolean;
  /** Looks at the last name of a path only. */
  readonly nameOnly: boolean;
  /** A pattern without wildcards is just compared. */
  readonly pattern: string | Wildcards;
}

/** No system has longer paths. */
const LONGEST = 4_096;

/** The rules of a `.gitignore`, the last one, which wins, first. */
function rulesOf(text: string): Rule[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => (line.length <= LONGEST ? (ruleOf(line) ?? []) : []))
    .reverse();
}

function ruleOf(line: string): Rule | undefined {
  if (line.startsWith('#')) return undefined;
  let pattern = withoutTrailingBlanks(line);
  const negated = pattern.startsWith('!');
  if (negated) pattern = pattern.slice(1);
  const foldersOnly = pattern.endsWith('/');
  if (foldersOnly) pattern = pattern.slice(0, -1);
  const nameOnly = !pattern.includes('/');
  if (pattern.startsWith('/')) pattern = pattern.slice(1);
  if (!pattern) return undefined;
  if (!/[*?[\\]/.test(pattern)) return { negated, foldersOnly, nameOnly, pattern };
  const items = itemsOf([...pattern]);
  return items && { negated, foldersOnly, nameOnly, pattern: statesOf(items) };
}

/** Blanks at the end do not count, unless a backslash stands before them. */
function withoutTrailingBlanks(line: string): string {
  let end = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') {
      if (++at === line.length) return line;
    } else if (line[at] === ' ') continue;
    end = at + 1;
  }
  return line.slice(0, end);
}

/** Undefined where a set is not closed: then the pattern matches nothing. */
function itemsOf(chars: readonly string[]): Item[] | undefined {
  const items: Item[] = [];
  for (let at = 0; at < chars.length; ) {
    const char = chars[at]!;
    const start = at++;
    if (char === '*') {
      while (chars[at] === '*') at++;
      const opens = at - start > 1 && (start === 0 || chars[start - 1] === '/');
      const next = chars[at] === '\\' && chars[at + 1] === '/' ? undefined : chars[at];
      if (!opens || !(next === undefined || next === '/')) items.push({ kind: 'many' });
      else if (next === undefined) items.push({ kind: 'rest' });
      else {
        items.push({ kind: 'folders' });
        at++;
      }
    } else if (char === '?') items.push({ kind: 'any' });
    else if (char === '[') {
      const set = setAt(chars, start);
      if (!set) return undefined;
      items.push(set.item);
      at = set.end;
    } else if (char === '\\') {
      if (at === chars.length) return undefined;
      items.push({ kind: 'char', char: chars[at++]! });
    } else items.push({ kind: 'char', char });
  }
  return items;
}

/** Whether a path is left out or taken back in; undefined where no rule speaks of it. What lies in a folder goes with it. */
function decision(rules: readonly Rule[], path: string): boolean | undefined {
  for (let slash = path.indexOf('/'); slash >= 0 && slash < path.length - 1; slash = path.indexOf('/', slash + 1)) {
    if (decides(rules, path.slice(0, slash), true)) return true;
  }
  const isFolder = path.endsWith('/');
  return decides(rules, isFolder ? path.slice(0, -1) : path, isFolder);
}

function decides(rules: readonly Rule[], path: string, isFolder: boolean): boolean | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const rule = rules.find(({ foldersOnly, nameOnly, pattern }) => {
    if (foldersOnly && !isFolder) return false;
    const subject = nameOnly ? name : path;
    return typeof pattern === 'string' ? pattern === subject : matchesPath(pattern, subject, false);
  });
  return rule && !rule.negated;
}
