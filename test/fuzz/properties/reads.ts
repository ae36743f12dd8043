import type { Property } from '../subject.ts';

/** So long a case may take, in ms of processor time: many hundred times what cases take. */
const MOST_MS = 2_000;

export const reads: Property = {
  name: 'reads',
  *check(subject) {
    const before = process.cpuUsage();
    try {
      for (const { stage, detail } of subject.analysis.troubles) yield `throws in ${stage}: ${detail}`;
    } catch (error) {
      yield `throws: ${(error as Error).stack}`;
    }
    const { user } = process.cpuUsage(before);
    if (user / 1000 > MOST_MS) yield `takes ${Math.round(user / 1000)} ms`;
  },
};
