/** Words shorter than this are too near to too many: Lee and Lea, Ann and Anne. */
const SHORTEST = 4;

/** Whether one letter added, left out, changed or exchanged with its neighbour makes one word of the other; not where they are the same. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short.length < SHORTEST - 1 || long.length < SHORTEST) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
  const rest = short.length - start - end;
  if (long.length > short.length) return rest === 0;
  if (rest === 2) return short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest === 1;
}
