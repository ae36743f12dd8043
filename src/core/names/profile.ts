import { type InTurns, turnOf } from '../base/turns.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { nameKey } from './conventions.ts';
import { appositionOf, textOf } from './mentions.ts';
import { distinctTitles } from './titles/person-titles.ts';
import { AGENT, type TitleSpan } from './titles/titles.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** What the names that mean a person tell of the person. */
export interface Profile {
  /** The name in small letters, words joined by hyphens. */
  readonly slug: string;
  /** The fullest form in the article. */
  readonly name: string;
  /** In order of appearance, shortenings of one title once. */
  readonly titles: readonly string[];
}

/** A person of the article. */
export interface Person extends Omit<Profile, 'slug'> {
  /** Made from the name, with -2, -3 … where two people bear the same. */
  readonly id: string;
}

/** So many names are gone through in one turn. */
const NAMES_A_TURN = 3_000;

/** Puts together what names tell of the person they mean, in text order; of no names, nothing. */
export function* profileOf(uses: readonly NameUse[]): InTurns<Profile> {
  if (uses.length === 0) return { slug: '', name: '', titles: [] };
  const name = yield* fullestName(uses);
  const titles: TitleSpan[] = [];
  const isOver = turnOf(NAMES_A_TURN);
  for (const use of uses) {
    const before = use.title ?? use.sharedTitle;
    for (const title of [before, before?.rank, wholeAgent(use, appositionOf(use))])
      if (title && !opensName(title, name)) titles.push(title);
    if (isOver()) yield;
  }
  return { slug: slugOf(name), name, titles: yield* distinctTitles(titles) };
}

/**
 * Ids for people, from their slugs: the second of the same slug has -2, and so on.
 * @param slugs in order of appearance
 */
export function idsOf(slugs: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return slugs.map((slug) => {
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  });
}

/** So many words may be of whom somebody acts for. */
const LONGEST_CLIENT = 8;

/** "Ann Roe, a spokesperson for House Leader Bo Carr,": with whom somebody who acts for another acts for. */
function wholeAgent({ facts: { text, tokens } }: NameUse, title: TitleSpan | undefined): TitleSpan | undefined {
  if (!title || !AGENT.test(title.head) || !/^(?:for|to)$/.test(tokens[title.endToken]?.lower ?? '')) return title;
  let end = title.endToken + 1;
  if (tokens[end]?.lower === 'the') end++;
  const from = end;
  while (end - from < LONGEST_CLIENT && isClientWord(tokens, end)) end++;
  const closed = end > from && /^[,.;)]$/.test(tokens[end]?.text ?? '.');
  return closed ? { ...title, text: text.slice(title.start, tokens[end - 1]!.end) } : title;
}

function isClientWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // "to Mr. Sanders"
  if (token?.text === '.' && !token.spaced) return (bitsOf(tokens[at - 1]!.lower) & Word.honorific) !== 0;
  if (token?.kind === 'possessive') return tokens[at + 1]?.capital === true;
  return token?.kind === 'word' && (token.capital || (token.text.length < 4 && tokens[at + 1]?.capital === true));
}

/** Pir Bux, where Bux alone would be Pir Bux as others are Mr Bux. */
function opensName({ text }: TitleSpan, name: string): boolean {
  return name.startsWith(text) && name[text.length] === ' ';
}

function* fullestName(uses: readonly NameUse[]): InTurns<string> {
  let best = uses[0] as NameUse;
  const isOver = turnOf(NAMES_A_TURN);
  for (const use of uses) {
    const more = wordCount(use) - wordCount(best);
    // Ann Roe after the ANN ROE of a headline in capitals.
    if (more > 0 || (more === 0 && isShouted(best) && !isShouted(use))) best = use;
    if (isOver()) yield;
  }
  return (best.name ?? textOf(best)).replace(/\s+/g, ' ');
}

function isShouted(use: NameUse): boolean {
  const text = textOf(use);
  return text === text.toUpperCase();
}

/** Kim Jong-su is as full as Kim Jong Su. */
function wordCount({ keys }: NameUse): number {
  return keys.reduce((count, key) => count + key.split('-').length, 0);
}

function slugOf(name: string): string {
  const slug = nameKey(name).replace(/[^\p{L}\p{N}]+/gu, '-');
  return slug.replace(/^-|-$/g, '') || 'person';
}
