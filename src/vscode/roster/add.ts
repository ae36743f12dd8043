import * as vscode from 'vscode';
import { referenceAt } from '../../core/analysis/lookup.ts';
import type { Participant } from '../../core/model.ts';
import type { KnownPerson } from '../../core/people/person.ts';
import { knownAs } from '../../core/rules/support/people/known.ts';
import type { Lit } from '../accepting/lit.ts';
import type { Decisions } from '../decisions.ts';
import type { Styles } from '../styles.ts';
import { entryFor } from './known.ts';

/** The file that is made where the configuration names none. */
const NEW_FILE = 'people.csv';

/** "Add to People File", for a name that begins in a range. */
export function peopleFileActions({ analysis, style, document, range, diagnostics }: Lit): vscode.CodeAction[] {
  // A light bulb at every name would be too much for a desk that keeps no list.
  if (!style?.register?.size) return [];
  const person = referenceAt(analysis, document.offsetAt(range.start))?.person;
  return person && !knownAs(person, style) ? [actionFor(document.uri, person, diagnostics)] : [];
}

function actionFor(uri: vscode.Uri, person: Participant, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t('Add to People File: “{0}”', person.name);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'copydesk.addPerson', title, arguments: [uri, entryFor(person)] };
  action.diagnostics = [...diagnostics];
  return action;
}

/** Adds a person to the file that the configuration names, tables first; where it names none, to a new one that it names then. */
export async function addPerson(
  uri: vscode.Uri,
  person: KnownPerson,
  styles: Styles,
  decisions: Decisions,
): Promise<boolean> {
  const { config, peopleFiles } = await styles.resolve(uri);
  const said = (file: string) => vscode.l10n.t('“{0}” is in {1} from now on.', person.name, file);
  const names = peopleFiles.map(({ name }) => name);
  const file = names.find((name) => /\.[ct]sv$/i.test(name)) ?? names[0];
  const { additionOf, personInFile } = await import('../configured.ts');
  if (config && file) {
    const place = { config: vscode.Uri.joinPath(config, '..', file), name: '' };
    return decisions.make(place, personInFile(file, person), said(file));
  }
  const place = await decisions.placeFor(uri, false);
  if (!place.config) return decisions.make(place, additionOf('people', [person]), said('copydesk.json'));
  const made = { config: vscode.Uri.joinPath(place.config, '..', NEW_FILE), name: '' };
  if (!(await decisions.change(made, personInFile(NEW_FILE, person).apply))) return false;
  return decisions.make(place, additionOf('peopleFiles', [NEW_FILE]), said(NEW_FILE));
}
