import type { Entry } from '../entry.ts';
import { entriesOfPopolo, listOf, textOf } from '../popolo.ts';

/**
 * The ministers of mysociety/parlparse: names stand in `people.json`, offices in `ministers.json` and its like. Seats on
 * committees, which have no role, and private secretaries are left out.
 * @param files what the files hold, in whatever order
 */
export function entriesOfParlparse(files: readonly Entry[]): Entry[] {
  const persons = files.flatMap(({ persons: list }) => listOf(list));
  const memberships = files.flatMap(({ memberships: list }) => listOf(list)).flatMap(ministerial);
  const offices = new Set(memberships.map(({ person_id: id }) => id));
  return entriesOfPopolo({ persons: persons.filter(({ id }) => offices.has(id)), memberships });
}

/** An office of government with its dates; nothing for any other membership. */
function ministerial(membership: Entry): Entry[] {
  const role = withoutBrackets(textOf(membership.role));
  if (role === '' || /^(?:PPS|Parliamentary Private Secretary)\b/i.test(role)) return [];
  const label = titleOf(role, textOf(membership.organization_id));
  return [{ person_id: membership.person_id, label, ...dates(membership) }];
}

/** “Minister of State (Work)” without what stands in brackets at its end. */
function withoutBrackets(role: string): string {
  const open = role.lastIndexOf('(');
  return role.endsWith(')') && open > 0 ? role.slice(0, open).trim() : role;
}

const dates = ({ start_date, end_date }: Entry) => ({ start_date, end_date });

/** Offices that say nothing without the department: “Secretary of State for Transport”. */
function titleOf(role: string, organisation: string): string {
  if (
    !/^(?:(?:Shadow )?Secretary of State|Minister of State|Parliamentary (?:Under-)?Secretary(?: of State)?|Shadow Minister)$/i.test(
      role,
    )
  )
    return role;
  const field = organisation
    .replace(/^(?:department|ministry)-(?:for|of)-|^(?:department|ministry)-/, '')
    .replace(/-+/g, ' ')
    .replace(/^hm /, '')
    .trim();
  return field
    ? `${role} for ${field.replace(/(^|\s)(?!and\b|of\b|for\b)\p{Ll}/gu, (letter) => letter.toUpperCase())}`
    : role;
}
