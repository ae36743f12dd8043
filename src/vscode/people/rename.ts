import * as vscode from 'vscode';
import { type Reference, referenceAt } from '../../core/analysis/lookup.ts';
import type { Analysis } from '../../core/model.ts';
import { renamePerson } from '../../core/rename/rename.ts';
import { failure } from '../messages.ts';
import { rangeIn } from '../positions.ts';
import type { Reader } from './context.ts';
import { refusalText } from './refusal.ts';

/** Renames a person, in every form of the name, or says why not. */
export class PeopleRename implements vscode.RenameProvider {
  constructor(private readonly reader: Reader) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken) {
    const { reference } = await this.#at(document, position, token);
    return { range: rangeIn(document, reference.mention), placeholder: reference.mention.text.replace(/\s+/g, ' ') };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    words: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit> {
    const { analysis, reference } = await this.#at(document, position, token);
    const { version } = document;
    const renaming = await renamePerson(analysis, document.getText(), reference, words, (text) =>
      this.reader.readInstead(document, text, token),
    );
    if (document.version !== version)
      throw failure(vscode.l10n.t('The article changed meanwhile; nothing was renamed. Try again.'));
    if ('refusal' in renaming) throw failure(refusalText(renaming.refusal));
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of renaming.edits)
      edit.replace(document.uri, rangeIn(document, { start, end }), text);
    return edit;
  }

  /** @throws what VS Code shows at the cursor, where there is no name to rename */
  async #at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<{ analysis: Analysis; reference: Reference }> {
    const analysis = await this.reader.read(document, token);
    if (!analysis) throw failure(vscode.l10n.t('The article is still being read. Try again in a moment.'));
    const reference = referenceAt(analysis, document.offsetAt(position));
    if (!reference) throw failure(vscode.l10n.t('There is no person’s name here.'));
    if (reference.mention.form === 'role' || reference.mention.form === 'pronoun') {
      throw failure(
        vscode.l10n.t('“{0}” stands for {1}: rename where the name is.', reference.mention.text, reference.person.name),
      );
    }
    return { analysis, reference };
  }
}
