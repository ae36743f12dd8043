import * as vscode from 'vscode';
import type { KnownPerson } from '../../core/people/person.ts';
import type { Decisions } from '../decisions.ts';
import { registerQuickFixes } from '../language/quickFixes.ts';
import type { UntitledDocuments } from '../language/untitled.ts';
import { registerCommand } from '../messages.ts';
import type { Node, PersonNode } from '../participants/model.ts';
import type { Reader } from '../people/context.ts';
import type { Styles } from '../styles.ts';
import type { FindingRef } from './accept.ts';
import { followArticles } from './follow.ts';
import type { Listing } from './list.ts';
import type { ABOUT_PERSON, Answer } from './people.ts';

/** What accepting works with. */
interface Accepting {
  readonly reader: Reader;
  readonly styles: Styles;
  readonly decisions: Decisions;
  /** What else the list of accepted findings works with. */
  readonly listing: Omit<Listing, 'styles' | 'decisions'>;
  readonly untitled: Pick<UntitledDocuments, 'onDidClose'>;
  /** The person of a row of the list; without one, of the row in focus. */
  readonly personMeant: (node?: Node) => Promise<PersonNode | undefined>;
}

const part = () => import('./part.ts');

/**
 * All by which a person says that a finding is right, or knows better about a name, and takes it back. What does it is
 * loaded when it is first asked for.
 */
export function registerAccepting(accepting: Accepting): vscode.Disposable {
  const { reader, styles, decisions, listing, untitled } = accepting;
  const list = async () => {
    const { AcceptedList } = await part();
    return new AcceptedList({ styles, decisions, ...listing });
  };
  return vscode.Disposable.from(
    registerQuickFixes(reader, async (lit) => (await part()).answersAt(lit)),
    registerCommand('copydesk.acceptFinding', async (uri?: vscode.Uri, ref?: FindingRef) =>
      (await part()).acceptNamed(reader, decisions, uri, ref),
    ),
    registerCommand('copydesk.answerName', async (uri: vscode.Uri, answer: Answer) =>
      (await part()).decide(uri, answer, decisions),
    ),
    registerCommand('copydesk.addHouseWord', async (uri?: vscode.Uri, word?: string) =>
      (await part()).addHouseWord(styles, decisions, uri, word),
    ),
    registerCommand('copydesk.addPerson', async (uri: vscode.Uri | string, person: KnownPerson) =>
      (await part()).addPerson(typeof uri === 'string' ? vscode.Uri.parse(uri) : uri, person, styles, decisions),
    ),
    ...ofPeople(accepting),
    registerCommand('copydesk.acceptedFindings', async () => (await part()).showAccepted(await list())),
    registerCommand('copydesk.removeGoneAccepted', async () => (await part()).removeGone(await list())),
    followArticles(styles, decisions, untitled),
    registerCommand('copydesk.takeBack', () => decisions.takeBack()),
  );
}

/** The commands of a row of the list of people. */
function ofPeople({ reader, styles, decisions, personMeant }: Accepting): vscode.Disposable[] {
  const ofPerson = (name: string, run: (meant: PersonNode) => unknown) =>
    registerCommand(`copydesk.participants.${name}`, async (node?: Node) => {
      const meant = await personMeant(node);
      return meant && run(meant);
    });
  const about = (name: keyof typeof ABOUT_PERSON) =>
    ofPerson(name, async (meant) => (await part()).ABOUT_PERSON[name](meant, reader, decisions));
  return [
    about('accept'),
    about('speltSo'),
    about('notAPerson'),
    about('twoPeople'),
    ofPerson('addPerson', async ({ uri, person }) => {
      const { addPerson, entryFor } = await part();
      return addPerson(uri, entryFor(person), styles, decisions);
    }),
  ];
}
