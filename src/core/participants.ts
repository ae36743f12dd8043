import type { Participant } from './model.ts';
import type { Person } from './people/resolve.ts';
import type { Speech } from './speech/resolve.ts';

/** Gives every person the roles and pronouns that speech resolved to them, and what they say. */
export function participantsOf(people: readonly Person[], speech: Speech): Participant[] {
  const mentions = grouped(speech.mentions, ({ person }) => person);
  const statements = grouped(speech.statements, ({ speaker }) => speaker);
  return people.map((person) => ({
    ...person,
    mentions: [...person.mentions, ...(mentions.get(person.id) ?? []).map(({ mention }) => mention)].sort(
      (a, b) => a.start - b.start,
    ),
    statements: statements.get(person.id) ?? [],
  }));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
