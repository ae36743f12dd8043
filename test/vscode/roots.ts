import { runSuites } from './run.ts';

/** Entry of the suite that runs in a workspace of several folders. */
export function run(): Promise<void> {
  return runSuites(() => require('./roots.test.ts'));
}
