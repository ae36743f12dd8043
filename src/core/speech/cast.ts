import type { InTurns } from '../base/turns.ts';
import type { Gender } from './gender.ts';
import { type ReadOffice, type Roles, rolesOf } from './roles.ts';

/** The people of an article as attribution knows them: names, offices, and which pronoun they take. */
export interface Cast {
  /** Which pronoun a person takes; null where nothing tells. */
  genderOf(person: string): Gender | null;
  /** Who holds the office that these words mean: “the interior minister”. */
  holder(phrase: string): string | null;
  /** Whether the article is a transcript, in which a name and a colon open a turn. */
  readonly isTranscript: boolean;
  /** The one person whose name ends in these words, whatever their case. */
  personCalled(name: string): string | null;
}

/** What attribution goes by of a person, but for the pronoun. */
export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly string[];
}

/** The names and offices of some people. */
export interface Roster extends Pick<Cast, 'personCalled'> {
  readonly roles: Roles;
}

/** Takes in some people. @param read reads their titles */
export function* rosterOf(members: readonly CastMember[], read: ReadOffice): InTurns<Roster> {
  let byEnding: ReadonlyMap<string, string | null> | undefined;
  let byInitials: ReadonlyMap<string, string | null> | undefined;
  return {
    roles: yield* rolesOf(members, read),
    personCalled(name) {
      byEnding ??= peopleByEnding(members);
      if (INITIALS.test(name)) {
        byInitials ??= peopleByInitials(members);
        return byEnding.get(name.toLowerCase()) ?? byInitials.get(name) ?? null;
      }
      // “SEN. LAURA OKAFOR”.
      return byEnding.get(name.replace(SHORT_TITLES, '').toLowerCase()) ?? null;
    },
  };
}

/** Who is the only one whose name ends in these words, in small letters; null where several do. */
function peopleByEnding(members: readonly CastMember[]): Map<string, string | null> {
  const byEnding = new Map<string, string | null>();
  for (const { id, name } of members) {
    const lower = name.toLowerCase();
    for (let at = 0; at >= 0; at = lower.indexOf(' ', at + 1)) {
      const ending = at === 0 ? lower : lower.slice(at + 1);
      byEnding.set(ending, byEnding.has(ending) ? null : id);
    }
  }
  return byEnding;
}

/** Titles that are cut short before a name. */
const SHORT_TITLES = /^\p{L}{2,5}\. (?=\p{L})/u;
/** “JN” before the turns of Jon Nagle. */
const INITIALS = /^\p{Lu}{2,3}$/u;

/** Who is the only one whose name has these initials; null where several have. */
function peopleByInitials(members: readonly CastMember[]): Map<string, string | null> {
  const byInitials = new Map<string, string | null>();
  for (const { id, name } of members) {
    const initials = (name.match(/(?<=^|[\s-])\p{Lu}/gu) ?? []).join('');
    byInitials.set(initials, byInitials.has(initials) ? null : id);
  }
  return byInitials;
}
