import type { Participant } from '../../src/core/model.ts';
import type { GoldArticle, GoldPerson, Stretch } from './gold.ts';
import { type Counts, counts } from './measure.ts';
import { bareName, plainName } from './names.ts';

/** How well people were found. */
export interface PeopleScore {
  /** A gold person shown under the fullest name. */
  readonly entity: Counts;
  /** Bare names, exact spans. */
  readonly mention: Counts;
  /** B-cubed over all mentions, summed: precision over the printed ones, recall over the gold ones. */
  readonly bcubed: { precision: number; printed: number; recall: number; gold: number };
  /** Gold people listed exactly once, under the fullest name, with nobody else's mentions. */
  readonly once: { right: number; of: number };
  /** Gold titles whose last word is in a printed title of the person. */
  readonly titles: { right: number; of: number };
  readonly errors: string[];
}

interface Printed {
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: readonly Stretch[];
}

export function newPeopleScore(): PeopleScore {
  return {
    entity: counts(),
    mention: counts(),
    bcubed: { precision: 0, printed: 0, recall: 0, gold: 0 },
    once: { right: 0, of: 0 },
    titles: { right: 0, of: 0 },
    errors: [],
  };
}

/** Adds one article's people to the score. */
export function scorePeople(score: PeopleScore, article: GoldArticle, participants: readonly Participant[]): void {
  const gold = (article.gold.persons ?? []).map((person) => ({
    ...person,
    mentions: person.mentions.map((mention) => bareName(article.text, mention)),
  }));
  const printed = participants
    .map((person) => printedPerson(article, person))
    .filter(({ mentions }) => mentions.length);
  const goldAt = ownersBySpan(gold);
  const printedAt = ownersBySpan(printed);
  countMentions(score.mention, goldAt, printedAt);
  addBcubed(score.bcubed, gold, printed, goldAt, printedAt);
  addEntities(score, article, gold, printed);
}

function printedPerson({ text, gold }: GoldArticle, { name, titles, mentions }: Participant): Printed {
  const names = mentions.filter(({ form }) => form !== 'pronoun' && form !== 'role');
  const free = (mention: Stretch) => gold.ignore?.some((stretch) => overlap(stretch, mention)) ?? false;
  return { name, titles, mentions: names.map((mention) => bareName(text, mention)).filter((bare) => !free(bare)) };
}

function ownersBySpan(people: readonly { mentions: readonly Stretch[] }[]): Map<string, number> {
  return new Map(people.flatMap(({ mentions }, i) => mentions.map(({ start, end }) => [`${start}:${end}`, i])));
}

function countMentions(mention: Counts, goldAt: ReadonlyMap<string, number>, printedAt: ReadonlyMap<string, number>) {
  for (const key of printedAt.keys()) goldAt.has(key) ? mention.right++ : mention.wrong++;
  for (const key of goldAt.keys()) if (!printedAt.has(key)) mention.missed++;
}

function addBcubed(
  score: PeopleScore['bcubed'],
  gold: readonly { mentions: readonly Stretch[] }[],
  printed: readonly Printed[],
  goldAt: ReadonlyMap<string, number>,
  printedAt: ReadonlyMap<string, number>,
): void {
  const both = new Map<string, number>();
  for (const [key, g] of goldAt) {
    const p = printedAt.get(key);
    if (p !== undefined) both.set(`${g} ${p}`, (both.get(`${g} ${p}`) ?? 0) + 1);
  }
  for (const [pair, n] of both) {
    const [g, p] = pair.split(' ').map(Number) as [number, number];
    score.precision += (n * n) / printed[p]!.mentions.length;
    score.recall += (n * n) / gold[g]!.mentions.length;
  }
  score.printed += printedAt.size;
  score.gold += goldAt.size;
}

function addEntities(
  score: PeopleScore,
  { name: file }: GoldArticle,
  gold: readonly GoldPerson[],
  printed: readonly Printed[],
): void {
  const touching = gold.map((person) => printed.flatMap((other, i) => (shares(person, other) ? [i] : [])));
  const taken = new Set<number>();
  for (const [g, person] of gold.entries()) {
    const names = new Set(person.names.map(plainName));
    const match = touching[g]!.find((p) => !taken.has(p) && names.has(plainName(printed[p]!.name)));
    const shown = match === undefined ? undefined : printed[match];
    if (match !== undefined) taken.add(match);
    if (shown) score.entity.right++;
    else score.entity.missed++;
    const alone = touching.filter((list) => match !== undefined && list.includes(match)).length === 1;
    score.once.of++;
    if (shown && alone && touching[g]!.length === 1) score.once.right++;
    if (!shown) score.errors.push(`${file}: ${person.name}: ${seenAs(touching[g]!, printed)}`);
    for (const title of person.titles) {
      score.titles.of++;
      const head = words(title).at(-1)!;
      const titles = shown?.titles ?? printed[touching[g]![0] ?? -1]?.titles ?? [];
      if (titles.some((other) => words(other).includes(head))) score.titles.right++;
    }
  }
  for (const [p, person] of printed.entries()) {
    if (taken.has(p)) continue;
    score.entity.wrong++;
    if (!touching.some((list) => list.includes(p))) score.errors.push(`${file}: “${person.name}” is no person here`);
  }
}

function seenAs(indices: readonly number[], printed: readonly Printed[]): string {
  return indices.length ? `shown as ${indices.map((i) => `“${printed[i]!.name}”`).join(' and ')}` : 'not found';
}

function shares(a: { mentions: readonly Stretch[] }, b: { mentions: readonly Stretch[] }): boolean {
  return a.mentions.some((mention) => b.mentions.some((other) => overlap(mention, other)));
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

function words(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
