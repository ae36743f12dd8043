import type { Entry } from './entry.ts';
import { withoutHonorifics } from './honorifics.ts';

/** The persons of Popolo data with memberships and posts, as entries of a people file. */
export function entriesOfPopolo(data: Entry): Entry[] {
  const posts = byId(data.posts);
  const organisations = byId(data.organizations);
  const titles = new Map<unknown, Entry[]>();
  for (const membership of listOf(data.memberships)) {
    const title = titleOf(membership, posts, organisations);
    if (title) titles.set(membership.person_id, [...(titles.get(membership.person_id) ?? []), title]);
  }
  return listOf(data.persons).map((person) => {
    const own = listOf(person.memberships).flatMap((membership) => titleOf(membership, posts, organisations) ?? []);
    return {
      ...withoutHonorifics(nameOf(person), textOf(person.honorific_prefix)),
      pronoun: pronounOf(person),
      titles: [...own, ...(titles.get(person.id) ?? [])],
    };
  });
}

/** Some data has the name in parts, with the dates of its use. Other names are no accepted spellings: nobody says so. */
function nameOf(person: Entry): string {
  const whole = textOf(person.name);
  if (whole) return whole;
  const names = listOf(person.other_names);
  const main = names.find(({ note }) => note === 'Main') ?? names[0] ?? person;
  if (textOf(main.name)) return textOf(main.name);
  const family = textOf(main.surname) || textOf(main.family_name) || textOf(main.lordname);
  return `${textOf(main.given_name)} ${family}`.trim();
}

function titleOf(membership: Entry, posts: ById, organisations: ById): Entry | undefined {
  const post = posts.get(membership.post_id);
  const role = textOf(membership.role) || textOf(post?.role);
  const body = textOf(organisations.get(membership.organization_id ?? post?.organization_id)?.name);
  const label = textOf(membership.label) || textOf(post?.label);
  const title = label || (/^member$/i.test(role) && body ? `${role} of the ${body}` : role);
  if (!title) return undefined;
  return { title, from: dateOf(membership.start_date), to: dateOf(membership.end_date) };
}

/** Old data writes a date without an end as the last day there is. */
function dateOf(value: unknown): string | undefined {
  const written = textOf(value);
  return written === '' || written.startsWith('9999') ? undefined : written;
}

function pronounOf({ gender }: Entry): string | undefined {
  const written = textOf(gender).toLowerCase();
  return /^(?:f|female|woman)$/.test(written) ? 'she' : /^(?:m|male|man)$/.test(written) ? 'he' : undefined;
}

type ById = ReadonlyMap<unknown, Entry>;

function byId(value: unknown): ById {
  return new Map(listOf(value).map((one) => [one.id, one]));
}

/** The objects of a list. */
export function listOf(value: unknown): Entry[] {
  return Array.isArray(value) ? value.filter((one): one is Entry => typeof one === 'object' && one !== null) : [];
}

/** A text; '' for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
