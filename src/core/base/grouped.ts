/** The uses by a key, in order of first use. */
export function grouped<U>(uses: readonly U[], keyOf: (use: U) => string): Map<string, U[]> {
  const groups = new Map<string, U[]>();
  for (const use of uses) {
    const key = keyOf(use);
    const group = groups.get(key);
    if (group) group.push(use);
    else groups.set(key, [use]);
  }
  return groups;
}
