import type { PlacedFacts } from '../facts.ts';
import type { Article, Mention, Statement } from '../model.ts';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';
import { Fold } from './fold.ts';
import type { Votes } from './gender.ts';
import type { Named } from './who.ts';

export interface Speech {
  /** In text order. */
  readonly statements: readonly Statement[];
  /** Role and pronoun mentions that speech made certain, to be added to the person's own: person id and mention. */
  readonly mentions: readonly { readonly person: string; readonly mention: Mention }[];
}

/** So many turns (“NAQVI: …”) make a transcript. */
const FEWEST_TURNS = 3;

/**
 * Decides who says what, over the whole article: one pass in text order over what the blocks hold.
 * @param people the article's people with their mentions (document offsets)
 */
export function resolveSpeech(
  _article: Article,
  blocks: readonly PlacedFacts[],
  people: readonly Person[],
  style: Style,
): Speech {
  const named = mentionsByBlock(blocks, people);
  const transcript = blocks.filter(({ facts }) => facts.speech.turn).length >= FEWEST_TURNS;
  const fold = new Fold(people, style, votesOf(blocks, named), transcript);
  for (const [i, block] of blocks.entries()) fold.block(block, named[i]!);
  return fold.result();
}

function mentionsByBlock(blocks: readonly PlacedFacts[], people: readonly Person[]): Named[][] {
  const byIndex = new Map(blocks.map(({ index }, i) => [index, i]));
  const named: Named[][] = blocks.map(() => []);
  for (const person of people) {
    for (const mention of person.mentions) {
      named[byIndex.get(mention.block) ?? -1]?.push({ ...mention, person: person.id });
    }
  }
  for (const list of named) list.sort((a, b) => a.start - b.start);
  return named;
}

/** Counts, for each person, “he” and “she” in sentences that name nobody else. */
function votesOf(blocks: readonly PlacedFacts[], named: readonly Named[][]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [i, { facts, offset }] of blocks.entries()) {
    let next = 0;
    for (const { pronouns, end } of facts.speech.sentences) {
      const from = next;
      while (next < named[i]!.length && named[i]![next]!.start < end + offset) next++;
      const only = onlyPerson(named[i]!, from, next);
      if (!only || (pronouns.he === 0) === (pronouns.she === 0)) continue;
      const { he, she } = votes.get(only) ?? { he: 0, she: 0 };
      votes.set(only, { he: he + pronouns.he, she: she + pronouns.she });
    }
  }
  return votes;
}

/** The one person the mentions `named[from … to)` are of, null where there is none or more than one. */
function onlyPerson(named: readonly Named[], from: number, to: number): string | null {
  const first = named[from];
  if (from >= to || !first) return null;
  for (let i = from + 1; i < to; i++) if (named[i]!.person !== first.person) return null;
  return first.person;
}
