import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import { ArticleColours, LEGEND } from '../colours/semanticTokens.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { failure } from '../messages.ts';
import { ArticleFolding } from '../outline/folding.ts';
import { ArticleSymbols } from '../outline/symbols.ts';
import type { Reader } from './context.ts';
import { PeopleNavigation } from './navigation.ts';

/**
 * What VS Code offers for the symbols of code, for the people and parts of an article. VS Code asks for outline and
 * colours when a text is opened or edited; where it becomes an article without that, or is one no longer, it is to ask again.
 */
export function registerPeopleFeatures(
  reader: Reader,
  live: Pick<LiveAnalyses, 'onDidAnalyse' | 'onDidLeave'>,
): vscode.Disposable {
  const navigation = new PeopleNavigation(reader);
  const changed = new vscode.EventEmitter<void>();
  const register = (selector: vscode.DocumentSelector) => {
    const { languages } = vscode;
    return vscode.Disposable.from(
      languages.registerHoverProvider(selector, hoverOf(reader)),
      languages.registerDefinitionProvider(selector, navigation),
      languages.registerReferenceProvider(selector, navigation),
      languages.registerDocumentHighlightProvider(selector, navigation),
      languages.registerRenameProvider(selector, renameOf(reader)),
      languages.registerDocumentSymbolProvider(selector, new ArticleSymbols(reader), { label: 'Copydesk' }),
      languages.registerFoldingRangeProvider({ language: 'article' }, new ArticleFolding(reader)),
      languages.registerDocumentSemanticTokensProvider(selector, new ArticleColours(reader), LEGEND),
    );
  };
  return vscode.Disposable.from(
    changed,
    live.onDidAnalyse(({ document }) => {
      if (reader.wasRefused(document)) changed.fire();
    }),
    live.onDidLeave(({ isClosed }) => {
      if (!isClosed) changed.fire();
    }),
    forReadableLanguages(register, changed.event),
  );
}

/** What makes a hover comes with what reads articles. */
function hoverOf(reader: Reader): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const analysed = await reader.analysed(document, token);
      if (!analysed) return undefined;
      const { hoverAt } = await import('../analysis/reading.ts');
      return hoverAt(document.offsetAt(position), document, analysed);
    },
  };
}

/** What renames is loaded when it is first asked for in an article. */
function renameOf(reader: Reader): vscode.RenameProvider {
  const rename = async (document: vscode.TextDocument) => {
    if (!(await reader.reads(document))) throw failure(vscode.l10n.t('This text is not read as an article.'));
    const { PeopleRename } = await import('./rename.ts');
    return new PeopleRename(reader);
  };
  return {
    prepareRename: async (document, ...asked) => (await rename(document)).prepareRename(document, ...asked),
    provideRenameEdits: async (document, ...asked) => (await rename(document)).provideRenameEdits(document, ...asked),
  };
}
