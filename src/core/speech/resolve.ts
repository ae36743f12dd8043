import type { PlacedFacts } from '../facts.ts';
import type { Article, Mention, Statement } from '../model.ts';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';

export interface Speech {
  /** In text order. */
  readonly statements: readonly Statement[];
  /** Role and pronoun mentions that speech made certain, to be added to the person's own: person id and mention. */
  readonly mentions: readonly { readonly person: string; readonly mention: Mention }[];
}

/** Decides who says what, over the whole article. */
export function resolveSpeech(
  _article: Article,
  _blocks: readonly PlacedFacts[],
  _people: readonly Person[],
  _style: Style,
): Speech {
  return { statements: [], mentions: [] };
}
