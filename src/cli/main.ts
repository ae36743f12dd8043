import { isMainThread } from 'node:worker_threads';
import { processIo } from './io.ts';
import { say } from './output.ts';
import { run } from './run.ts';
import { doJob } from './threads/job.ts';
import { TROUBLE } from './usage.ts';

// The threads that read files run this same file.
if (isMainThread) await main();
else await doJob();

async function main(): Promise<void> {
  const io = processIo();
  try {
    const code = await run(process.argv.slice(2), io);
    if (io.failed()) say(io, 'standard output could not be written');
    process.exitCode = io.failed() ? TROUBLE : code;
  } catch (error) {
    // By itself Node would exit with 1, which means findings.
    io.err(`copydesk: this should not happen; please report it\n${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = TROUBLE;
  }
}
