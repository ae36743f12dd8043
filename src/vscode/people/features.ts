import * as vscode from 'vscode';
import { ArticleColours, LEGEND } from '../colours/semanticTokens.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { ArticleFolding } from '../outline/folding.ts';
import { ArticleSymbols } from '../outline/symbols.ts';
import type { Reader } from './context.ts';
import { PeopleHover } from './hover.ts';
import { PeopleNavigation } from './navigation.ts';
import { PeopleRename } from './rename.ts';

/** What VS Code offers for the symbols of code, for the people and parts of an article. */
export function registerPeopleFeatures(reader: Reader): vscode.Disposable {
  const navigation = new PeopleNavigation(reader);
  return forReadableLanguages((selector) => {
    const { languages } = vscode;
    return vscode.Disposable.from(
      languages.registerHoverProvider(selector, new PeopleHover(reader)),
      languages.registerDefinitionProvider(selector, navigation),
      languages.registerReferenceProvider(selector, navigation),
      languages.registerDocumentHighlightProvider(selector, navigation),
      languages.registerRenameProvider(selector, new PeopleRename(reader)),
      languages.registerDocumentSymbolProvider(selector, new ArticleSymbols(reader), { label: 'Copydesk' }),
      languages.registerFoldingRangeProvider({ language: 'article' }, new ArticleFolding(reader)),
      languages.registerDocumentSemanticTokensProvider(selector, new ArticleColours(reader), LEGEND),
    );
  });
}
