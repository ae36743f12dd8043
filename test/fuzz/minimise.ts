import type { Case } from './case.ts';

/** How long one case may be made smaller, in ms. */
const PATIENCE_MS = 4_000;

/**
 * Makes a case that fails smaller while it fails: without the configuration, without edits, paragraphs, sentences, words
 * and characters it can do without.
 * @param fails whether a smaller case fails in the same way
 */
export async function minimised(failing: Case, fails: (smaller: Case) => Promise<boolean>): Promise<Case> {
  const until = Date.now() + PATIENCE_MS;
  const tries = async (smaller: Case): Promise<boolean> => Date.now() < until && fails(smaller);
  let best = failing;
  const keep = async (smaller: Case): Promise<void> => {
    if (await tries(smaller)) best = smaller;
  };
  await keep({ ...best, text: best.text.replace(/\r\n?/g, '\n') });
  await keep({ ...best, style: { ...best.style, people: [], neverPeople: [] } });
  await keep({ ...best, style: { ...best.style, checks: {} } });
  best = { ...best, edits: await without(best.edits, (edits) => fails({ ...best, edits }), until) };
  for (const parts of [/(?<=\n\n)/, /(?<=[.!?”]["”]? |\n)/, /(?<= )/, /(?=[\s\S])/u]) {
    // Edits count from the beginning of the text: what stands before them has to stay.
    const pieces = best.text.split(parts);
    const smaller = await without(pieces, (rest) => fails({ ...best, text: rest.join('') }), until);
    best = { ...best, text: smaller.join('') };
  }
  return fewerChecks(best, fails, until);
}

/** A list without all that something can do without: large stretches first. */
async function without<T>(
  list: readonly T[],
  fails: (rest: readonly T[]) => Promise<boolean>,
  until: number,
): Promise<readonly T[]> {
  let rest = list;
  for (let size = Math.ceil(rest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < rest.length && Date.now() < until; ) {
      const fewer = [...rest.slice(0, at), ...rest.slice(at + size)];
      if (await fails(fewer)) rest = fewer;
      else at += size;
    }
  }
  return rest;
}

async function fewerChecks(best: Case, fails: (smaller: Case) => Promise<boolean>, until: number): Promise<Case> {
  const withChecks = (entries: readonly (readonly [string, object])[]): Case => ({
    ...best,
    style: { ...best.style, checks: Object.fromEntries(entries) },
  });
  return withChecks(await without(Object.entries(best.style.checks), (entries) => fails(withChecks(entries)), until));
}
