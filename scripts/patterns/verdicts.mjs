// Asks recheck, offline, how long a pattern may take.
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { capitals, smalls } from '../build/capitals.mjs';

// The agent is a program of its own; where there is none for the machine, recheck's own script does it, slower.
process.env.RECHECK_BACKEND ??= 'auto';
const { check } = createRequire(import.meta.url)('recheck');

/** For one pattern; far above what the hardest takes on a busy machine. */
const TIMEOUT_MS = 300_000;
/**
 * How many characters may be read of one of the texts that recheck tries, which have up to 300,000: a count, and no
 * time, so that a busy machine finds what a quiet one finds.
 */
const MOST_READ = 20_000_000;
const AT_A_TIME = Math.min(4, Math.max(2, availableParallelism()));

/**
 * What is wrong with each of some patterns: that it takes more than linear time, or that it cannot be told.
 * @param {import('./literals.mjs').Pattern[]} patterns
 * @returns {Promise<{ pattern: import('./literals.mjs').Pattern, trouble: string }[]>} in the order of the patterns
 */
export async function troubles(patterns) {
  // The long ones first: they take longest.
  const waiting = [...patterns].sort((a, b) => a.source.length - b.source.length);
  const found = new Map();
  const work = async () => {
    for (let pattern = waiting.pop(); pattern; pattern = waiting.pop()) {
      const trouble = await troubleOf(pattern);
      if (trouble) found.set(pattern, trouble);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return patterns.flatMap((pattern) => (found.has(pattern) ? [{ pattern, trouble: found.get(pattern) }] : []));
}

async function troubleOf({ source, flags }) {
  // By their classes recheck knows capitals at once; of hundreds of ranges it thinks for a minute and may never answer.
  const named = source.replaceAll(capitals, '\\p{Lu}').replaceAll(smalls, '\\p{Ll}');
  // `d` only asks for places; recheck does not know it.
  const verdict = await check(named, flags.replace('d', ''), {
    timeout: TIMEOUT_MS,
    attackTimeout: null,
    attackLimit: MOST_READ,
  });
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'unknown') return `undecided (${verdict.error.message ?? verdict.error.kind})`;
  return `${verdict.complexity.summary}; attack: ${verdict.attack.pattern.slice(0, 200)}`;
}
