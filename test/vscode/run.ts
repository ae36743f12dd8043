import 'mocha/mocha.js';
import * as vscode from 'vscode';

/** What the suite writes beside the workspace's articles, after each test, for the script that started the host. */
interface Report {
  passed: number;
  failed: number;
  skipped: number;
  failures: { title: string; error: string }[];
  current?: string;
  done: boolean;
}

/** What the script that built this bundle asks for: which tests, and where the report goes where no folder is open. */
declare const ASKED: { readonly grep?: string; readonly report: string };

/**
 * Runs the suites inside an extension host, whichever it is: Mocha's browser build works in all of them, and the report
 * goes through the workspace's file system.
 * @param load requires the suites, after Mocha's functions are there
 */
export async function runSuites(load: () => void): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = folder ? vscode.Uri.joinPath(folder, '.report.json') : vscode.Uri.file(ASKED.report);
  const report: Report = { passed: 0, failed: 0, skipped: 0, failures: [], done: false };
  let writing: Thenable<void> = Promise.resolve();
  const write = () => {
    const bytes = new TextEncoder().encode(JSON.stringify(report));
    writing = writing.then(() => vscode.workspace.fs.writeFile(target, bytes));
  };

  mocha.setup({
    ui: 'bdd',
    reporter: class extends Mocha.reporters.Base {},
    timeout: 50_000,
    ...(ASKED.grep && { grep: ASKED.grep }),
  });
  load();
  await new Promise<void>((resolve) => {
    // Not mocha.run(): in the browser build that one reads the page's address, and an extension host has none.
    Mocha.prototype.run
      .call(mocha)
      .on('test', (test) => {
        report.current = test.fullTitle();
        write();
      })
      .on('pass', () => report.passed++)
      .on('pending', () => report.skipped++)
      .on('fail', (test, error) => {
        report.failed++;
        report.failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) });
      })
      .once('end', resolve);
  });
  report.done = true;
  write();
  await writing;
  if (report.failed) throw new Error(`${report.failed} of the tests in the editor failed.`);
}
