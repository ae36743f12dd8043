import * as vscode from 'vscode';
import { doneInTime, type Entry, type FileSystem, waitFor } from '../../core/workspace/file-system.ts';
import { filesIn, isFoundIn } from '../../core/workspace/find.ts';
import type { FileLinter } from '../diagnostics/files.ts';
import type { Choices } from '../language/choices.ts';
import type { Styles } from '../styles.ts';
import { filesExclude } from './ignored.ts';
import { statOf } from './port.ts';
import { severalAtOnce } from './several.ts';

/** Finds the articles of the workspace through its file system, so that virtual workspaces work as well. */
export class WorkspaceArticles {
  constructor(
    private readonly files: FileLinter,
    private readonly styles: Styles,
    private readonly choices: Pick<Choices, 'of'>,
  ) {}

  /** All articles of all folders, by name; see `survey`. */
  async find(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    return (await this.survey(token)).articles;
  }

  /** All texts of all folders, by name, without what `.gitignore`, `files.exclude` and the configuration leave out. */
  async survey(token?: vscode.CancellationToken): Promise<Survey> {
    const found: Survey = { articles: [], others: [] };
    const isCancelled = () => token?.isCancellationRequested ?? false;
    for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
      const options = { isExcluded: filesExclude(root), isCancelled };
      const files = await doneInTime(filesIn(this.#filesBeside(root), folderPath(root), options));
      const uris = files.map(({ path }) => root.with({ path }));
      const kinds = await severalAtOnce(uris, (uri) => this.#kindOf(uri), token);
      for (const [i, uri] of uris.entries()) if (kinds[i]) found[kinds[i]].push(uri);
    }
    return { articles: once(found.articles), others: once(found.others) };
  }

  /** Whether a file is one of them. */
  async includes(uri: vscode.Uri): Promise<boolean> {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!root) return false;
    const options = { isExcluded: filesExclude(root) };
    const found = await doneInTime(isFoundIn(this.#filesBeside(root), folderPath(root), uri.path, options));
    return found && this.#isArticle(uri);
  }

  /** The file system that a folder of the workspace is in, also above it. */
  #filesBeside(root: vscode.Uri): FileSystem {
    return {
      list: (folder) => waitFor(list(root.with({ path: folder }))),
      read: (path) => waitFor(this.files.read(root.with({ path }))),
      exists: (path) => waitFor(statOf(root.with({ path })).then(Boolean, () => false)),
    };
  }

  async #kindOf(uri: vscode.Uri): Promise<keyof Survey | undefined> {
    if (await this.#isArticle(uri)) return 'articles';
    return (await this.styles.isOtherText(uri)) ? 'others' : undefined;
  }

  async #isArticle(uri: vscode.Uri): Promise<boolean> {
    const choice = this.choices.of(uri);
    if (choice) return choice === 'article';
    if (!(await this.styles.canBeArticle(uri))) return false;
    const text = await this.files.read(uri);
    return text !== undefined && (await this.styles.recognise(uri, text)).verdict === 'article';
  }
}

/** What is in the folders: the articles, and the texts that are none. */
export interface Survey {
  readonly articles: vscode.Uri[];
  readonly others: vscode.Uri[];
}

/** A root may lie within another one. */
const once = (uris: readonly vscode.Uri[]) => [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];

/** The path of a folder without a slash at its end. */
const folderPath = ({ path }: vscode.Uri): string => path.replace(/(?<=.)\/$/, '');

async function list(folder: vscode.Uri): Promise<Entry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(entryOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // A folder that cannot be listed has nothing to read.
  }
}

function entryOf([name, type]: [string, vscode.FileType]): Entry[] {
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  if (!(type & vscode.FileType.Directory)) return [{ name, kind: isLink ? 'link' : 'file' }];
  return isLink ? [] : [{ name, kind: 'folder' }];
}
