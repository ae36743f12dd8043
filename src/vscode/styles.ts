import { loadFormats } from 'late-parts';
import * as vscode from 'vscode';
import type { StyleInput } from '../core/config/config.ts';
import type { RulesAbove, WithPeople } from '../core/config/extended.ts';
import { type Layer, type Layers, layeredSettings, layeredStyle } from '../core/config/layers.ts';
import { CONFIG_NAMES, configPaths, isConfigPath, type ResolvedStyle, UNCONFIGURED } from '../core/config/resolved.ts';
import type { FileSettings } from '../core/config/settings.ts';
import { DEFAULT_STYLE, type Style } from '../core/config/style.ts';
import { versionsOf } from '../core/linter/own/versions.ts';
import type { Rule } from '../core/linter/rule.ts';
import type { Accepted } from '../core/model.ts';
import type { PeopleProblem } from '../core/roster/with-people.ts';
import { doneInTime, waitFor } from '../core/workspace/file-system.ts';
import { type Recognition, recogniseText } from '../core/workspace/is-article.ts';
import type { RunCode } from './checks/code.ts';
import { type FolderStyle, folderOf, layersOf, placeOf } from './folderStyle.ts';
import type { Memory } from './memory.ts';
import { reasonOf } from './messages.ts';
import { RosterFiles } from './roster/files.ts';
import { readValeStyles } from './valeStyles.ts';
import { readTextFile } from './workspace/files.ts';
import { Interned } from './workspace/interned.ts';
import { filesNamedBeside, isRuleBeside, NAMED_FILES } from './workspace/named.ts';
import { statOf } from './workspace/port.ts';

/**
 * Finds the style a document is read under: that of the nearest `copydesk.json`, beside it or above, else that of the
 * settings. Both are watched.
 */
