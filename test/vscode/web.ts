import { runSuites } from './run.ts';

/** Entry of the smoke test in the web-worker host, where there is no Node at all. */
export function run(): Promise<void> {
  return runSuites(() => {
    require('./web.test.ts');
    require('./diagnostics.test.ts');
    require('./participants.test.ts');
  });
}
