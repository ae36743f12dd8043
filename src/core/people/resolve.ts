import type { PlacedFacts } from '../facts.ts';
import type { Article, Mention, MentionForm } from '../model.ts';
import type { Style } from '../style/style.ts';
import { type NameUse, namesOf } from './decide.ts';
import { type Cluster, linkNames } from './link.ts';
import { isCourtesy, type TitleSpan } from './titles.ts';

/** A participant before anybody has looked at what was said. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Folds the candidates of all blocks into the article's people. */
export function resolvePeople(_article: Article, blocks: readonly PlacedFacts[], _style: Style): readonly Person[] {
  const ids = new Map<string, number>();
  return linkNames(namesOf(blocks)).map((cluster) => {
    const name = fullestName(cluster);
    return {
      id: uniqueId(name, ids),
      name,
      titles: titlesOfPerson(cluster),
      mentions: cluster.uses.map((use) => mentionOf(use)),
    };
  });
}

function textOf({ placed: { facts }, firstToken, endToken }: NameUse): string {
  return facts.text.slice(facts.tokens[firstToken]!.start, facts.tokens[endToken - 1]!.end);
}

function fullestName({ uses }: Cluster): string {
  let best = uses[0] as NameUse;
  for (const use of uses) if (use.keys.length > best.keys.length) best = use;
  return textOf(best).replace(/\s+/g, ' ');
}

function uniqueId(name: string, ids: Map<string, number>): string {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}'’.]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'person';
  const count = (ids.get(slug) ?? 0) + 1;
  ids.set(slug, count);
  return count === 1 ? slug : `${slug}-${count}`;
}

function mentionOf(use: NameUse): Mention {
  const { placed, firstToken, endToken, title } = use;
  const { tokens } = placed.facts;
  const apposition = title ?? appositionOf(use);
  return {
    start: placed.offset + tokens[firstToken]!.start,
    end: placed.offset + tokens[endToken - 1]!.end,
    text: textOf(use),
    form: formOf(use),
    block: placed.index,
    ...(apposition && {
      title: {
        start: placed.offset + apposition.start,
        end: placed.offset + apposition.end,
        text: apposition.text,
      },
    }),
  };
}

function formOf({ keys, title }: NameUse): MentionForm {
  if (keys.length > 1) return 'full';
  return title ? 'titled' : 'surname';
}

function appositionOf({ placed, endToken }: NameUse): TitleSpan | undefined {
  return placed.facts.names.titles.find((title) => title.place === 'after' && title.nameEnd === endToken);
}

function titlesOfPerson({ uses }: Cluster): string[] {
  const titles: TitleSpan[] = [];
  for (const use of uses) {
    for (const title of [use.title, appositionOf(use)]) {
      if (!title || isCourtesy(title)) continue;
      const at = titles.findIndex((known) => known.head === title.head);
      if (at < 0) titles.push(title);
      else if (title.text.length > titles[at]!.text.length) titles[at] = title;
    }
  }
  return titles.map((title) => title.text.replace(/\s+/g, ' '));
}
