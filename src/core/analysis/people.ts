import { mappedInTurns, turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import {
  ALTERED,
  byContent,
  byElements,
  byList,
  type Compare,
  type Difference,
  SAME,
} from '../incremental/difference.ts';
import type { Mention } from '../model.ts';
import { settledIn } from '../names/decide.ts';
import { deskNames, type Gazetteer, knownWord, type NameWords, wordsToldOf } from '../names/known.ts';
import { mentionOf, type Naming } from '../names/mentions.ts';
import { idsOf, type Person, type Profile, profileOf } from '../names/profile.ts';
import type { NameUse } from '../names/uses.ts';
import { margin, type Weighed, weighedIn } from '../names/weigh.ts';
import { type BlockQueries, listInBlock } from './blocks.ts';
import { clusterQueries, type Index, indicesCompared } from './clusters.ts';

export type PeopleQueries = ReturnType<typeof peopleQueries>;

/** Which candidates are names, which names mean one person, and who is named in each block. */
export function peopleQueries(blocks: BlockQueries, style: Style) {
  const names = nameQueries(blocks, style);
  const { people, namings } = personQueries(blocks, clusterQueries(blocks, names, style));
  /** A person's mentions by name, in text order. */
  const mentions = blocks.db.index('mentions by name', namings, {
    each: (list, give: (person: string, mention: Mention) => void) => {
      for (const { person, mention } of list) give(person, mention);
    },
    fold: (list): readonly Mention[] => list,
    compare: mentionsCompared(blocks),
  });
  return { people, namings, mentions };
}

/** Compares mentions that stand in one block. */
export function mentionsCompared(blocks: BlockQueries): Compare<Mention> {
  const compare = listInBlock<Mention>(blocks, ({ block }) => block, 'position');
  return (before, after) => compare([before], [after]);
}

/** Which candidates of each block are names. */
function nameQueries({ db, facts }: BlockQueries, style: Style) {
  /** What all blocks tell of a word: bits of `Evidence`. */
  const evidence = db.index('evidence', facts, {
    each: ({ names }, give: (word: string, bits: number) => void) => {
      const { words, bits } = names.evidence;
      for (let i = 0; i < words.length; i++) give(words[i]!, bits[i]!);
    },
    fold: (list) => list.reduce((all, bits) => all | bits, 0),
  });
  const storms = db.index('storms', facts, {
    each: ({ names }, give: (name: string, is: true) => void) => {
      for (const storm of names.storms) give(storm, true);
    },
    fold: (list) => list.length > 0,
  });
  /** The candidates of a block, each with the evidence of the whole article for its words. */
  const weighed = db.perBlock('weighed', (id) => weighedIn({ facts: facts.get(id), block: id }, evidence.get));

  /** By how much all occurrences of a word that stands alone are rather a name than none. */
  const balance = db.index('balance', weighed, {
    each: (candidates, give: (word: string, by: number) => void) => {
      for (const { candidate, scores } of candidates)
        if (candidate.keys.length === 1) give(candidate.keys[0]!, margin(scores));
    },
    fold: (list) => list.reduce((sum, by) => sum + by, 0),
  });
  const desk = deskNames(style);
  const wholeNames = db.index('full names', weighed, {
    each: (candidates, give: (name: string, is: true) => void) => {
      for (const keys of fullNames(candidates, style)) give(keys.join(' '), true);
    },
    fold: (list) => list.length > 0,
  });
  const words = db.index('known words', weighed, {
    each: (candidates, give: (word: string, name: NameWords) => void) => {
      for (const keys of fullNames(candidates, style)) for (const word of wordsToldOf(keys)) give(word, keys);
    },
    fold: (list, word) => knownWord(word, [...(desk.byWord.get(word) ?? []), ...list]),
    compare: byContent,
    compareFolded: byContent,
  });
  const gazetteer: Gazetteer = {
    word: words.get,
    isOfDesk: (word) => desk.single.has(word),
    isFullName: (name) => desk.whole.has(name) || isRegistered(name, style) || wholeNames.get(name),
    isNever: (name) => desk.never.has(name) || storms.get(name),
  };
  /** The names of a block in the light of all names of the article. */
  return db.perBlock<readonly NameUse[]>('names', (id) => settledIn(weighed.get(id), gazetteer, balance.get), {
    compare: byElements(usesCompared),
  });
}

function isRegistered(name: string, { register }: Style): boolean {
  return register !== undefined && register.named(name).length > 0;
}

/** The names of several words among some candidates; where the words tell too little, those the desk knows. */
function fullNames(candidates: readonly Weighed[], { register }: Style): NameWords[] {
  return candidates.flatMap(({ candidate, uses }) => {
    if (uses.length > 0 || !register?.size) return uses.map(({ keys }) => keys).filter((keys) => keys.length > 1);
    return registeredIn(candidate.keys, register);
  });
}

/** The names of people that the desk knows among the words of a candidate, folded. */
function registeredIn(keys: readonly string[], register: NonNullable<Style['register']>): NameWords[] {
  for (let from = 0; from < keys.length - 1; from++)
    for (let to = keys.length; to > from + 1; to--) {
      const name = keys.slice(from, to);
      if (register.named(name.join(' ')).length > 0) return [name];
    }
  return [];
}

/** The people those names mean, and where each is named. */
function personQueries({ db }: BlockQueries, { links, clusters }: ReturnType<typeof clusterQueries>) {
  const cluster = db.entries('cluster', clusters, ({ byKey }) => byKey, indicesCompared);
  /** The names of a person. */
  const uses = db.perKey<string, readonly NameUse[]>(
    'uses',
    (key) => mappedInTurns(cluster.get(key) ?? NO_NAMES, ({ block, use }) => links.get(block).uses[use]!),
    { compare: byList },
  );
  const profile = db.perKey<string, Profile>(
    'profile',
    function* (key) {
      return yield* profileOf(yield* uses.inTurns(key));
    },
    { compare: byContent },
  );
  const ids = db.query('ids', function* (): Generator<undefined, ReadonlyMap<string, string>> {
    const keys = [...clusters.get().byKey.keys()];
    const slugs: string[] = [];
    const isOver = turnOf(PEOPLE_A_TURN);
    for (const key of keys) {
      slugs.push((yield* profile.inTurns(key)).slug);
      if (isOver(1 + (cluster.get(key)?.length ?? 0))) yield;
    }
    const own = idsOf(slugs);
    return new Map(keys.map((key, i) => [key, own[i]!]));
  });
  const idOf = db.entries('id', ids, (all) => all);
  const person = db.perKey(
    'person',
    (key: string): Person => {
      const { name, titles } = profile.get(key);
      return { id: idOf.get(key) ?? '', name, titles };
    },
    { compare: byContent },
  );
  /** In order of appearance. */
  const people = db.query<readonly Person[]>(
    'people',
    () => [...clusters.get().byKey.keys()].map((key) => person.get(key)),
    { compare: byList },
  );

  /** For each name of a block the person it means. */
  const owners = db.entries('owners', clusters, (all) => all.owners, byList);
  /** Who is named in a block, in text order. */
  const namings = db.perBlock<readonly Naming[]>(
    'namings',
    (id) => {
      const keys = owners.get(id) ?? NOBODY;
      const own = links.get(id).uses.map((use, i) => {
        const { id: personId, name } = person.get(keys[i]!);
        return { person: personId, mention: mentionOf(use, name) };
      });
      return own.length > 1 ? own.sort((a, b) => a.mention.start - b.mention.start) : own;
    },
    { compare: byContent },
  );
  return { people, namings };
}

const PEOPLE_A_TURN = 200;
const NO_NAMES: readonly Index[] = [];
const NOBODY: readonly string[] = [];

/** Whether the same words of the same reading of a block are named. */
function usesCompared(a: NameUse, b: NameUse): Difference {
  const isSame = a.facts === b.facts && a.firstToken === b.firstToken && a.endToken === b.endToken && a.name === b.name;
  return isSame ? SAME : ALTERED;
}
