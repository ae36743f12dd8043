import { runSuites } from './run.ts';

/** Entry of the stress suite in its full sizes, which takes some minutes. */
export function run(): Promise<void> {
  return runSuites(() => require('./stress.test.ts'));
}
