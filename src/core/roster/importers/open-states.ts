import type { Entry } from '../entry.ts';
import { withoutHonorifics } from '../honorifics.ts';
import { listOf, textOf } from '../popolo.ts';
import { stateOf } from './titles.ts';

/** A person of openstates/people (a file each, or a list of them), as entries of a people file. */
export function entriesOfOpenStates(data: unknown): Entry[] {
  const people = Array.isArray(data) ? listOf(data) : listOf([data]);
  return people.map((person) => ({
    ...withoutHonorifics(textOf(person.name) || `${textOf(person.given_name)} ${textOf(person.family_name)}`.trim()),
    pronoun: /^f/i.test(textOf(person.gender)) ? 'she' : /^m/i.test(textOf(person.gender)) ? 'he' : undefined,
    titles: listOf(person.roles).flatMap((role) => titleOfRole(role) ?? []),
  }));
}

function titleOfRole({ type, jurisdiction, start_date: from, end_date: to }: Entry): Entry | undefined {
  const [, code = '', place = ''] = /state:(\w\w)(?:\/(?:place|county):([\w~-]+))?/.exec(textOf(jurisdiction)) ?? [];
  const state = stateOf(code);
  const town = place.split(/[_~]/).map(capital).join(' ');
  const titles: Readonly<Record<string, string>> = {
    upper: `State Senator from ${state}`,
    lower: `State Representative from ${state}`,
    legislature: `Legislator from ${state}`,
    governor: `Governor of ${state}`,
    lt_governor: `Lieutenant Governor of ${state}`,
    mayor: `Mayor of ${town || state}`,
    'secretary of state': `Secretary of State of ${state}`,
    'chief election officer': `Chief Election Officer of ${state}`,
  };
  const title = titles[textOf(type)];
  return title === undefined ? undefined : { title, from: textOf(from) || undefined, to: textOf(to) || undefined };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
