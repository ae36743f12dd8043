import { LIMIT_MS } from '../../core/incremental/watchdog.ts';
import type { Trouble } from '../../core/model.ts';

const SECONDS = LIMIT_MS / 1000;

/** What went wrong while an article was read, as it stands behind the name of the file and the line. */
export function troubleText({ stage, because, incomplete, detail, start, end }: Trouble): string {
  if (because === 'error') return `“${stage}” failed here and is left out: ${detail}`;
  if (!incomplete) return `“${stage}” took more than ${SECONDS} seconds`;
  return end > start
    ? `this paragraph takes more than ${SECONDS} seconds, so its other checks are left out; the slowest was “${stage}”`
    : `“${stage}” takes more than ${SECONDS} seconds and is left out`;
}
