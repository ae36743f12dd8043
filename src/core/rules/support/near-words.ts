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

/**
 * The pairs of words that are one slip apart and of which one is wanted, each once. A slip touches two letters at most
 * and so leaves nearly half of a word as it is, at its beginning or its end: only words that share such a half are
 * compared.
 */
export function slipPairs(words: readonly string[], isWanted: (word: string) => boolean): [string, string][] {
  const byHalf = new Map<string, string[]>();
  const wanted = new Set(words.filter(isWanted));
  for (const word of wanted) {
    for (const half of halvesOf(word)) {
      const same = byHalf.get(half);
      if (!same) byHalf.set(half, [word]);
      else if (same.length < MOST_NEIGHBOURS) same.push(word);
    }
  }
  const pairs: [string, string][] = [];
  for (const word of words) {
    const near: string[] = [];
    for (const half of halvesOf(word)) {
      for (const other of byHalf.get(half) ?? []) {
        if (oneSlipApart(word, other) && !near.includes(other)) near.push(other);
      }
    }
    for (const other of near) if (!wanted.has(word) || word < other) pairs.push([word, other]);
  }
  return pairs;
}

/** What a slip may leave of a word, whether it has the letter too many or its twin has. */
function halvesOf(word: string): string[] {
  const long = (word.length - 1) >> 1;
  const short = (word.length - 2) >> 1;
  const halves = [`${word.slice(0, long)}-`, `-${word.slice(-long)}`];
  if (short !== long) halves.push(`${word.slice(0, short)}-`, `-${word.slice(-short)}`);
  return halves;
}

/** No article has more names that share a half; a text made to be slow may. */
const MOST_NEIGHBOURS = 200;
