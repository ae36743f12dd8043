import * as vscode from 'vscode';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
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

/** The same as the service gives it, of a version. */
const analysed = (version: number, message: string): Analysed => {
  const analysis = saying(message);
  return { version, text: '', analysis, reread: () => analysis };
};

const messages = (uri: vscode.Uri) => problems(uri).map(({ message }) => message);

/** Lets everything run that was only waiting for its turn. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Nothing is accepted. */
const NONE: readonly never[] = [];

const registered: vscode.Disposable[] = [];

/** Takes away what a test has registered and opened. */
async function tidy(): Promise<void> {
  for (const one of registered.splice(0)) one.dispose();
  await closeAll();
}

/** Reads one document as it is typed, with a stand-in for what analyses it. */
function liveOf(document: vscode.TextDocument, service: Pick<AnalysisService, 'get'>): LiveAnalyses {
  const articles = {
    includes: async (one: vscode.TextDocument) => one === document,
    askFor: () => {},
    onDidChange: () => new vscode.Disposable(() => {}),
  };
  const live = new LiveAnalyses(service, articles, { failed: () => {} });
  registered.push(live);
  return live;
}

/** The findings' part of the editor, with stand-ins for what gives it readings. */
function diagnosticsWith(
  live: Partial<ConstructorParameters<typeof Diagnostics>[0] & ConstructorParameters<typeof Diagnostics>[1]>,
  lint: () => Promise<FileReading | undefined> = async () => undefined,
): Diagnostics {
  const never = () => new vscode.Disposable(() => {});
  const read = () => Promise.reject(new Error('Nothing is open.'));
  const all = { onDidAnalyse: never, onDidLeave: never, read, ...live };
  const diagnostics = new Diagnostics(all, all, {
    files: { lint },
    isArticle: async () => false,
    hints: { shown: false, onDidChange: never },
    log: { failed: () => {} },
    pageOf: (rule) => vscode.Uri.parse(`page:/${rule}`),
  });
  registered.push(diagnostics);
  return diagnostics;
}

// Each part is tried alone, with stand-ins for the others: together, one would cover what another lets through.
describe('an older version', () => {
  before(api);
  afterEach(tidy);

  it('is not what the service gives for a text that was edited meanwhile', async () => {
    const editor = await openText('The old text.\n', 'plaintext');
    const { document } = editor;
    /** Reads until the document changes, then says what it was given to read. */
    function* steps(text: string) {
      for (const { version } = document; text.includes('old') && document.version === version; ) yield undefined;
      return saying(text);
    }
    const styles = { of: async () => DEFAULT_STYLE, acceptedIn: async () => NONE };
    const service = new AnalysisService(styles, undefined, () => ({
      steps,
    }));
    const got = service.get(document);
    await replace(editor, 'old', 'new');
    const { version, analysis } = await got;
    equal([version, analysis.findings[0]?.message], [document.version, 'The new text.\n']);
  });

  it('is not read, where what reads is loaded only after the edit; the current one is read once', async () => {
    const editor = await openText('The old text.\n', 'plaintext');
    const { document } = editor;
    const loaded = later<{ steps: (text: string) => Generator<undefined, Analysed['analysis']> }>();
    const styles = { of: async () => DEFAULT_STYLE, acceptedIn: async () => NONE };
    const service = new AnalysisService(styles, undefined, () => loaded.promise);
    const asked = [service.get(document), service.get(document)];
    await replace(editor, 'old', 'new');
    asked.push(service.get(document));
    const read: string[] = [];
    loaded.resolve({
      *steps(text) {
        read.push(text);
        yield undefined;
        return saying(text);
      },
    });
    const [first, ...others] = await Promise.all(asked);
    equal(read, ['The new text.\n']);
    ok(
      others.every((other) => other === first),
      'all are given the same',
    );
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
    const live = liveOf(document, service);
    const told: number[] = [];
    live.onDidAnalyse(({ version }) => told.push(version));
    await until('it is asked for', () => readings.length === 1);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Two. '));
    await until('it is asked for again', () => readings.length === 2);
    const [old, current] = readings.map(({ version, reading }) => () => {
      reading.resolve(analysed(version, `${version}`));
      return turn();
    });
    await current!();
    await old!();
    equal(told, [document.version]);
  });

  it('is told again only where somebody asks', async () => {
    const { document } = await openText('One.\n', 'plaintext');
    const reading = later<Analysed>();
    const service = { get: () => reading.promise };
    const live = liveOf(document, service);
    let told = 0;
    live.onDidAnalyse(() => told++);
    // Both it and the reading of what was opened wait for the same analysis.
    const asked = live.read(document);
    await turn();
    reading.resolve(analysed(document.version, 'One.'));
    await asked;
    await turn();
    equal(told, 1);
    await live.read(document);
    equal(told, 2);
    live.refresh(document);
    await until('it is told again', () => told === 3);
  });

  it('is never marked in an open document', async () => {
    const { document } = await openText('One.\n', 'plaintext');
    const emitter = new vscode.EventEmitter<Analysed & { document: vscode.TextDocument }>();
    diagnosticsWith({ onDidAnalyse: emitter.event });
    const tell = (version: number, message: string) => emitter.fire({ document, ...analysed(version, message) });
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
      readings[nth]!.resolve({ analysis: saying(message), locate: () => new vscode.Position(0, 0), words: () => '' });
    end(1, 'new');
    await both[1];
    end(0, 'old');
    await both[0];
    equal(messages(uri), ['new']);
  });
});

describe('an article that is closed while it is read', () => {
  before(api);
  afterEach(tidy);

  it('is read from the disk', async () => {
    const { document } = await openText('One.\n', 'plaintext');
    const read = () => Promise.reject(new vscode.CancellationError());
    const onDisk = { analysis: saying('on disk'), locate: () => new vscode.Position(0, 0), words: () => '' };
    equal(await diagnosticsWith({ read }, async () => onDisk).lintFile(document.uri), onDisk.analysis.findings);
  });

  it('is read no further where the person stopped it', async () => {
    const { document } = await openText('One.\n', 'plaintext');
    const stop = new vscode.CancellationTokenSource();
    const read = () => {
      stop.cancel();
      return Promise.reject(new vscode.CancellationError());
    };
    let readFromDisk = false;
    const diagnostics = diagnosticsWith({ read }, async () => {
      readFromDisk = true;
      return undefined;
    });
    equal(await diagnostics.lintFile(document.uri, stop.token), undefined);
    equal(readFromDisk, false);
  });
});
