import { loadFormats } from 'late-parts';
import * as vscode from 'vscode';
import type { Analyzer } from '../../core/analyzer.ts';
import type { Style } from '../../core/config/style.ts';
import type { Read } from '../../core/linter/fixes/offers.ts';
import type { Accepted, Analysis, Container } from '../../core/model.ts';
import type { Speller } from '../../core/spelling/suggest.ts';
import { containerOf } from '../documents.ts';
import { LONG, lengthOf } from '../length.ts';
import type { Styles } from '../styles.ts';
import { inSlices, nextTurn } from './slices.ts';
import type { Spelling } from './spelling.ts';

/** An analysis, and the version and text of the document it was made from. */
export interface Analysed extends Read {
  readonly version: number;
  /** The style it was read under. */
  readonly style?: Style;
}

type Reads = Pick<Analyzer, 'steps'>;

/** Makes an analyzer for a style; with the dictionary, where it could be read. */
type Create = (style: Style, speller: Speller | undefined) => Reads | Promise<Reads>;

const createLate: Create = async (style, speller) => {
  const { createAnalyzer } = await import('./reading.ts');
  return createAnalyzer(style, undefined, { speller });
};

/** What is kept of an open document: an analyzer for its style and container, and the newest analysis. */
interface Entry {
  readonly style: Style;
  readonly container: Container;
  readonly accepted: readonly Accepted[];
  readonly analyzer: Reads;
  readonly latest?: Analysed;
}

/**
 * Analyses open documents: one analyzer for each document and resolved style, each version once however many ask. What
 * it gives is never older than the document was when it was asked.
 */
export class AnalysisService {
  readonly #entries = new WeakMap<vscode.TextDocument, Entry>();
  readonly #runs = new WeakMap<vscode.TextDocument, Promise<Analysed>>();
  /** Ends when the last of those that take turns may go on. */
  #turns: Promise<void> = Promise.resolve();

  constructor(
    private readonly styles: Pick<Styles, 'of' | 'acceptedIn'>,
    private readonly spelling: Spelling = async () => undefined,
    private readonly create: Create = createLate,
  ) {}

  /**
   * The analysis of a document's current version. Where the document changes meanwhile, that of the later version.
   * @throws vscode.CancellationError when the token is cancelled or the document is closed
   */
  get(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysed> {
    let run = this.#runs.get(document);
    if (!run) {
      run = this.#run(document).finally(() => this.#runs.delete(document));
      this.#runs.set(document, run);
    }
    const read = token ? unlessCancelled(run, token) : run;
    return lengthOf(document) < LONG ? read : this.#inTurn(read);
  }

  /** All that wait for one reading would go on at once, with all findings and blocks of it. */
  async #inTurn(read: Promise<Analysed>): Promise<Analysed> {
    const analysed = await read;
    this.#turns = this.#turns.then(nextTurn);
    await this.#turns;
    return analysed;
  }

  /**
   * The people and statements of a text that would stand in a document's place: no check looks at it.
   * @throws vscode.CancellationError when the token is cancelled or the document is closed
   */
  async readInstead(document: vscode.TextDocument, text: string, token?: vscode.CancellationToken): Promise<Analysis> {
    const style = await this.styles.of(document.uri);
    const container = containerOf(document);
    if (container === 'markdown') await loadFormats();
    const { createAnalyzer } = await import('./reading.ts');
    const steps = createAnalyzer(style, []).steps(text, { container });
    const analysis = await inSlices(steps, () => document.isClosed || token?.isCancellationRequested === true);
    if (!analysis) throw new vscode.CancellationError();
    return analysis;
  }

  async #run(document: vscode.TextDocument): Promise<Analysed> {
    if (containerOf(document) === 'markdown') await loadFormats();
    while (!document.isClosed) {
      const entry = await this.#entryFor(document);
      const { style, accepted } = entry;
      const { version } = document;
      if (entry.latest?.version === version) return entry.latest;
      const text = document.getText();
      const steps = entry.analyzer.steps(text, { ...entry, readability: true });
      const analysis = await inSlices(steps, () => document.version !== version || document.isClosed);
      const isStale =
        style !== (await this.styles.of(document.uri)) || accepted !== (await this.styles.acceptedIn(document.uri));
      if (!analysis || isStale || document.version !== version) continue;
      const latest = { version, text, analysis, style, reread: rereaderOf(entry, () => document.version !== version) };
      this.#entries.set(document, { ...entry, latest });
      return latest;
    }
    throw new vscode.CancellationError();
  }

  async #entryFor(document: vscode.TextDocument): Promise<Entry> {
    const [style, accepted, speller] = await Promise.all([
      this.styles.of(document.uri),
      this.styles.acceptedIn(document.uri),
      this.spelling(),
    ]);
    const container = containerOf(document);
    const known = this.#entries.get(document);
    const isSame = known?.style === style && known.container === container;
    if (isSame && known.accepted === accepted) return known;
    const entry: Entry = {
      style,
      container,
      accepted,
      analyzer: isSame ? known.analyzer : await this.create(style, speller),
    };
    this.#entries.set(document, entry);
    return entry;
  }
}

/** Reads texts that a document might become; gives up where the document becomes another one. */
function rereaderOf(entry: Entry, isOutdated: () => boolean): Read['reread'] {
  return async (text) => {
    const analysis = await inSlices(entry.analyzer.steps(text, entry), isOutdated);
    if (!analysis) throw new vscode.CancellationError();
    return analysis;
  };
}

function unlessCancelled<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T> {
  if (token.isCancellationRequested) return Promise.reject(new vscode.CancellationError());
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => reject(new vscode.CancellationError()));
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
