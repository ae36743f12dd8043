import * as vscode from 'vscode';
import type { Finding } from '../../src/core/model.ts';
import type { AnalysedDocument } from '../../src/vscode/analysis/live.ts';
import { type Clock, Typing } from '../../src/vscode/diagnostics/typing.ts';
import { api, closeAll, equal, ok, openText, rules, until } from './support.ts';

/** A clock that the test sets forward. */
class Watch implements Clock {
  #time = 0;
  #waiting: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#time;
  }

  after(milliseconds: number, run: () => void): vscode.Disposable {
    const one = { at: this.#time + milliseconds, run };
    this.#waiting.push(one);
    return new vscode.Disposable(() => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    });
  }

  forward(milliseconds: number): void {
    this.#time += milliseconds;
    const due = this.#waiting.filter(({ at }) => at <= this.#time);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#time);
    for (const { run } of due) run();
  }
}

const TEXT = 'The board met.\n\nHART';

describe('a finding on the word under the cursor', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;
  let watch: Watch;
  let typing: Typing;
  let shown: string[];
  const analysed = new vscode.EventEmitter<AnalysedDocument>();

  /** Tells of findings, each on the first occurrence of its words. */
  const tell = (found: Record<string, string>) => {
    const findings = Object.entries(found).map(([rule, words]): Finding => {
      const start = document.getText().indexOf(words);
      return { rule, severity: 'info', message: rule, start, end: start + words.length, fixes: [], related: [] };
    });
    const analysis = { findings } as unknown as AnalysedDocument['analysis'];
    analysed.fire({ document, version: document.version, text: document.getText(), analysis, reread: () => analysis });
  };
  const type = async (text: string) => {
    const { version } = document;
    await vscode.commands.executeCommand('type', { text });
    await until('it is typed', () => document.version > version);
  };
  const moveTo = async (offset: number) => {
    const place = document.positionAt(offset);
    editor.selection = new vscode.Selection(place, place);
    await until('the cursor is there', () => document.offsetAt(editor.selection.active) === offset);
  };

  before(api);
  beforeEach(async () => {
    editor = await openText(TEXT, 'plaintext');
    document = editor.document;
    watch = new Watch();
    typing = new Typing({ onDidAnalyse: analysed.event, onDidLeave: () => new vscode.Disposable(() => {}) }, watch);
    shown = [];
    typing.onDidAnalyse(({ analysis }) => {
      shown = analysis.findings.map(({ rule }) => rule);
    });
    await moveTo(TEXT.length);
    await type('S');
  });
  afterEach(async () => {
    typing.dispose();
    await closeAll();
  });

  it('waits while the word is typed, and not longer than a second after the last key', async () => {
    tell({ there: 'board', here: 'HARTS' });
    equal(shown, ['there']);
    watch.forward(900);
    await type('E');
    tell({ there: 'board', here: 'HARTSE' });
    watch.forward(900);
    equal(shown, ['there'], 'a key began the second anew');
    watch.forward(100);
    equal(shown, ['there', 'here']);
  });

  it('comes when the cursor leaves the word', async () => {
    tell({ here: 'HARTS' });
    equal(shown, []);
    await moveTo(2);
    await until(
      'it is shown',
      () => shown,
      (all) => all.join() === 'here',
    );
  });

  it('stays where it was marked before, however one types in it or before it', async () => {
    tell({ here: 'HARTS' });
    watch.forward(1000);
    equal(shown, ['here']);
    await type('E');
    tell({ here: 'HARTSE' });
    equal(shown, ['here'], 'in the word');
    await moveTo(0);
    await type('A');
    await moveTo(document.getText().length);
    tell({ here: 'HARTSE' });
    equal(shown, ['here'], 'moved by an edit before it');
  });

  it('waits at each of several cursors', async () => {
    await moveTo(TEXT.indexOf('board') + 5);
    const end = document.positionAt(document.getText().length);
    const first = editor.selection;
    editor.selections = [first, new vscode.Selection(end, end)];
    await until('there are two cursors', () => editor.selections.length === 2);
    await type('x');
    tell({ one: 'boardx', two: 'HARTSx', there: 'met' });
    equal(shown, ['there']);
  });

  it('waits only where one types: not in a document that is shown without the focus', async () => {
    await openText('Another one.', 'plaintext');
    tell({ here: 'HARTS' });
    equal(shown, ['here']);
  });

  it('waits where it points at the word from elsewhere', async () => {
    const span = { start: document.getText().indexOf('HARTS'), end: document.getText().length };
    const finding = { rule: 'drift', start: 4, end: 9, related: [{ ...span, message: '' }] } as unknown as Finding;
    const analysis = { findings: [finding] } as unknown as AnalysedDocument['analysis'];
    analysed.fire({ document, version: document.version, text: document.getText(), analysis, reread: () => analysis });
    equal(shown, []);
  });
});

describe('an article that is typed', () => {
  before(api);
  afterEach(closeAll);

  it('is not told that a quotation runs on while the next one is being written', async () => {
    const { document } = await openText('Norton said: “Prices fell.”\n\n', 'article');
    const marked = () => rules(document.uri).includes('running-quote-closed');
    await vscode.commands.executeCommand('cursorBottom');
    for (const typed of ['“In', ' May', ' we', ' sold', ' the cow,', '”']) {
      await vscode.commands.executeCommand('type', { text: typed });
      const { analysis } = await (await api()).analysis.get(document);
      equal(analysis.findings.filter(({ rule }) => rule === 'running-quote-closed').length, 0, `after “${typed}”`);
    }
    const { version } = document;
    await vscode.commands.executeCommand('deleteLeft');
    await vscode.commands.executeCommand('deleteLeft');
    await vscode.commands.executeCommand('type', { text: '.”' });
    await until('it is finished', () => document.version > version && document.getText().endsWith('cow.”'));
    ok(!marked(), 'not at once');
    await until('it is marked when nothing is typed', marked);
  });

  it('is marked when a word is complete', async () => {
    const { document } = await openText('The board met in the', 'article');
    await vscode.commands.executeCommand('cursorBottom');
    await vscode.commands.executeCommand('type', { text: ' the' });
    await vscode.commands.executeCommand('type', { text: ' ' });
    await until('it is marked', () => rules(document.uri).includes('repeated-word'));
  });
});
