import { sampleOf } from './sample.ts';
import { BASE, SIGNALS } from './signals.ts';

/** What a text is: an article, something else, or perhaps an article. */
export type Verdict = 'article' | 'unsure' | 'other';

/** A verdict by the shape of a text, and the name of the signal that says most for it. */
export interface Genre {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Logits: over 0 where an article is more likely than not. */
  readonly score: number;
}

/**
 * Where the verdicts part, by the score: of the texts that the weights were fitted to, one in a hundred of either kind
 * is on the wrong side of `article`, and one in thirty that are none are `unsure`.
 */
const [ARTICLE, UNSURE] = [1, -1.5];

/** Tells by its shape whether a text reads as an article does. Takes time in proportion to its length. */
export function genreOf(text: string): Genre {
  const sample = sampleOf(text);
  const said = SIGNALS.map(({ name, weight, of }) => ({ name, points: weight * of(sample) }));
  const score = said.reduce((sum, { points }) => sum + points, BASE);
  const verdict = score > ARTICLE ? 'article' : score > UNSURE ? 'unsure' : 'other';
  const sign = verdict === 'other' ? -1 : 1;
  const strongest = said.reduce((best, one) => (sign * one.points > sign * best.points ? one : best));
  return { verdict, reason: strongest.name, score };
}
