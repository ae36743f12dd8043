import * as vscode from 'vscode';
import { type IsIgnored, withGitignore } from '../../core/workspace/gitignore.ts';
import type { FileLinter } from '../diagnostics/files.ts';
import type { Choices } from '../language/choices.ts';
import type { Styles } from '../styles.ts';
import { filesExclude } from './ignored.ts';

const NEVER_ENTERED = new Set(['.git', 'node_modules']);

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
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      await this.#walk({ folder: uri, base: '', isIgnored: filesExclude(uri), found, token });
    }
    return { articles: once(found.articles), others: once(found.others) };
  }

  /** Whether a file is one of them. */
  async includes(uri: vscode.Uri): Promise<boolean> {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!root) return false;
    const names = uri.path.slice(root.path.length).split('/').filter(Boolean);
    let isIgnored = filesExclude(root);
    let base = '';
    for (const [depth, name] of names.entries()) {
      isIgnored = await this.#inFolder(vscode.Uri.joinPath(root, base), base, isIgnored);
      const isFolder = depth < names.length - 1;
      if (isFolder && NEVER_ENTERED.has(name)) return false;
      if (isIgnored(`${base}${name}${isFolder ? '/' : ''}`)) return false;
      base = `${base}${name}/`;
    }
    return this.#isArticle(uri);
  }

  async #walk({ folder, base, isIgnored: above, found, token }: Walk): Promise<void> {
    const entries = await list(folder);
    const isIgnored = entries.some(([name]) => name === '.gitignore')
      ? await this.#inFolder(folder, base, above)
      : above;
    for (const [name, type] of entries) {
      if (token?.isCancellationRequested) return;
      const uri = vscode.Uri.joinPath(folder, name);
      const path = `${base}${name}`;
      if (type & vscode.FileType.Directory) {
        if (NEVER_ENTERED.has(name) || isLink(type) || isIgnored(`${path}/`)) continue;
        await this.#walk({ folder: uri, base: `${path}/`, isIgnored, found, token });
      } else if (!isIgnored(path)) {
        if (await this.#isArticle(uri)) found.articles.push(uri);
        else if (await this.styles.isOtherText(uri)) found.others.push(uri);
      }
    }
  }

  /** What is ignored above a folder and by its own `.gitignore`. */
  async #inFolder(folder: vscode.Uri, base: string, above: IsIgnored): Promise<IsIgnored> {
    const gitignore = await this.files.read(vscode.Uri.joinPath(folder, '.gitignore'));
    return gitignore === undefined ? above : withGitignore(above, base, gitignore);
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

interface Walk {
  readonly folder: vscode.Uri;
  readonly base: string;
  readonly isIgnored: IsIgnored;
  readonly found: Survey;
  readonly token: vscode.CancellationToken | undefined;
}

/** A linked folder may lead back up: it is not entered. */
const isLink = (type: vscode.FileType) => (type & vscode.FileType.SymbolicLink) !== 0;

async function list(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    return []; // A folder that cannot be listed has nothing to read.
  }
}
