/** Requires every suite that runs in all hosts; called when Mocha's functions are there. */
export function loadSuites(): void {
  require('./diagnostics.test.ts');
  require('./language.test.ts');
  require('./untitled.test.ts');
  require('./ordinary.test.ts');
  require('./readAs.test.ts');
  require('./schemes.test.ts');
  require('./participants.test.ts');
  require('./commands.test.ts');
  require('./status.test.ts');
  require('./lintWorkspace.test.ts');
  require('./versions.test.ts');
  require('./configuration.test.ts');
  require('./quickFixes.test.ts');
  require('./people.test.ts');
  require('./typing.test.ts');
  require('./agreement.test.ts');
  require('./turnOff.test.ts');
  require('./accepting.test.ts');
  require('./configurationFile.test.ts');
  require('./troubles.test.ts');
  require('./writing.test.ts');
  require('./report.test.ts');
  require('./cleanPaste.test.ts');
  require('./badStates.test.ts');
  require('./stress.test.ts');
}
