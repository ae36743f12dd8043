import type { Span } from '../model.ts';

const OPENING = /["“„«‘'(]/;
const CLOSING = '"”“»’)';

/**
 * The nickname inside a name, with its quotation marks or brackets: Earvin “Magic” Johnson, Earvin (Magic) Johnson. The
 * closing mark stands before white space or at the end. An apostrophe inside (“O'Neil”) closes nothing.
 */
export function nicknameIn(name: string): Span | undefined {
  for (let start = name.search(OPENING); start >= 0 && start < name.length; ) {
    if (!OPENING.test(name[start]!)) {
      start++;
      continue;
    }
    let at = start + 1;
    while (at < name.length && !CLOSING.includes(name[at]!) && !(name[at] === "'" && closes(name, start, at))) at++;
    if (at === name.length) return undefined;
    if (closes(name, start, at)) return { start, end: at + 1 };
    start = at;
  }
  return undefined;
}

function closes(name: string, start: number, at: number): boolean {
  return at > start + 1 && (at + 1 === name.length || /\s/.test(name[at + 1]!));
}
