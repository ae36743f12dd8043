import type { KnownPerson } from './person.ts';
import type { NearName, PeopleRegister } from './register.ts';

/** Several registers as one, those of the first before those of the next; undefined for none. */
export function joined(registers: readonly PeopleRegister[]): PeopleRegister | undefined {
  const [first, ...others] = registers;
  if (!first || others.length === 0) return first;
  const all = <T>(ask: (register: PeopleRegister) => readonly T[]): readonly T[] => registers.flatMap(ask);
  return {
    size: registers.reduce((sum, { size }) => sum + size, 0),
    wrongFrom: (word) => Math.max(...registers.map((register) => register.wrongFrom(word))),
    misspelt: (key) => all((register) => register.misspelt(key)),
    named: (key) => all((register) => register.named(key)),
    // Who is known by this very name to one of them is no slip of somebody the other knows.
    near: (keys) =>
      registers.some((register) => register.named(keys.join(' ')).length > 0)
        ? []
        : all<NearName>((register) => register.near(keys)),
    bearers: (surname) => registers.reduce((sum, register) => sum + register.bearers(surname), 0),
    beginning: (letters, most) => all<KnownPerson>((register) => register.beginning(letters, most)).slice(0, most),
    toJSON: () => JSON.stringify(registers.map((register) => register.toJSON() ?? null)),
  };
}
