import * as vscode from 'vscode';
import { type Checked, withTicks } from '../../core/sheet/checked.ts';
import type { FactId } from '../../core/sheet/fact.ts';
import type { ClosedUntitled, UntitledDocuments } from '../language/untitled.ts';
import { reasonOf, showError } from '../messages.ts';
import { readTicks, sidecarOf, writeTicks } from './sidecarFile.ts';

/** Where ticks are kept that are in no file, by the article's address. */
const KEPT = 'copydesk.sheet';
/** Of so many articles; those ticked longest ago are forgotten. */
const MOST_ARTICLES = 500;

type Kept = Readonly<Record<string, readonly Checked[]>>;

/**
 * What was ticked off in each article: in the memory of the workspace, or in a file beside the article where there is one
 * or the desk wants one (setting `copydesk.sheet.file`).
 */
export class SheetStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** Ticks of articles that have a file, as it was read or written last. */
  readonly #inFiles = new Map<string, readonly Checked[]>();
  readonly #registrations: vscode.Disposable;
  #writing: Promise<unknown> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    untitled: Pick<UntitledDocuments, 'onDidClose'>,
  ) {
    this.#registrations = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#queue(() => this.#moved(oldUri, newUri));
      }),
      untitled.onDidClose((closed) => this.#queue(() => this.#saved(closed))),
    );
  }

  /** What was ticked off in an article; of a file beside it only after `load`. */
  of(article: vscode.Uri): readonly Checked[] {
    const key = article.toString();
    return this.#inFiles.get(key) ?? this.#kept[key] ?? [];
  }

  /** Reads the file beside an article, if there is one. */
  async load(article: vscode.Uri): Promise<void> {
    await this.#queue(() => this.#read(article));
  }

  /** Ticks facts off, or opens them again; why it could not be kept, the person is told. */
  async tick(article: vscode.Uri, facts: readonly FactId[], on: boolean): Promise<void> {
    const by = settingOf(article, 'sheet.sign', '').trim();
    const signed = by ? { by, at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') } : {};
    await this.#queue(async () => {
      const change = (ticks: readonly Checked[]) => withTicks(ticks, facts, on, signed);
      if (await this.#isInFile(article)) await this.#changeFile(article, change);
      else await this.#keep(article.toString(), change(this.of(article)));
    });
    this.#changed.fire(article);
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  get #kept(): Kept {
    return this.memory.get<Kept>(KEPT, {});
  }

  /** One after the other, so that no tick is lost to another one. */
  #queue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(work);
    this.#writing = done.catch(() => undefined);
    return done;
  }

  async #keep(key: string, ticks: readonly Checked[]): Promise<void> {
    const { [key]: _, ...others } = this.#kept;
    const kept = ticks.length ? { ...others, [key]: ticks } : others;
    await this.memory.update(KEPT, Object.fromEntries(Object.entries(kept).slice(-MOST_ARTICLES)));
  }

  async #isInFile(article: vscode.Uri): Promise<boolean> {
    if (article.scheme === 'untitled') return false;
    return settingOf(article, 'sheet.file', false) || this.#inFiles.has(article.toString());
  }

  async #read(article: vscode.Uri): Promise<void> {
    if (article.scheme === 'untitled') return;
    const key = article.toString();
    try {
      const ticks = await readTicks(article);
      if (ticks) this.#inFiles.set(key, ticks);
      else this.#inFiles.delete(key);
    } catch (error) {
      showError(vscode.l10n.t('{0} cannot be read: {1}. Mend it or delete it.', nameOf(article), reasonOf(error)));
    }
  }

  async #changeFile(article: vscode.Uri, change: (ticks: readonly Checked[]) => readonly Checked[]): Promise<void> {
    try {
      // What was ticked before there was a file goes into it.
      const ticks = await writeTicks(article, (there) => change(there ?? this.#kept[article.toString()] ?? []));
      this.#inFiles.set(article.toString(), ticks);
      await this.#keep(article.toString(), []);
    } catch (error) {
      showError(vscode.l10n.t('{0} could not be written: {1}', nameOf(article), reasonOf(error)));
    }
  }

  /** The article, or the folder that holds it, has another name. */
  async #moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const [before, after] = [from.toString(), to.toString()];
    const renamed = (key: string) => (`${key}/`.startsWith(`${before}/`) ? after + key.slice(before.length) : key);
    const kept = this.#kept;
    if (Object.keys(kept).some((key) => renamed(key) !== key))
      await this.memory.update(KEPT, Object.fromEntries(Object.entries(kept).map(([key, own]) => [renamed(key), own])));
    if (!this.#inFiles.delete(before)) return;
    await vscode.workspace.fs
      .rename(sidecarOf(from), sidecarOf(to), { overwrite: false })
      .then(undefined, () => undefined);
    await this.#read(to);
  }

  async #saved({ uri, savedAs }: ClosedUntitled): Promise<void> {
    const ticks = this.#kept[uri.toString()];
    if (!ticks) return;
    if (savedAs) await this.#keep(savedAs.toString(), ticks);
    await this.#keep(uri.toString(), []);
  }
}

function settingOf<T>(article: vscode.Uri, name: string, otherwise: T): T {
  return vscode.workspace.getConfiguration('copydesk', article).get<T>(name, otherwise);
}

const nameOf = (article: vscode.Uri): string => vscode.workspace.asRelativePath(sidecarOf(article));
