import * as vscode from 'vscode';
import type { Span } from '../../core/model.ts';
import type { AnalysedDocument, LiveAnalyses } from '../analysis/live.ts';
import { isUnsettled, moved, type Standing } from './settled.ts';

/** How long a finding on the word that is being typed waits, in milliseconds since the last key. */
const WAIT = 1000;

/** More changes at once are no typing: where each finding stands after them is not worth the time. */
const MOST_CHANGES = 20;

/** Tells the time in milliseconds, and runs something later. */
export interface Clock {
  now(): number;
  after(milliseconds: number, run: () => void): vscode.Disposable;
}

const REAL: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return new vscode.Disposable(() => clearTimeout(timer));
  },
};

/** What is known of an open document. */
interface State {
  standing: readonly Standing[];
  editedAt: number;
  newest?: AnalysedDocument;
  waits: boolean;
}

/**
 * Passes analyses on to what marks findings in the text, without those that come too early: a finding that depends on the
 * word under the cursor waits until the cursor leaves the word or nothing was typed for a second. What is marked stays.
 */
export class Typing implements vscode.Disposable {
  readonly #passed = new vscode.EventEmitter<AnalysedDocument>();
  readonly #states = new WeakMap<vscode.TextDocument, State>();
  readonly #registrations: vscode.Disposable;
  #timer: vscode.Disposable | undefined;

  readonly onDidAnalyse = this.#passed.event;

  constructor(
    live: Pick<LiveAnalyses, 'onDidAnalyse' | 'onDidLeave'>,
    private readonly clock: Clock = REAL,
  ) {
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!contentChanges.length) return;
        const state = this.#stateOf(document);
        state.editedAt = this.clock.now();
        state.standing = contentChanges.length > MOST_CHANGES ? [] : moved(state.standing, contentChanges);
      }),
      live.onDidAnalyse((analysed) => {
        this.#stateOf(analysed.document).newest = analysed;
        this.#pass(analysed.document);
      }),
      live.onDidLeave((document) => this.#states.delete(document)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        if (this.#states.get(document)?.waits) this.#pass(document);
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        for (const document of vscode.workspace.textDocuments)
          if (this.#states.get(document)?.waits) this.#pass(document);
      }),
    );
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#registrations.dispose();
    this.#passed.dispose();
  }

  #stateOf(document: vscode.TextDocument): State {
    const state = this.#states.get(document) ?? { standing: [], editedAt: Number.NEGATIVE_INFINITY, waits: false };
    this.#states.set(document, state);
    return state;
  }

  #pass(document: vscode.TextDocument): void {
    const state = this.#stateOf(document);
    const { newest } = state;
    if (newest?.version !== document.version) return;
    const left = state.editedAt + WAIT - this.clock.now();
    const typed = left > 0 ? wordsAtCursors(document) : [];
    const all = newest.analysis.findings;
    const findings = typed.length ? all.filter((one) => !isUnsettled(one, typed, state.standing)) : all;
    state.waits = findings.length < all.length;
    state.standing = findings;
    // One document is typed in at a time.
    this.#timer?.dispose();
    this.#timer = state.waits ? this.clock.after(left, () => this.#pass(document)) : undefined;
    this.#passed.fire({ ...newest, analysis: { ...newest.analysis, findings } });
  }
}

/** The words that cursors of the active editor are in or at; where there is none, the place itself. */
function wordsAtCursors(document: vscode.TextDocument): Span[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return [];
  return editor.selections.map(({ active }) => {
    const word = document.getWordRangeAtPosition(active) ?? new vscode.Range(active, active);
    return { start: document.offsetAt(word.start), end: document.offsetAt(word.end) };
  });
}
