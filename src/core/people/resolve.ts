import type { PlacedFacts } from '../facts.ts';
import type { Article, Mention } from '../model.ts';
import type { Style } from '../style/style.ts';

/** A participant before anybody has looked at what was said. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Folds the candidates of all blocks into the article's people. */
export function resolvePeople(_article: Article, _blocks: readonly PlacedFacts[], _style: Style): readonly Person[] {
  return [];
}
