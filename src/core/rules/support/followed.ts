import { matchesOf } from '../../base/matches.ts';

/**
 * Whether a match of one pattern is followed by one of another within a distance; in time proportional to the text,
 * which `a[^.]{0,99}b` does not take.
 * @param first a global regular expression
 * @param second a global regular expression
 * @param most how many characters may stand between the two
 * @param barriers characters of which none may stand between them
 */
export function isFollowed(text: string, first: RegExp, second: RegExp, most: number, barriers = ''): boolean {
  const seconds = matchesOf(text, second);
  let next = 0;
  return matchesOf(text, first).some(({ 0: words, index }) => {
    const end = index + words.length;
    while (next < seconds.length && seconds[next]!.index < end) next++;
    const other = seconds[next];
    if (!other || other.index - end > most) return false;
    const between = text.slice(end, other.index);
    return ![...barriers].some((barrier) => between.includes(barrier));
  });
}
