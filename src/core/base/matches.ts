/**
 * The matches of a pattern in a text, in order. (Not by `matchAll`: it makes a copy of the pattern, which may have to be
 * compiled anew.)
 * @param pattern a global regular expression; its `lastIndex` is not used, and 0 afterwards
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex = after(text, pattern);
  }
  return matches;
}

/** Where to look on behind an empty match: the next character. */
function after(text: string, { lastIndex, unicode }: RegExp): number {
  return lastIndex + (unicode && text.codePointAt(lastIndex)! > 0xffff ? 2 : 1);
}
