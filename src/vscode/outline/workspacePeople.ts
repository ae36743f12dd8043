import * as vscode from 'vscode';
import { introductionOf } from '../../core/analysis/lookup.ts';
import type { FileLinter } from '../diagnostics/files.ts';
import { rangeOf } from '../positions.ts';
import type { WorkspaceArticles } from '../workspace/articles.ts';

/** The people of one article as it was when it was last changed. */
interface Known {
  readonly changed: number;
  readonly symbols: readonly vscode.SymbolInformation[];
}

/** People across the workspace's articles: "Go to Symbol in Workspace". Files are read again only when they change. */
export class WorkspacePeople implements vscode.WorkspaceSymbolProvider {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly articles: WorkspaceArticles,
    private readonly files: FileLinter,
  ) {}

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    const wanted = query.trim().toLowerCase();
    // Without a word to look for, all people of all articles would be no help, and reading them all is work.
    if (!wanted) return [];
    const found: vscode.SymbolInformation[] = [];
    for (const uri of await this.articles.find(token)) {
      if (token.isCancellationRequested) return [];
      const symbols = await this.#peopleOf(uri, token);
      found.push(...symbols.filter(({ name }) => matches(name.toLowerCase(), wanted)));
    }
    return found;
  }

  async #peopleOf(uri: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.SymbolInformation[]> {
    const changed = await vscode.workspace.fs.stat(uri).then(
      ({ mtime }) => mtime,
      () => Number.NaN,
    );
    const known = this.#known.get(uri.toString());
    if (known?.changed === changed) return known.symbols;
    const read = await this.files.lint(uri, token);
    if (token.isCancellationRequested) return [];
    const symbols = (read?.analysis.participants ?? []).flatMap((person) => {
      const introduction = read && introductionOf(read.analysis, person);
      if (!introduction) return [];
      const location = new vscode.Location(uri, rangeOf(introduction, read.locate));
      return new vscode.SymbolInformation(person.name, vscode.SymbolKind.Variable, person.titles[0] ?? '', location);
    });
    this.#known.set(uri.toString(), { changed, symbols });
    return symbols;
  }
}

/** Letters in order, as the editor's own quick open matches. */
function matches(name: string, wanted: string): boolean {
  let at = -1;
  for (const letter of wanted.replace(/\s+/g, '')) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
