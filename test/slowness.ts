/** What the work below takes on the machine the limits were measured on, in ms (2 cores of a quiet virtual machine). */
const REFERENCE_MS = 5;
const TRIES = 5;

/**
 * How many times slower this machine is now than the one that limits in milliseconds were measured on; at least 1, so
 * that a limit is never tightened. Its own work, always the same, is timed by the clock.
 */
export function slowness(): number {
  const times = Array.from({ length: TRIES }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.max(1, Math.min(...times) / REFERENCE_MS);
}

/** Words are made, counted and sorted. */
function work(): number {
  const counts = new Map<string, number>();
  for (let i = 0; i < 30_000; i++) {
    const word = ((i * 7919) % 9973).toString(36);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.reduce((sum, [word, count]) => sum + word.length * count, 0);
}
