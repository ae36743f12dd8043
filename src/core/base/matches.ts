/**
 * The matches of a pattern in a text, in order. (Not by `matchAll`: it makes a copy of the pattern, which may have to be
 * compiled anew.)
 * @param pattern a global regular expression; its `lastIndex` is not used, and 0 afterwards
 * @param hint matches in every text with a match that counts, and is quicker: to run, and to compile above all, which with
 *   classes of letters takes a millisecond and more. Neither global nor sticky
 */
export function matchesOf(text: string, pattern: RegExp, hint?: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  if (hint && !hint.test(text)) return matches;
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
