import type { PlacedFacts } from '../facts.ts';
import type { Article, Mention, MentionForm } from '../model.ts';
import type { Style } from '../style/style.ts';
import { nameKey, nameParts } from './conventions.ts';
import { namesOf } from './decide.ts';
import { type Cluster, linkNames } from './link.ts';
import { distinctTitles } from './person-titles.ts';
import type { TitleSpan } from './titles.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** A participant before anybody has looked at what was said. */
export interface Person {
  /** Made from the name, with -2, -3 … where two people bear the same. */
  readonly id: string;
  /** The fullest form in the article. */
  readonly name: string;
  /** In order of appearance, shortenings of one title once. */
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Folds the candidates of all blocks into the article's people, in order of appearance. */
export function resolvePeople(_article: Article, blocks: readonly PlacedFacts[], style: Style): readonly Person[] {
  const ids = new Map<string, number>();
  return linkNames(namesOf(blocks, style), style.people).map((cluster) => personOf(cluster, ids));
}

function personOf({ uses }: Cluster, ids: Map<string, number>): Person {
  const name = fullestName(uses);
  const given = givenKeys(name);
  const titles: TitleSpan[] = [];
  const mentions = uses.map((use) => {
    const after = appositionOf(use);
    for (const title of [use.title ?? use.sharedTitle, after]) if (title) titles.push(title);
    return mentionOf(use, given, use.title ?? after);
  });
  return { id: uniqueId(name, ids), name, titles: distinctTitles(titles), mentions };
}

function textOf({ placed: { facts }, firstToken, endToken }: NameUse): string {
  return facts.text.slice(facts.tokens[firstToken]!.start, facts.tokens[endToken - 1]!.end);
}

function fullestName(uses: readonly NameUse[]): string {
  let best = uses[0] as NameUse;
  for (const use of uses) if (wordCount(use) > wordCount(best)) best = use;
  return (best.name ?? textOf(best)).replace(/\s+/g, ' ');
}

/** Kim Jong-su is as full as Kim Jong Su. */
function wordCount({ keys }: NameUse): number {
  return keys.reduce((count, key) => count + key.split('-').length, 0);
}

function givenKeys(name: string): ReadonlySet<string> {
  const { given } = nameParts(name);
  return new Set(given.map(nameKey));
}

function uniqueId(name: string, ids: Map<string, number>): string {
  const slug =
    nameKey(name)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'person';
  const count = (ids.get(slug) ?? 0) + 1;
  ids.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}

function mentionOf(use: NameUse, given: ReadonlySet<string>, title: TitleSpan | undefined): Mention {
  const { placed, firstToken, endToken } = use;
  const { tokens } = placed.facts;
  const at = placed.offset;
  const mention = {
    start: at + tokens[firstToken]!.start,
    end: at + tokens[endToken - 1]!.end,
    text: textOf(use),
    form: formOf(use, given),
    block: placed.index,
  };
  return title ? { ...mention, title: { start: at + title.start, end: at + title.end, text: title.text } } : mention;
}

function formOf({ keys, title }: NameUse, given: ReadonlySet<string>): MentionForm {
  const first = keys[0] as string;
  const isFull = keys.length > 1 && !(bitsOf(first) & Word.particle);
  if (isFull) return keys.every((key) => key.length === 1) ? 'initials' : 'full';
  if (title) return 'titled';
  if (given.has(first)) return 'given';
  return keys.length === 1 && first.length <= 3 && /^(?:\p{Lu}\.?){2,3}$/u.test(first) ? 'initials' : 'surname';
}

/** The description after the name: "Natalie Baker, the US charge d’affaires,". */
function appositionOf({ placed, endToken }: NameUse): TitleSpan | undefined {
  return placed.facts.names.titles.find((title) => title.place === 'after' && title.nameEnd === endToken);
}
