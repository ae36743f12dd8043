/**
 * Whether two words differ by one slip: a letter too many, one missing, one wrong, or two neighbours swapped.
 * Equal words do not.
 */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const restA = a.slice(head, a.length - tail);
  const restB = b.slice(head, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** The word and every word that lacks one of its letters: two words one slip apart share one of them. */
export function deletions(word: string): string[] {
  const all = [word];
  for (let i = 0; i < word.length; i++) all.push(word.slice(0, i) + word.slice(i + 1));
  return all;
}

/** The pairs of words that are one slip apart, each once. Time in proportion to the letters, not to the pairs. */
export function slipPairs(words: Iterable<string>): [string, string][] {
  const byDeletion = new Map<string, string[]>();
  const pairs = new Map<string, [string, string]>();
  for (const word of words) {
    for (const key of new Set(deletions(word))) {
      const others = byDeletion.get(key);
      if (!others) {
        byDeletion.set(key, [word]);
        continue;
      }
      for (const other of others.slice(0, MOST_NEIGHBOURS)) {
        if (oneSlipApart(word, other)) pairs.set(`${other}\n${word}`, [other, word]);
      }
      others.push(word);
    }
  }
  return [...pairs.values()];
}

/** No article has more spellings of one name; a text made to be slow may. */
const MOST_NEIGHBOURS = 20;
