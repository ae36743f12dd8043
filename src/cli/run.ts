import { Command, CommanderError } from 'commander';
import manifest from '../../package.json';
import { printableLines } from '../core/syntax/text/printable.ts';
import { addCompletion } from './commands/completion.ts';
import { addFacts } from './commands/facts.ts';
import { addInit } from './commands/init.ts';
import { addLint } from './commands/lint.ts';
import { addParticipants } from './commands/participants.ts';
import { addPeople } from './commands/people.ts';
import { addPipe } from './commands/pipe.ts';
import { addReport } from './commands/report.ts';
import { addRules } from './commands/rules.ts';
import { addStyles } from './commands/styles.ts';
import { addWords } from './commands/words.ts';
import type { Io } from './io.ts';
import { say } from './output.ts';
import { CLEAN, TROUBLE, UsageError } from './usage.ts';

/**
 * Runs the command line.
 * @param args the arguments without the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 bad usage, unreadable input or bad configuration
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = CLEAN;
  const program = new Command('copydesk')
    .description('Reads articles as a copy editor would: who is named, who said what, what does not agree.')
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: (text) => io.err(printableLines(text)),
      getOutHelpWidth: () => io.columns,
    })
    .showHelpAfterError('(copydesk --help says what there is.)');
  const exit = (result: number) => {
    code = result;
  };
  addLint(program, io, exit);
  addFacts(program, io, exit);
  addParticipants(program, io, exit);
  addPeople(program, io, exit);
  addPipe(program, io, exit);
  addReport(program, io, exit);
  addRules(program, io, exit);
  addCompletion(program, io, exit);
  addStyles(program, io, exit);
  addWords(program, io, exit);
  addInit(program, io, exit);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : TROUBLE;
    if (!(error instanceof UsageError)) throw error;
    say(io, error.message);
    return TROUBLE;
  }
}
