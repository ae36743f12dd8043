// What a person answers to findings and about names: loaded when the light bulb is first asked for in an article, or with
// the first of its commands.
import type * as vscode from 'vscode';
import { peopleFileActions } from '../roster/add.ts';
import { acceptActions } from './accept.ts';
import { silencingActions } from './comment.ts';
import type { Lit } from './lit.ts';
import { nameActions } from './people.ts';
import { houseWordActions } from './words.ts';

export { addPerson } from '../roster/add.ts';
export { entryFor } from '../roster/known.ts';
export { acceptNamed } from './accept.ts';
export { AcceptedList } from './list.ts';
export { ABOUT_PERSON, decide } from './people.ts';
export { removeGone, showAccepted } from './show.ts';
export { addHouseWord } from './words.ts';

/** All of those answers that the light bulb offers. */
export function answersAt(lit: Lit): vscode.CodeAction[] {
  return [peopleFileActions, houseWordActions, nameActions, silencingActions, acceptActions].flatMap((of) => of(lit));
}
