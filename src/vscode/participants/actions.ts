import * as vscode from 'vscode';
import { namedMentions } from '../../core/analysis/lookup.ts';
import { documentOf } from '../documents.ts';
import { registerCommand } from '../messages.ts';
import { rowInFocus } from '../rows.ts';
import { type Node, type PersonNode, personOf } from './model.ts';
import type { ParticipantsTree } from './tree.ts';

/** What can be done with a person in the view, and how the view is arranged; by menu or, for the row in focus, by key. */
export function registerParticipantActions(tree: ParticipantsTree, view: vscode.TreeView<Node>): vscode.Disposable {
  const command = (name: string, run: (...args: never[]) => unknown) =>
    registerCommand(`copydesk.participants.${name}`, run);
  const withPerson = (name: string, run: (person: PersonNode) => unknown) =>
    command(name, async (node?: Node) => {
      const person = await personMeant(view, node);
      return person && run(person);
    });
  return vscode.Disposable.from(
    command('sortByAppearance', () => tree.arrange({ sort: 'appearance' })),
    command('sortByName', () => tree.arrange({ sort: 'name' })),
    command('sortByStatements', () => tree.arrange({ sort: 'statements' })),
    command('group', () => tree.arrange({ grouped: true })),
    command('ungroup', () => tree.arrange({ grouped: false })),
    command('filter', () => filter(tree)),
    command('clearFilter', () => tree.arrange({ filter: '' })),
    withPerson('rename', (person) => atName(person, 'editor.action.rename')),
    withPerson('findMentions', (person) =>
      atName(person, 'references-view.findReferences', 'editor.action.goToReferences'),
    ),
    withPerson('copy', (person) => vscode.env.clipboard.writeText(nameWithTitle(person))),
  );
}

/** The person whom a command is for: of the row that a menu names, else of the one in focus. */
export async function personMeant(view: vscode.TreeView<Node>, node?: Node): Promise<PersonNode | undefined> {
  return personOf(node ?? (await rowInFocus(view)));
}

/** "Interior Minister Mohsin Naqvi": the first title and the fullest name. */
export function nameWithTitle({ person }: PersonNode): string {
  return [person.titles[0], person.name].filter(Boolean).join(' ');
}

/** Asks for words and filters as they are typed; Escape shows everybody again, Enter keeps the filter. */
function filter(tree: ParticipantsTree): Promise<void> {
  const input = vscode.window.createInputBox();
  input.prompt = vscode.l10n.t('Show people whose name or title contains');
  input.value = tree.arrangement.filter;
  return new Promise((resolve) => {
    let keep = false;
    input.onDidChangeValue((typed) => tree.arrange({ filter: typed.trim() }));
    input.onDidAccept(() => {
      keep = true;
      input.hide();
    });
    input.onDidHide(async () => {
      input.dispose();
      if (!keep) await tree.arrange({ filter: '' });
      resolve();
    });
    input.show();
  });
}

/** Puts the cursor on the person's fullest mention and runs the first of the editor's commands that there is. */
async function atName({ uri, person }: PersonNode, ...commands: string[]): Promise<void> {
  const mention = person.mentions.find(({ text }) => text === person.name) ?? namedMentions(person)[0];
  if (!mention) return;
  const document = await documentOf(uri);
  const position = document.positionAt(mention.start);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  const known = await vscode.commands.getCommands(true);
  const command = commands.find((one) => known.includes(one)) ?? commands[0]!;
  await vscode.commands.executeCommand(command);
}
