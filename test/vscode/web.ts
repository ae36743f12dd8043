import { loadSuites } from './all.ts';
import { runSuites } from './run.ts';

/** Entry of the same suite in the web-worker host, where there is no Node at all. */
export function run(): Promise<void> {
  return runSuites(() => {
    require('./web.test.ts');
    loadSuites();
  });
}
