import * as vscode from 'vscode';
import { introductionOf, namedMentions, referenceAt, titleAt } from '../../core/analysis/lookup.ts';
import { rangeIn } from '../positions.ts';
import type { Reader } from './context.ts';

/** A person as a symbol of code is: definition (the introduction), references (all mentions), highlights. */
export class PeopleNavigation
  implements vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentHighlightProvider
{
  constructor(private readonly reader: Reader) {}

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const found = await this.#at(document, position, token);
    const introduction = found && introductionOf(found.analysis, found.person);
    if (!introduction) return [];
    const range = rangeIn(document, introduction);
    return [
      {
        originSelectionRange: rangeIn(document, found.mention),
        targetUri: document.uri,
        targetRange: range,
        targetSelectionRange: range,
      },
    ];
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const found = await this.#at(document, position, token);
    return (found?.person.mentions ?? []).map(
      (mention) => new vscode.Location(document.uri, rangeIn(document, mention)),
    );
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[] | undefined> {
    const found = await this.#at(document, position, token);
    if (!found) return undefined;
    const named = new Set(namedMentions(found.person));
    return found.person.mentions.map(
      (mention) =>
        new vscode.DocumentHighlight(
          rangeIn(document, mention),
          named.has(mention) ? vscode.DocumentHighlightKind.Read : vscode.DocumentHighlightKind.Text,
        ),
    );
  }

  async #at(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const analysis = await this.reader.read(document, token);
    if (!analysis) return undefined;
    const offset = document.offsetAt(position);
    const found = referenceAt(analysis, offset) ?? titleAt(analysis, offset);
    return found && { ...found, analysis };
  }
}
