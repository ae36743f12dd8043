import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../../test/gold/gold.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What people marked as said: `tier` tells what kind of source it has; `bare` that the source is a surname alone. */
export interface GoldSaid extends Stretch {
  readonly spans: readonly (readonly [number, number])[];
  readonly tier: string;
  readonly names: readonly string[];
  readonly bare: boolean;
}

export interface GoldPerson {
  readonly name: string;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly mentions: readonly Stretch[];
}

/** One annotated article; what a set leaves out (people or statements) is not scored. */
export interface Gold {
  readonly persons?: readonly GoldPerson[];
  /** Free either way. */
  readonly ignore?: readonly Stretch[];
  readonly direct?: readonly GoldSaid[];
  readonly indirect?: readonly GoldSaid[];
  readonly otherQuoted?: readonly (Stretch & { readonly words: number; readonly broken?: boolean })[];
  readonly allAttr?: readonly Pick<GoldSaid, 'spans'>[];
}

export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

/**
 * Reads a gold folder: `gold.json` (by file name) beside `text/`.
 * @throws where there is no `gold.json`
 */
export function readGoldFolder(folder: string): GoldArticle[] {
  const path = join(folder, 'gold.json');
  if (!existsSync(path)) throw new Error(`${folder} has no gold.json`);
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Gold>;
  return Object.entries(gold).map(([name, gold]) => ({
    name,
    gold,
    text: readFileSync(join(folder, 'text', name), 'utf8').replace(/^\uFEFF/, ''),
  }));
}

/** The project's own annotated articles. */
export function ownGold(): GoldArticle[] {
  const folder = 'test/gold/articles';
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, ...readGold(readFileSync(join(folder, name), 'utf8'), name) }));
}
