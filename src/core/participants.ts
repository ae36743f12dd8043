import type { Participant } from './model.ts';
import type { Person } from './people/resolve.ts';
import type { Speech } from './speech/resolve.ts';
import { type InTurns, sortedInTurns, turnOf } from './turns.ts';

/** Gives every person the roles and pronouns that speech resolved to them, and what they say. */
export function* participantsOf(people: readonly Person[], speech: Speech): InTurns<Participant[]> {
  const mentions = yield* grouped(speech.mentions, ({ person }) => person);
  const statements = yield* grouped(speech.statements, ({ speaker }) => speaker);
  const participants: Participant[] = [];
  const isOver = turnOf(MENTIONS_A_TURN);
  for (const person of people) {
    const others = mentions.get(person.id)?.map(({ mention }) => mention);
    participants.push({
      ...person,
      mentions: others
        ? yield* sortedInTurns([...person.mentions, ...others], (a, b) => a.start - b.start)
        : person.mentions,
      statements: statements.get(person.id) ?? [],
    });
    if (isOver(1 + person.mentions.length)) yield;
  }
  return participants;
}

/** So many mentions or statements are looked at in one turn. */
const MENTIONS_A_TURN = 10_000;

function* grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): InTurns<ReadonlyMap<string, T[]>> {
  const groups = new Map<string, T[]>();
  const isOver = turnOf(MENTIONS_A_TURN);
  for (const item of items) {
    if (isOver()) yield;
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
