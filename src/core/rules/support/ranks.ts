import { matchesOf } from '../../base/matches.ts';
import ranks from '../../data/en/titles/ranks.txt';
import { entries } from '../../lexicon/lists.ts';
import type { Span } from '../../model.ts';

/** A rank before a name. */
export interface RankUse extends Span {
  /** The rank's full form in lower case: "lieutenant general". */
  readonly rank: string;
  readonly written: 'full' | 'short';
  readonly text: string;
}

const FULL_OF: ReadonlyMap<string, string> = new Map(
  entries(ranks).flatMap((line) => {
    const [full, short = ''] = line.split('|').map((part) => part.trim()) as [string, string?];
    return [full, ...short.split(',').map((word) => word.trim().toLowerCase())]
      .filter(Boolean)
      .map((form) => [form, full] as const);
  }),
);
const SHORT_OF: ReadonlyMap<string, string> = new Map(
  entries(ranks).map((line) => {
    const [full, short = ''] = line.split('|').map((part) => part.trim()) as [string, string?];
    return [full, short.split(',')[0]!.trim()] as const;
  }),
);
/** One to three words of a rank, points allowed, right before a capital that is no rank itself. */
const RANK = new RegExp(
  `(?<![\\p{L}-])(${[...FULL_OF.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/ /g, '\\.?\\s'))
    .join('|')})\\.?(?=\\s(?:\\((?:[Rr]etd|[Rr]etired|R)\\)\\s)?\\p{Lu}\\p{Ll})`,
  'giu',
);

/** Any letter as the small or large one that it is for `RANK`. */
const eitherCase = (letter: string) => `[${letter}${letter.toUpperCase()}${{ s: 'ſ', k: '\u212a' }[letter] ?? ''}]`;
/** A word with which ranks begin, in capitals or with one. */
const CAPITAL_RANK = new RegExp(
  `(?:^|[^A-Za-z-])(?:${[...new Set([...FULL_OF.keys()].map((form) => /^[a-z]+/.exec(form)![0]))]
    .map((word) => word[0]!.toUpperCase() + [...word.slice(1)].map(eitherCase).join(''))
    .join('|')})[.\\s-]`,
);

/** The words with which ranks begin: a text without any has no rank. */
export const RANK_WORDS: readonly string[] = [...FULL_OF.keys()].map((form) => /^[^\s.-]+/.exec(form)![0]);

/** The ranks that stand before names in a text; the word must begin with a capital. */
export function ranksOf(text: string): RankUse[] {
  return matchesOf(text, RANK, CAPITAL_RANK).flatMap((match) => {
    if (!/^\p{Lu}/u.test(match[0])) return [];
    const key = match[1]!.toLowerCase().replace(/\./g, '').replace(/\s+/g, ' ');
    const rank = FULL_OF.get(key);
    if (!rank) return [];
    const written = key === rank ? 'full' : 'short';
    return [{ start: match.index, end: match.index + match[0].length, rank, written, text: match[0] }];
  });
}

/** A rank as it is written in full ("Lieutenant General") or short ("Lt Gen"); the full form where there is no short one. */
export function writeRank(rank: string, written: 'full' | 'short'): string {
  const short = SHORT_OF.get(rank);
  if (written === 'short' && short) return short;
  return rank.replace(/(?<![\p{L}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
