import type { NameUse } from './decide.ts';
import { bitsOf, Word } from './words.ts';

/** The uses of names that mean one person, in text order. */
export interface Cluster {
  /** Folded words of the fullest form so far. */
  keys: readonly string[];
  readonly uses: NameUse[];
}

/** Groups the names of an article by person: full names first, then what refers back to them. */
export function linkNames(uses: readonly NameUse[]): Cluster[] {
  const byLast = new Map<string, Cluster[]>();
  const byWord = new Map<string, Cluster[]>();
  const cluster = new Map<NameUse, Cluster>();
  for (const use of uses) {
    if (use.keys.length < 2) continue;
    const last = lastName(use.keys);
    const found = byLast.get(last)?.find((known) => compatible(known.keys, use.keys));
    if (found) {
      if (use.keys.length > found.keys.length) found.keys = use.keys;
      cluster.set(use, found);
      continue;
    }
    const fresh: Cluster = { keys: use.keys, uses: [] };
    cluster.set(use, fresh);
    push(byLast, last, fresh);
    for (const key of new Set(use.keys)) push(byWord, key, fresh);
  }
  const started = new Set<Cluster>();
  const recent = new Map<string, Cluster>();
  for (const use of uses) {
    const own = cluster.get(use) ?? single(use, byLast, byWord, recent);
    cluster.set(use, own);
    own.uses.push(use);
    started.add(own);
    for (const key of own.keys) recent.set(key, own);
  }
  return [...started];
}

function single(
  use: NameUse,
  byLast: Map<string, Cluster[]>,
  byWord: Map<string, Cluster[]>,
  recent: Map<string, Cluster>,
): Cluster {
  const key = use.keys[0] as string;
  const named = byLast.get(key) ?? byWord.get(key);
  if (named) {
    const latest = recent.get(key);
    return latest && named.includes(latest) ? latest : (named[0] as Cluster);
  }
  const fresh: Cluster = { keys: use.keys, uses: [] };
  byLast.set(key, [fresh]);
  return fresh;
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const known = map.get(key);
  if (known) known.push(cluster);
  else map.set(key, [cluster]);
}

/** The last word of a name that is no suffix. */
export function lastName(keys: readonly string[]): string {
  for (let i = keys.length - 1; i > 0; i--) if (!(bitsOf(keys[i] as string) & Word.suffix)) return keys[i] as string;
  return keys[0] as string;
}

/** Can two full names with the same surname mean one person? The shorter's words occur in the longer in order. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!sameGiven(short[0] as string, long[0] as string) && short.length === long.length) return false;
  let at = 0;
  for (const key of short) {
    while (at < long.length && !sameGiven(key, long[at] as string)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** Equal, or one is the other's initial. */
function sameGiven(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}
