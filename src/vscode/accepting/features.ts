import * as vscode from 'vscode';
import type { Decisions } from '../decisions.ts';
import type { UntitledDocuments } from '../language/untitled.ts';
import { registerCommand } from '../messages.ts';
import type { Reader } from '../people/context.ts';
import { registerPeopleFile } from '../roster/add.ts';
import type { Styles } from '../styles.ts';
import { registerAccept } from './accept.ts';
import { registerSilencing } from './comment.ts';
import { followArticles } from './follow.ts';
import type { AcceptedList } from './list.ts';
import { type PersonMeant, registerNameAnswers } from './people.ts';
import { registerHouseWords } from './words.ts';

/** What accepting works with. */
interface Accepting {
  readonly reader: Reader;
  readonly styles: Styles;
  readonly decisions: Decisions;
  readonly list: AcceptedList;
  readonly untitled: Pick<UntitledDocuments, 'onDidClose'>;
  readonly personMeant: PersonMeant;
}

/** All by which a person says that a finding is right, or knows better about a name, and takes it back. */
export function registerAccepting({
  reader,
  styles,
  decisions,
  list,
  untitled,
  personMeant,
}: Accepting): vscode.Disposable {
  return vscode.Disposable.from(
    registerAccept(reader, decisions),
    registerSilencing(reader),
    registerNameAnswers(reader, decisions, personMeant),
    registerHouseWords(reader, styles, decisions),
    registerPeopleFile({ reader, styles, decisions, personMeant }),
    registerCommand('copydesk.acceptedFindings', async () => (await import('./show.ts')).showAccepted(list)),
    registerCommand('copydesk.removeGoneAccepted', async () => (await import('./show.ts')).removeGone(list)),
    followArticles(styles, decisions, untitled),
    registerCommand('copydesk.takeBack', () => decisions.takeBack()),
  );
}
