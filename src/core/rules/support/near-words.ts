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
  const wanted = new Set(words.filter(isWanted));
  if (wanted.size === 0) return [];
  const halves = halvesOf(wanted);
  const pairs: [string, string][] = [];
  for (const word of words) {
    let near: string[] | undefined;
    for (const length of lengthsOf(word)) {
      for (const others of [halves.heads.get(word.slice(0, length)), halves.tails.get(word.slice(-length))]) {
        if (!others) continue;
        for (const other of others) {
          if (!oneSlipApart(word, other) || near?.includes(other)) continue;
          near ??= [];
          near.push(other);
        }
      }
    }
    for (const other of near ?? []) if (!wanted.has(word) || word < other) pairs.push([word, other]);
  }
  return pairs;
}

/** Words by what a slip may leave of their beginnings and their ends. */
interface Halves {
  readonly heads: Map<string, string[]>;
  readonly tails: Map<string, string[]>;
}

function halvesOf(words: Iterable<string>): Halves {
  const halves: Halves = { heads: new Map(), tails: new Map() };
  for (const word of words) {
    for (const length of lengthsOf(word)) {
      add(halves.heads, word.slice(0, length), word);
      add(halves.tails, word.slice(-length), word);
    }
  }
  return halves;
}

function add(byHalf: Map<string, string[]>, half: string, word: string): void {
  const same = byHalf.get(half);
  if (!same) byHalf.set(half, [word]);
  else if (same.length < MOST_NEIGHBOURS) same.push(word);
}

/** How many letters a slip may leave of a word, whether it has the letter too many or its twin has. */
function lengthsOf({ length }: string): readonly number[] {
  const [long, short] = [(length - 1) >> 1, (length - 2) >> 1];
  return long === short ? [long] : [long, short];
}

/** No article has more names that share a half; a text made to be slow may. */
const MOST_NEIGHBOURS = 200;
