import type { ConfigText } from '../config/extended.ts';
import { problemList } from '../config/json.ts';
import type { ResolvedStyle } from '../config/resolved.ts';
import { allPeople, peopleIn } from '../people/people.ts';
import { type PeopleRegister, registerOfAll } from '../people/register.ts';
import type { Work } from '../workspace/file-system.ts';
import { findNamed, type NamedFile, type NamedFiles } from '../workspace/named-files.ts';
import { readPeople } from './read.ts';
import type { PeopleRead } from './table.ts';

/** Something in a people file that could not be used. */
export interface PeopleProblem {
  /** The file as the configuration names it. */
  readonly file: string;
  /** The line of the file, from 1. */
  readonly line?: number;
  readonly message: string;
}

/** A configuration with what its people files say. */
export interface WithPeople {
  readonly resolved: ResolvedStyle;
  readonly problems: readonly PeopleProblem[];
  /** The files that were read. */
  readonly paths: readonly string[];
}

/** In bytes; 25,000 people have 2 MB. */
const LARGEST = 32_000_000;

function fitting(found: NamedFile): NamedFile {
  if ('trouble' in found || found.size <= LARGEST) return found;
  return { trouble: `it is larger than ${LARGEST / 1_000_000} MB: leave out whom the desk does not write about.` };
}

/** Reads the people files of configurations; a file is read again only when it was written since. */
export class PeopleFiles {
  readonly #rosters = new Map<string, { readonly stamp: string; readonly roster: PeopleRead }>();
  /** By configuration. */
  readonly #registers = new Map<string, { readonly key: string; readonly register: PeopleRegister }>();

  constructor(private readonly files: NamedFiles) {}

  /**
   * Adds the people of the files that a configuration names to those it knows itself; a file that cannot be read is a problem
   * of the configuration.
   */
  *added(resolved: ResolvedStyle, { path: config, text }: ConfigText): Work<WithPeople> {
    const { style, peopleFiles } = resolved;
    if (peopleFiles.length === 0) return { resolved, problems: [], paths: [] };
    const problems: PeopleProblem[] = [];
    const missing = problemList(text);
    const read: { readonly path: string; readonly stamp: string; readonly roster: PeopleRead }[] = [];
    for (const { name, ...place } of peopleFiles) {
      const found = fitting(yield* findNamed(this.files, config, name));
      const one = 'trouble' in found ? found : yield* this.#roster(found, name);
      if ('trouble' in one) missing.report(place, `“${name}”: ${one.trouble}`);
      else {
        read.push({ ...found, ...one } as (typeof read)[number]);
        problems.push(...one.roster.problems.map((problem) => ({ ...problem, file: name })));
      }
    }
    const key = [JSON.stringify(style.people), ...read.map(({ path, stamp }) => `${path} ${stamp}`)].join('\n');
    let known = this.#registers.get(config);
    if (known?.key !== key) {
      const people = allPeople([peopleIn(style.people), ...read.map(({ roster }) => roster.people)]);
      known = { key, register: registerOfAll(people, key) };
      this.#registers.set(config, known);
    }
    const { register } = known;
    const own = [...resolved.problems, ...missing.problems()];
    const paths = read.map(({ path }) => path);
    return { resolved: { ...resolved, style: { ...style, register }, problems: own }, problems, paths };
  }

  *#roster(
    { path, stamp }: { readonly path: string; readonly stamp: string },
    name: string,
  ): Work<{ readonly roster: PeopleRead } | { readonly trouble: string }> {
    const known = this.#rosters.get(path);
    if (known?.stamp === stamp) return known;
    const read = yield* this.files.read(path);
    if ('trouble' in read) return read;
    const roster = readPeople(read.text, name);
    this.#rosters.set(path, { stamp, roster });
    return { roster };
  }
}
