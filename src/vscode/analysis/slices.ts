/** How long one slice may hold the extension host, in milliseconds. */
const BUDGET = 8;

/** Lets other work of the extension host come first. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Runs a generator in slices, so that other work of the extension host comes in between.
 * @param stop asked between slices
 * @returns what the generator returns, undefined where it was stopped
 */
export async function inSlices<T>(steps: Generator<undefined, T>, stop: () => boolean): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + BUDGET;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await nextTurn();
    if (stop()) return undefined;
  }
}
