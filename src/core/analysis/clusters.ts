import { type InTurns, turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import { ALTERED, byContent, byElements, byList, type Difference, SAME } from '../incremental/difference.ts';
import type { BlockQuery } from '../incremental/query.ts';
import { apartNames } from '../names/apart.ts';
import { type BlockLinks, deskAliases, type LinkedName, type Linking, linksOf, personsOf } from '../names/link.ts';
import type { NameUse } from '../names/uses.ts';
import { subjectsOf } from '../speech/subjects.ts';
import type { BlockQueries } from './blocks.ts';

/** Which names mean one person. */
export function clusterQueries({ db, facts }: BlockQueries, names: BlockQuery<readonly NameUse[]>, style: Style) {
  const links = db.perBlock<BlockLinks>('links', (id) => linksOf(names.get(id), subjectsOf(facts.get(id))));
  const linkedNames = db.perBlock('linked names', (id) => links.get(id).names, { compare: byContent });

  /** All names in text order, under one key. */
  const inOrder = db.index('names in order', linkedNames, {
    each: (own, give: (key: null, index: NameIndex) => void, block) => {
      for (const [use, name] of own.entries()) give(null, { block, use, name });
    },
    fold: (list) => list,
    compare: namesCompared,
  });
  const all = db.query('linked names in order', () => inOrder.get(null).map(({ name }) => name), {
    compare: byElements(byContent),
  });
  const near = db.perKey('near', (pair: number) => {
    db.order.get();
    const names = inOrder.get(null);
    const [name, earlier] = [names[Math.floor(pair / MOST_NAMES)], names[pair % MOST_NAMES]];
    // Asked again before names are linked again: there may be fewer of them now.
    return name !== undefined && earlier !== undefined && db.placeOf(name.block)! - db.placeOf(earlier.block)! <= 1;
  });
  const linking: Linking = {
    isNear: (name, earlier) => near.get(name * MOST_NAMES + earlier),
    aliases: deskAliases(style),
    apart: apartNames(style.differentPeople),
  };
  /** Whom each name means: the same where names only move to other blocks. */
  const persons = db.query('persons', () => personsOf(all.get(), linking), { compare: byList });
  const clusters = db.query<Clusters>('clusters', () => byFirstName(inOrder.get(null), persons.get()), {
    compare: clustersCompared,
  });
  return { links, clusters };
}

/** So many names are gone through in one turn. */
const NAMES_A_TURN = 2_000;

/** Where a name is found: its block, and which of the block’s names it is. */
export interface Index {
  readonly block: BlockId;
  readonly use: number;
}

export interface Clusters {
  /** The names of each person in text order; people in order of appearance. */
  readonly byKey: ReadonlyMap<string, readonly Index[]>;
  /** For each name of a block the key of the person. */
  readonly owners: ReadonlyMap<BlockId, readonly string[]>;
}

/** Tells people apart by the place of their first name. */
function* byFirstName(names: readonly Index[], persons: readonly number[]): InTurns<Clusters> {
  const keys: string[] = [];
  const byKey = new Map<string, Index[]>();
  const owners = new Map<BlockId, string[]>();
  const isOver = turnOf(NAMES_A_TURN);
  for (const [i, name] of names.entries()) {
    const { block, use } = name;
    const person = persons[i]!;
    keys[person] ??= `${block} ${use}`;
    const key = keys[person]!;
    const uses = byKey.get(key);
    if (uses) uses.push(name);
    else byKey.set(key, [name]);
    const own = owners.get(block);
    if (own) own.push(key);
    else owners.set(block, [key]);
    if (isOver()) yield;
  }
  return { byKey, owners };
}

/** No article has more names: with two of their places a number is made. */
const MOST_NAMES = 2 ** 26;

/** A name with where it is found. */
interface NameIndex extends Index {
  readonly name: LinkedName;
}

function namesCompared(before: NameIndex, after: NameIndex): Difference {
  return before.use === after.use ? byContent(before.name, after.name) : ALTERED;
}

/** Whether the same names mean the same people in the same order. */
function clustersCompared({ byKey: before }: Clusters, { byKey: after }: Clusters): Difference {
  if (before.size !== after.size) return ALTERED;
  const others = after.entries();
  for (const [key, uses] of before) {
    const [otherKey, other] = others.next().value!;
    if (key !== otherKey || indicesCompared(uses, other) !== SAME) return ALTERED;
  }
  return SAME;
}

/** Whether the same names of the same blocks are listed. */
export function indicesCompared(before: readonly Index[], after: readonly Index[]): Difference {
  if (before === after) return SAME;
  if (before.length !== after.length) return ALTERED;
  for (let i = 0; i < before.length; i++) {
    const [a, b] = [before[i]!, after[i]!];
    if (a.block !== b.block || a.use !== b.use) return ALTERED;
  }
  return SAME;
}
