import * as vscode from 'vscode';
import { referenceAt } from '../../core/analysis/lookup.ts';
import type { Participant } from '../../core/model.ts';
import { officeOf } from '../../core/people/offices.ts';
import type { KnownPerson } from '../../core/people/person.ts';
import { knownAs } from '../../core/rules/support/people/known.ts';
import type { PersonMeant } from '../accepting/people.ts';
import type { Decisions } from '../decisions.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { registerCommand } from '../messages.ts';
import type { Node } from '../participants/model.ts';
import type { Reader } from '../people/context.ts';
import type { Styles } from '../styles.ts';

/** The file that is made where the configuration names none. */
const NEW_FILE = 'people.csv';

/** What adding a person works with. */
interface Adding {
  readonly reader: Reader;
  readonly styles: Styles;
  readonly decisions: Decisions;
  readonly personMeant: PersonMeant;
}

/** "Add to People File": from the light bulb on a name, from the list of people, and from the hover. */
export function registerPeopleFile({ reader, styles, decisions, personMeant }: Adding): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only, diagnostics }, token) {
      if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
      const read = await reader.analysed(document, token);
      // A light bulb at every name would be too much for a desk that keeps no list.
      if (!read?.style?.register?.size) return [];
      const person = referenceAt(read.analysis, document.offsetAt(range.start))?.person;
      if (!person || knownAs(person, read.style)) return [];
      return [actionFor(document.uri, person, diagnostics)];
    },
  };
  return vscode.Disposable.from(
    forReadableLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, provider, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ),
    registerCommand('copydesk.addPerson', (uri: vscode.Uri | string, person: KnownPerson) =>
      add(typeof uri === 'string' ? vscode.Uri.parse(uri) : uri, person, styles, decisions),
    ),
    registerCommand('copydesk.participants.addPerson', async (node?: Node) => {
      const meant = await personMeant(node);
      return meant && add(meant.uri, entryFor(meant.person), styles, decisions);
    }),
  );
}

/** What the article tells of a person, as a people file has it: the name, and the title if it is one of today. */
export function entryFor({ name, titles }: Participant): KnownPerson {
  const title = titles.find((one) => {
    const office = officeOf(one);
    return office && !office.isLoose && !office.isOtherTime;
  });
  return { name, ...(title && { titles: [{ title }] }) };
}

function actionFor(uri: vscode.Uri, person: Participant, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction {
  const title = vscode.l10n.t('Add to People File: “{0}”', person.name);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'copydesk.addPerson', title, arguments: [uri, entryFor(person)] };
  action.diagnostics = [...diagnostics];
  return action;
}

/** Adds a person to the file that the configuration names, tables first; where it names none, to a new one that it names then. */
async function add(uri: vscode.Uri, person: KnownPerson, styles: Styles, decisions: Decisions): Promise<boolean> {
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