export class Styles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #resolved = new vscode.EventEmitter<FolderStyle>();
  readonly #folders = new Map<string, Promise<FolderStyle>>();
  /** By the address of a configuration file; undefined where there is none. */
  readonly #configs = new Map<string, Promise<FolderStyle | undefined>>();
  readonly #ofFiles = new WeakMap<FolderStyle, Map<string, Style>>();
  readonly #settings = new WeakMap<ResolvedStyle, FileSettings>();
  readonly #acceptedIn = new Map<string, readonly Accepted[]>();
  /** Styles by what they say: what is accepted changes without the style, and then nothing is read anew. */
  readonly #same = new Map<string, Style>();
  readonly #rosters = new RosterFiles(() => this.#forget());
  /** Lists of words and checks. They are long, so a style is told by which of them it has. */
  readonly #words = new Interned<Style['words']>(JSON.stringify);
  readonly #rules = new Interned<Style['ownRules']>(versionsOf);
  /** The files that configurations name, by address. */
  readonly #named = new Set<string>();
  #remembered: Promise<ResolvedStyle> | undefined;
  readonly #registrations: vscode.Disposable;

  /** Some style has changed; which documents it concerns is cheap to find out by asking again. */
  readonly onDidChange = this.#changed.event;
  /** A configuration file was read. */
  readonly onDidResolve = this.#resolved.event;

  /** @param run runs files of checks with code */
  constructor(
    private readonly memory: Memory,
    private readonly run?: RunCode,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/{${CONFIG_NAMES.join()}}`);
    const others = vscode.workspace.createFileSystemWatcher(NAMED_FILES);
    const changed = (uri: vscode.Uri) => this.#named.has(uri.toString()) && this.#forget();
    const created = (uri: vscode.Uri) =>
      (this.#named.has(uri.toString()) || isRuleBeside(uri, this.#named)) && this.#forget();
    this.#registrations = vscode.Disposable.from(
      watcher,
      this.#rosters,
      others,
      others.onDidChange(changed),
      others.onDidCreate(created),
      others.onDidDelete(changed),
      memory.onDidChange(() => this.#forget()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#forget()),
      watcher.onDidChange(() => this.#forget()),
      watcher.onDidCreate(() => this.#forget()),
      watcher.onDidDelete(() => this.#forget()),
      // A file above the workspace is not watched; but whoever edits it here saves it.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isConfigPath(uri.path) || this.#named.has(uri.toString())) this.#forget();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('copydesk.style') || event.affectsConfiguration('copydesk.checks'))
          this.#forget();
      }),
    );
  }

  /** The style of a document; the same object until it changes. */
  async of(uri: vscode.Uri): Promise<Style> {
    const folder = await this.resolve(uri);
    if (layersOf(folder).every(({ resolved }) => resolved.files.length === 0)) return folder.style;
    const kept = this.#ofFiles.get(folder) ?? new Map<string, Style>();
    this.#ofFiles.set(folder, kept);
    const style = kept.get(uri.toString()) ?? this.#shared(this.#settingsOf(folder).styleOf(uri.path));
    kept.set(uri.toString(), style);
    return style;
  }

  /** What is accepted in a document; the same list until something is accepted or no longer so. */
  async acceptedIn(uri: vscode.Uri): Promise<readonly Accepted[]> {
    const folder = await this.resolve(uri);
    const key = uri.toString();
    const remembered = this.#settingsOf(await this.remembered()).acceptedIn(key);
    const own = folder.config ? this.#settingsOf(folder).acceptedIn(uri.path) : [];
    const known = this.#acceptedIn.get(key);
    const all = [...own, ...remembered];
    if (known?.length === all.length && known.every((entry, i) => entry === all[i])) return known;
    this.#acceptedIn.set(key, all);
    return all;
  }

  /** What is decided where there is no configuration file. */
  remembered(): Promise<ResolvedStyle> {
    const configText = this.memory.text;
    this.#remembered ??= configText ? readStyle({ configText }) : Promise.resolve(UNCONFIGURED);
    return this.#remembered;
  }

  /** A check of the desk's own by its id: of several configurations the one that was read last. */
  async ownRule(id: string): Promise<Rule | undefined> {
    const folders = await Promise.all(this.#configs.values());
    const layers = folders.flatMap((folder) => folder?.layers ?? []);
    return layers.flatMap(({ resolved }) => resolved.style.ownRules).findLast((rule) => rule.id === id);
  }

  /** Looks at everything again: a configuration was written, perhaps where nobody watches. */
  refresh(): void {
    this.#forget();
  }

  /** What a file or document is, by its name, the beginning of its text and the configuration. */
  async recognise(uri: vscode.Uri, text: string): Promise<Recognition> {
    const resolved = await this.resolve(uri);
    // The name of an untitled document says nothing, unless it is that of a file to come.
    if (uri.scheme === 'untitled' && !uri.path.includes('.')) return recogniseText(text);
    return this.#settingsOf(resolved).recognise(uri.path, text);
  }

  /** Whether a file that is no article may have been meant for one, by its name. */
  async isOtherText(uri: vscode.Uri): Promise<boolean> {
    const resolved = await this.resolve(uri);
    return this.#settingsOf(resolved).isOtherText(uri.path);
  }

  /** Whether a file's name allows an article at all: to be asked before it is opened. */
  async canBeArticle(uri: vscode.Uri): Promise<boolean> {
    const resolved = await this.resolve(uri);
    return this.#settingsOf(resolved).canBeArticle(uri.path);
  }

  /** Whether the configuration says that a file is not read. */
  async isIgnored(uri: vscode.Uri): Promise<boolean> {
    const resolved = await this.resolve(uri);
    return this.#settingsOf(resolved).isIgnored(uri.path);
  }

  /** Everything that holds for a file. */
  resolve(uri: vscode.Uri): Promise<FolderStyle> {
    const place = placeOf(uri);
    const key = place.with({ path: place.path.slice(0, place.path.lastIndexOf('/') + 1) }).toString();
    let folder = this.#folders.get(key);
    if (!folder) {
      folder = this.#read(place);
      this.#folders.set(key, folder);
    }
    return folder;
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#changed.dispose();
    this.#resolved.dispose();
  }

  async #read(place: vscode.Uri): Promise<FolderStyle> {
    const found: FolderStyle[] = [];
    for (const path of place.scheme === 'untitled' ? [] : configPaths(place.path)) {
      // Of several in one folder the first counts.
      if (folderOf(path) === folderOf(found.at(-1)?.config?.path)) continue;
      const resolved = await this.#readOnce(place.with({ path }));
      if (resolved) found.push(resolved);
      if (resolved && layersOf(resolved).some((layer) => layer.resolved.root)) break;
    }
    const [nearest] = found;
    if (nearest && found.length === 1 && layersOf(nearest).length === 1) return nearest;
    if (nearest) {
      const layers: Layers = [...layersOf(nearest), ...found.slice(1).flatMap(layersOf)];
      return { ...nearest, layers, style: this.#shared(layeredStyle(layers)) };
    }
    const settings = vscode.workspace.getConfiguration('copydesk', place);
    const [style, checks] = [settings.get<string>('style'), settings.get<object>('checks')];
    const remembered = await this.remembered();
    if (remembered === UNCONFIGURED && style === DEFAULT_STYLE.house && Object.keys(checks ?? {}).length === 0)
      return this.#interned(UNCONFIGURED);
    const { people, neverPeople, differentPeople, words } = remembered.style;
    return this.#interned(
      await readStyle({ settings: { style, checks, people, neverPeople, words, differentPeople } }),
    );
  }

  #interned<T extends ResolvedStyle>(resolved: T): T {
    return { ...resolved, style: this.#shared(resolved.style) };
  }

  #shared(style: Style): Style {
    const { words, ownRules, ...rest } = style;
    const list = this.#words.of(words);
    const rules = this.#rules.of(ownRules);
    const key = JSON.stringify([rest, list.nth, rules.nth]);
    const known = this.#same.get(key) ?? { ...style, words: list.value, ownRules: rules.value };
    this.#same.set(key, known);
    return known;
  }

  #settingsOf(resolved: FolderStyle): FileSettings {
    const known = this.#settings.get(resolved) ?? layeredSettings(layersOf(resolved), resolved.style);
    this.#settings.set(resolved, known);
    return known;
  }

  #readOnce(config: vscode.Uri): Promise<FolderStyle | undefined> {
    const key = config.toString();
    let resolved = this.#configs.get(key);
    if (!resolved) {
      resolved = this.#completed(config).then((style) => style && this.#interned(style));
      resolved.then((style) => {
        if (!style) return;
        for (const { path } of style.data ?? []) this.#named.add(config.with({ path }).toString());
        for (const { name } of [...style.wordList.files, ...style.checkFiles, ...style.bases])
          this.#named.add(vscode.Uri.joinPath(config, '..', name).toString());
        this.#resolved.fire(style);
      });
      this.#configs.set(key, resolved);
    }
    return resolved;
  }

  /** What a configuration file comes to, undefined where there is none. Never fails: of one that cannot be read, nothing counts. */
  async #completed(config: vscode.Uri): Promise<FolderStyle | undefined> {
    try {
      const file = await readTextFile(config);
      if (!file) return undefined;
      const [{ completed, RULE_READERS }] = await Promise.all([import('./configured.ts'), loadFormats()]);
      const peopleProblems: PeopleProblem[] = [];
      const rosters = this.#rosters;
      const withPeople: WithPeople = function* (own, { path, text }) {
        const { resolved, problems } = yield* waitFor(rosters.added(own, config.with({ path }), text));
        if (path === config.path) peopleProblems.push(...problems);
        return resolved;
      };
      const text = { path: config.path, text: file.text };
      const layer = (one: ResolvedStyle): Layer => ({ resolved: one, config: config.path });
      const above: RulesAbove = () => waitFor(this.#rulesAbove(config));
      const { resolved, bases, data } = await doneInTime(
        completed(text, filesNamedBeside(config, this.run), withPeople, above, [...RULE_READERS, readValeStyles]),
      );
      const layers: Layers = [layer(resolved), ...bases.map(layer)];
      return { ...resolved, peopleProblems, data, layers, config, configText: file.text };
    } catch (error) {
      // Above the workspace a file system may refuse to say what is there.
      const exists = await statOf(config).catch(() => undefined);
      return exists && { ...UNCONFIGURED, config, unreadable: reasonOf(error) };
    }
  }

  /** The checks that the configurations of the folders above bring with them. */
  async #rulesAbove(config: vscode.Uri): Promise<readonly Rule[]> {
    for (const path of configPaths(folderOf(config.path) ?? '')) {
      const found = await this.#readOnce(config.with({ path }));
      if (!found) continue;
      const layers = layersOf(found);
      const rules = layers.flatMap(({ resolved }) => resolved.style.ownRules);
      const isTop = layers.some(({ resolved }) => resolved.root);
      return isTop ? rules : [...rules, ...(await this.#rulesAbove(config.with({ path })))];
    }
    return [];
  }

  #forget(): void {
    this.#folders.clear();
    this.#acceptedIn.clear();
    this.#remembered = undefined;
    this.#configs.clear();
    this.#changed.fire();
  }
}

/** What a configuration or settings come to; what reads them is loaded at first use. */
async function readStyle(input: StyleInput): Promise<ResolvedStyle> {
  const { resolveStyle } = await import('./configured.ts');
  return resolveStyle(input);
}
