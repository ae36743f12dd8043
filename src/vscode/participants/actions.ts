import * as vscode from 'vscode';
import { namedMentions } from '../../core/lookup.ts';
import { registerCommand } from '../messages.ts';
import type { PersonNode } from './model.ts';
import type { ParticipantsTree } from './tree.ts';

/** What can be done with a person in the view, and how the view is arranged. */
export function registerParticipantActions(tree: ParticipantsTree): vscode.Disposable {
  const command = (name: string, run: (...args: never[]) => unknown) =>
    registerCommand(`copydesk.participants.${name}`, run);
  return vscode.Disposable.from(
    command('sortByAppearance', () => tree.arrange({ sort: 'appearance' })),
    command('sortByName', () => tree.arrange({ sort: 'name' })),
    command('sortByStatements', () => tree.arrange({ sort: 'statements' })),
    command('group', () => tree.arrange({ grouped: true })),
    command('ungroup', () => tree.arrange({ grouped: false })),
    command('filter', () => filter(tree)),
    command('clearFilter', () => tree.arrange({ filter: '' })),
    command('rename', (node: PersonNode) => atName(node, 'editor.action.rename')),
    command('findMentions', (node: PersonNode) =>
      atName(node, 'references-view.findReferences', 'editor.action.goToReferences'),
    ),
    command('copy', (node: PersonNode) => vscode.env.clipboard.writeText(nameWithTitle(node))),
  );
}

/** "Interior Minister Mohsin Naqvi": the first title and the fullest name. */
export function nameWithTitle({ person }: PersonNode): string {
  return [person.titles[0], person.name].filter(Boolean).join(' ');
}

async function filter(tree: ParticipantsTree): Promise<void> {
  const typed = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('Show people whose name or title contains'),
    value: tree.arrangement.filter,
  });
  if (typed !== undefined) await tree.arrange({ filter: typed.trim() });
}

/** Puts the cursor on the person's fullest mention and runs the first of the editor's commands that there is. */
async function atName({ uri, person }: PersonNode, ...commands: string[]): Promise<void> {
  const mention = person.mentions.find(({ text }) => text === person.name) ?? namedMentions(person)[0];
  if (!mention) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(mention.start);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  const known = await vscode.commands.getCommands(true);
  const command = commands.find((one) => known.includes(one)) ?? commands[0]!;
  await vscode.commands.executeCommand(command);
}
