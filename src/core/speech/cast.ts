import { sameWords } from '../change.ts';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { type Gender, genderOf, genderOfVotes, type Votes } from './gender.ts';
import { type Roles, rolesOf } from './roles.ts';

/** The people of an article as those know them who look for a speaker: names, offices, and which pronoun they take. */
export interface Cast {
  readonly roles: Roles;
  readonly genders: ReadonlyMap<string, Gender | null>;
  /** Whether the article is a transcript, in which a name and a colon open a turn. */
  readonly isTranscript: boolean;
  /** The one person whose name ends in these words, whatever their case. */
  personCalled(name: string): string | null;
}

/** So many people are looked at in one turn. */
const PEOPLE_A_TURN = 500;

/** Casts an article; as long as people and pronouns are those of the text before, so is the cast. */
export class Casting {
  private last: Cast | undefined;
  private names: readonly string[] = [];
  private titles: readonly (readonly string[])[] = [];
  /** What a person's titles and name tell, by the list of titles: a person who stays keeps it. */
  private readonly known = new WeakMap<readonly string[], Gender | null | undefined>();

  constructor(private readonly style: Style) {}

  /** @param votes how often “he” and “she” stood in sentences that name the person alone, by the person's id */
  *of(people: readonly Person[], votes: ReadonlyMap<string, Votes>, isTranscript: boolean): InTurns<Cast> {
    const names = people.flatMap(({ id, name }) => [id, name]);
    const genders = new Map<string, Gender | null>();
    const isOver = turnOf(PEOPLE_A_TURN);
    for (const person of people) {
      genders.set(person.id, this.genderOf(person, votes.get(person.id)));
      if (isOver()) yield;
    }
    const { last } = this;
    const same =
      last?.isTranscript === isTranscript &&
      sameWords(names, this.names) &&
      people.every(
        ({ id, titles }, i) => sameWords(titles, this.titles[i]!) && last.genders.get(id) === genders.get(id),
      );
    const roles = same ? last.roles : yield* rolesOf(people);
    this.names = names;
    this.titles = people.map(({ titles }) => titles);
    if (same) return last;
    let byEnding: ReadonlyMap<string, string | null> | undefined;
    this.last = {
      roles,
      genders,
      isTranscript,
      personCalled(name) {
        byEnding ??= peopleByEnding(people);
        return byEnding.get(name.toLowerCase()) ?? null;
      },
    };
    return this.last;
  }

  private genderOf(person: Person, votes: Votes = NO_VOTES): Gender | null {
    if (!this.known.has(person.titles)) this.known.set(person.titles, genderOf(person, this.style));
    const known = this.known.get(person.titles);
    return known === undefined ? genderOfVotes(votes) : known;
  }
}

/** Who is the only one whose name ends in these words, in small letters; null where several do. */
function peopleByEnding(people: readonly Person[]): Map<string, string | null> {
  const byEnding = new Map<string, string | null>();
  for (const { id, name } of people) {
    const lower = name.toLowerCase();
    for (let at = 0; at >= 0; at = lower.indexOf(' ', at + 1)) {
      const ending = at === 0 ? lower : lower.slice(at + 1);
      byEnding.set(ending, byEnding.has(ending) ? null : id);
    }
  }
  return byEnding;
}

const NO_VOTES: Votes = { he: 0, she: 0 };
