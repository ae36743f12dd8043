import type { KnownPerson } from './person.ts';

/** People in their order, of whom each is made when it is first asked for: of most only their spellings ever are. */
export interface People {
  readonly length: number;
  /** The same object each time. */
  at(index: number): KnownPerson;
  /** The preferred form of the name. */
  name(index: number): string;
  /** Other forms that are right. */
  aliases(index: number): readonly string[];
  /** Spellings that are wrong. */
  wrong(index: number): readonly string[];
}

const NO_FORMS: readonly string[] = [];

/** People who are there already. */
export function peopleIn(list: readonly KnownPerson[]): People {
  return {
    length: list.length,
    at: (index) => list[index]!,
    name: (index) => list[index]!.name,
    aliases: (index) => list[index]!.aliases ?? NO_FORMS,
    wrong: (index) => list[index]!.wrong ?? NO_FORMS,
  };
}

/** People of several files as one list. */
export function allPeople(lists: readonly People[]): People {
  const parts = lists.filter(({ length }) => length > 0);
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const ask = <Answer>(index: number, question: (part: People, own: number) => Answer): Answer => {
    let own = index;
    for (const part of parts) {
      if (own < part.length) return question(part, own);
      own -= part.length;
    }
    throw new RangeError(`There is no person ${index}.`);
  };
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    at: (index) => ask(index, (part, own) => part.at(own)),
    name: (index) => ask(index, (part, own) => part.name(own)),
    aliases: (index) => ask(index, (part, own) => part.aliases(own)),
    wrong: (index) => ask(index, (part, own) => part.wrong(own)),
  };
}

/** All of them, made. */
export function everyone(people: People): KnownPerson[] {
  return Array.from({ length: people.length }, (_, index) => people.at(index));
}
