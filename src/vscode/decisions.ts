import * as vscode from 'vscode';
import type { ConfigChange } from '../core/config/edits.ts';
import { CONFIG_NAME } from '../core/config/resolved.ts';
import { ConfigurationFiles } from './configurationFile.ts';
import { nameIn } from './folderStyle.ts';
import type { Memory } from './memory.ts';
import { reasonOf, showError, showInformation } from './messages.ts';
import type { Styles } from './styles.ts';

/** Where a decision about an article is kept. */
export interface DecisionPlace {
  /** The configuration file, there or to be made; without one, the workspace remembers it. */
  readonly config?: vscode.Uri;
  /** The article's name there: its path relative to the configuration, or its URI. */
  readonly name: string;
}

/** Keeps what a person decides about an article, and takes it back. */
export class Decisions {
  /** What was made, the newest last. */
  readonly #made: Made[] = [];
  readonly #files = new ConfigurationFiles();

  constructor(
    private readonly styles: Styles,
    private readonly memory: Memory,
  ) {}

  /**
   * Where decisions about an article go: to the configuration that holds for it, else to a new one at the top of its
   * workspace folder. What is outside every folder, and what is said of the text of an untitled article, is remembered.
   */
  async placeFor(article: vscode.Uri, ofItsText: boolean): Promise<DecisionPlace> {
    const resolved = await this.styles.resolve(article);
    const untitled = article.scheme === 'untitled';
    const folder = untitled ? vscode.workspace.workspaceFolders?.[0] : vscode.workspace.getWorkspaceFolder(article);
    const config = resolved.config ?? (folder && vscode.Uri.joinPath(folder.uri, CONFIG_NAME));
    if (!config || (untitled && ofItsText)) return { name: article.toString() };
    return { config, name: nameIn({ config }, article) };
  }

  /**
   * Makes a change and says so, with a button that takes it back.
   * @param said what is true afterwards
   * @returns whether it was made; why not, the person is told
   */
  async make(place: DecisionPlace, change: ConfigChange, said: string): Promise<boolean> {
    const written = await this.#written(place, change.apply);
    if (!written) return false;
    const made = { place, change, written };
    this.#made.push(made);
    const undo = vscode.l10n.t('Undo');
    const open = vscode.l10n.t('Open {0}', place.config?.path.split('/').at(-1) ?? CONFIG_NAME);
    showInformation(said, undo, ...(place.config ? [open] : [])).then((chosen) => {
      if (chosen === undo) return this.takeBack(made);
      if (chosen === open) vscode.window.showTextDocument(place.config!);
      return undefined;
    });
    return true;
  }

  /** Changes what is kept at a place, without a word; says why where it cannot be. */
  async change(place: DecisionPlace, change: (text: string | undefined) => string): Promise<boolean> {
    return (await this.#written(place, change)) !== undefined;
  }

  /**
   * Undoes a change, the newest where none is named: wholly where nothing else was changed since, else its own part.
   * @returns whether there was one
   */
  async takeBack(made: Made | undefined = this.#made.at(-1)): Promise<boolean> {
    if (!made) return false;
    this.#made.splice(this.#made.indexOf(made), 1);
    const { place, change, written } = made;
    const { before, after } = written;
    let isOurs = false;
    const done = await this.#written(place, (now) => {
      isOurs = now === after && before === undefined;
      return now === after ? (before ?? '{}\n') : change.revert(now, before);
    });
    if (!done || !isOurs || !place.config) return done !== undefined;
    // The file came with the change.
    await vscode.workspace.fs.delete(place.config).then(undefined, () => undefined);
    this.styles.refresh();
    return true;
  }

  async #written(
    { config }: DecisionPlace,
    change: (text: string | undefined) => string,
  ): Promise<Written | undefined> {
    let written: Written | undefined;
    const noted = (before: string | undefined) => {
      const after = change(before);
      written = { before, after };
      return after;
    };
    try {
      if (!config) await this.memory.change(noted);
      else {
        await this.#files.change(config, noted);
        this.styles.refresh();
      }
      return written;
    } catch (error) {
      const name = config ? vscode.workspace.asRelativePath(config) : vscode.l10n.t('The memory of the workspace');
      showError(vscode.l10n.t('{0} could not be written: {1}', name, reasonOf(error)));
      return undefined;
    }
  }
}

/** The text before and after a change. */
interface Written {
  readonly before: string | undefined;
  readonly after: string;
}

/** A change that can be taken back. */
interface Made {
  readonly place: DecisionPlace;
  readonly change: ConfigChange;
  readonly written: Written;
}
