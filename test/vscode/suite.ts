import { runSuites } from './run.ts';

/** Entry of the suite that runs in the desktop and in the browser's remote extension host. */
export function run(): Promise<void> {
  return runSuites(() => {
    require('./diagnostics.test.ts');
    require('./language.test.ts');
    require('./participants.test.ts');
    require('./commands.test.ts');
    require('./configuration.test.ts');
    require('./quickFixes.test.ts');
    require('./people.test.ts');
    require('./turnOff.test.ts');
    require('./writing.test.ts');
  });
}
