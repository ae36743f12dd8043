import { startsWithFamilyName } from './conventions.ts';
import { bitsOf, Word } from './words.ts';

/** The last word of a name that is no suffix. */
export function lastName(keys: readonly string[]): string {
  for (let i = keys.length - 1; i > 0; i--) if (!(bitsOf(keys[i] as string) & Word.suffix)) return keys[i] as string;
  return keys[0] as string;
}

/** Without the Arabic article: al-Assad is also called Assad. */
export function bare(key: string): string {
  return key.replace(/^(?:al|el|as|ash|an|ar|at|az|ad)-(?=..)/, '');
}

/** Can two full names with the same surname mean one person? The shorter's words occur in the longer in order. */
export function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const key of short) {
    while (at < long.length && !sameWord(key, long[at] as string)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** Equal but for an article, or one is the other's initial. */
function sameWord(a: string, b: string): boolean {
  return a === b || bare(a) === bare(b) || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

/** Kim Jong-un and Kim Jong Un. */
export function sameLetters(a: readonly string[], b: readonly string[]): boolean {
  return lettersOf(a) === lettersOf(b);
}

/** The letters of a name, written in one. */
export function lettersOf(keys: readonly string[]): string {
  return keys.join('').replaceAll('-', '');
}

/** Kim Min-ji and Min-ji Kim; Thomas James and James Thomas are two. */
export function isTurned(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== 2 || b.length !== 2 || a[0] !== b[1] || a[1] !== b[0]) return false;
  return startsWithFamilyName(a) || startsWithFamilyName(b);
}

/** Carreño’s two surnames, one of them left out: María José Carreño of María José Carreño Quiñones. */
export function isPrefix(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && short.every((key, i) => key === long[i]);
}

/** Horacio Cart and Horacio Manuel Cart Jara, in Spanish: a given name and the first of two surnames. */
export function leavesOutLast(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length !== 2 || long.length < 4 || short[1] !== long.at(-2)) return false;
  return long.slice(0, 2).includes(short[0]!);
}
