import * as vscode from 'vscode';
import { DEFAULT_STYLE } from '../../src/core/style/style.ts';
import { LiveAnalyses } from '../../src/vscode/analysis/live.ts';
import { type Analysed, AnalysisService } from '../../src/vscode/analysis/service.ts';
import { Diagnostics } from '../../src/vscode/diagnostics/diagnostics.ts';
import type { FileReading } from '../../src/vscode/diagnostics/files.ts';
import { api, closeAll, equal, file, ok, openText, problems, replace, until } from './support.ts';

/** A promise that the test resolves. */
function later<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** An analysis with one finding, on the first character. */
const saying = (message: string) =>
  ({
    findings: [{ rule: 'repeated-word', severity: 'info', message, start: 0, end: 1, fixes: [], related: [] }],
  }) as unknown as Analysed['analysis'];

const messages = (uri: vscode.Uri) => problems(uri).map(({ message }) => message);

/** Lets everything run that was only waiting for its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

// Each part is tried alone, with stand-ins for the others: together, one would cover what another lets through.
describe('an older version', () => {
  const registered: vscode.Disposable[] = [];
  before(api);
  afterEach(async () => {
    for (const one of registered.splice(0)) one.dispose();
    await closeAll();
  });

  it('is not what the service gives for a text that was edited meanwhile', async () => {
    const service = new AnalysisService({ of: async () => DEFAULT_STYLE });
    const rest = 'The council of the harbour town heard on Monday what the pier will cost.\n\n'.repeat(3000);
    const editor = await openText(`The board met in the the hall.\n\n${rest}`, 'plaintext');
    const got = service.get(editor.document);
    await replace(editor, 'the the hall', 'the hall');
    const { version, analysis } = await got;
    equal(version, editor.document.version);
    ok(!analysis.findings.some(({ rule }) => rule === 'repeated-word'), 'the text as it is now');
  });

  it('is never told to the features', async () => {
    const readings: { version: number; reading: ReturnType<typeof later<Analysed>> }[] = [];
    const editor = await openText('One.\n', 'plaintext');
    const { document } = editor;
    const service = {
      get: ({ version }: vscode.TextDocument) => {
        const reading = later<Analysed>();
        readings.push({ version, reading });
        return reading.promise;
      },
    };
    const articles = {
      includes: async (one: vscode.TextDocument) => one === document,
      askFor: () => {},
      onDidChange: () => new vscode.Disposable(() => {}),
    };
    const live = new LiveAnalyses(service, articles);
    registered.push(live);
    const told: number[] = [];
    live.onDidAnalyse(({ version }) => told.push(version));
    await until('it is asked for', () => readings.length === 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Two. '));
    await until('it is asked for again', () => readings.length === 2);
    const [old, current] = readings.map(({ version, reading }) => () => {
      reading.resolve({ version, analysis: saying(`${version}`) });
      return turn();
    });
    await current!();
    await old!();
    equal(told, [document.version]);
  });

  it('is never marked in an open document', async () => {
    const { document } = await openText('One.\n', 'plaintext');
    const analysed = new vscode.EventEmitter<Analysed & { document: vscode.TextDocument }>();
    diagnosticsWith({ onDidAnalyse: analysed.event });
    const tell = (version: number, message: string) => analysed.fire({ document, version, analysis: saying(message) });
    tell(document.version, 'new');
    tell(document.version - 1, 'old');
    equal(messages(document.uri), ['new']);
  });

  it('of a file that is not open is not marked, whichever reading ends last', async () => {
    const uri = file('nowhere.txt');
    const readings: ReturnType<typeof later<FileReading>>[] = [];
    const lint = () => {
      readings.push(later());
      return readings.at(-1)!.promise;
    };
    const diagnostics = diagnosticsWith({}, lint);
    const both = [diagnostics.lintFile(uri), diagnostics.lintFile(uri)];
    await until('both read', () => readings.length === 2);
    const end = (nth: number, message: string) =>
      readings[nth]!.resolve({ analysis: saying(message), locate: () => new vscode.Position(0, 0) });
    end(1, 'new');
    await both[1];
    end(0, 'old');
    await both[0];
    equal(messages(uri), ['new']);
  });

  function diagnosticsWith(
    live: Partial<ConstructorParameters<typeof Diagnostics>[0]>,
    lint: () => Promise<FileReading | undefined> = async () => undefined,
  ): Diagnostics {
    const never = () => new vscode.Disposable(() => {});
    const read = () => Promise.reject(new Error('Nothing is open.'));
    const diagnostics = new Diagnostics(
      { onDidAnalyse: never, onDidLeave: never, read, ...live },
      { lint },
      { includes: async () => false },
      (rule) => vscode.Uri.parse(`page:/${rule}`),
    );
    registered.push(diagnostics);
    return diagnostics;
  }
});
