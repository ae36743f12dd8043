import { runSuites } from './run.ts';

/** Entry of the suite that runs in a window without a folder. */
export function run(): Promise<void> {
  return runSuites(() => require('./empty.test.ts'));
}
