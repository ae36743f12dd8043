import { loadSuites } from './all.ts';
import { runSuites } from './run.ts';

/** Entry of the suite that runs in the desktop and in the browser's remote extension host. */
export function run(): Promise<void> {
  return runSuites(loadSuites);
}
