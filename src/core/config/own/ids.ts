import { RULES } from '../../rules/index.ts';

/** The name of whose it is, then what it is about; the mark between the two keeps it apart from Copydesk’s own. */
const ID = /^[A-Za-z0-9_-]{1,60}(?:[/.][A-Za-z0-9_-]{1,60}){1,5}$/;

/** What is wrong with the id of a desk’s own check; undefined where nothing is. */
export function idTrouble(id: string): string | undefined {
  if (ID.test(id)) return undefined;
  if (RULES.some((rule) => rule.id === id))
    return `“${id}” is one of Copydesk’s checks: put a name of yours and a slash before it, “paper/${id}”.`;
  return `“${id}” cannot be the id of a check: write a name of yours, a slash, and what it is about, in letters, figures and hyphens: “paper/anniversary”.`;
}
