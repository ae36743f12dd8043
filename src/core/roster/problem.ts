import type { KnownPerson } from '../people/person.ts';

/** Something in a people file that could not be used; the rest of it counts. */
export interface RosterProblem {
  /** The line of the file, from 1, where that is known. */
  readonly line?: number;
  /** Where in the file, what is wrong, and what to do: “row 12, “from”: …”. */
  readonly message: string;
}

/** What a people file says. */
export interface Roster {
  readonly people: readonly KnownPerson[];
  readonly problems: readonly RosterProblem[];
}

/** So many problems of a file are told: one with more is another kind of file. */
export const MOST_TOLD = 100;
