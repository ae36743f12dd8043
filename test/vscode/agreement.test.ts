import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open } from './support.ts';

interface Problem {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as both sides can say it: positions from 1, as line and column. */
const said = ({ rule, severity, message, line, column, endLine, endColumn }: Problem) =>
  `${line}:${column}-${endLine}:${endColumn} ${severity} ${rule} ${message}`;

describe('the editor and the command line', () => {
  before(api);
  afterEach(closeAll);

  it('find the same in the same articles', async () => {
    const written = await vscode.workspace.fs.readFile(file('seeds/.command-line.json'));
    const files: { file: string; problems: Problem[] }[] = JSON.parse(new TextDecoder().decode(written));
    ok(files.length >= 8, 'the sample articles were read');
    for (const expected of files) {
      const { document } = await open(expected.file.replaceAll('\\', '/'));
      const { analysis } = await (await api()).analysis.get(document);
      const found = analysis.findings.map(({ rule, severity, message, start, end }) => {
        const [from, to] = [document.positionAt(start), document.positionAt(end)];
        const place = {
          line: from.line + 1,
          column: from.character + 1,
          endLine: to.line + 1,
          endColumn: to.character + 1,
        };
        return said({ rule, severity, message, ...place });
      });
      equal(found, expected.problems.map(said), expected.file);
    }
  });

  it('find the same articles in a folder of a repository', async () => {
    const written = await vscode.workspace.fs.readFile(file('seeds/.command-line-files.json'));
    // The command line knows nothing of the editor's own settings, and of what was chosen in it for this session.
    const own = ['desk/hidden.article', 'desk/chosen.txt'];
    const names = (JSON.parse(new TextDecoder().decode(written)) as string[]).filter((name) => !own.includes(name));
    ok(names.includes('desk/harbour.article') && !names.includes('desk/left-out.article'), names.join());
    const told: string[] = [];
    const { workspace } = await api();
    await workspace.lint(undefined, (uri) => told.push(uri.path.slice(file('').path.replace(/\/$/, '').length + 1)));
    equal(told.filter((name) => !own.includes(name)).sort(), names.sort());
  });
});
