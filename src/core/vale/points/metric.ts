import { syllable } from 'syllable';
import { LONGEST_WORD } from '../../analysis/figures.ts';
import type { Of } from '../definition.ts';
import { RuleTrouble } from '../definition.ts';
import { formulaOf } from '../formula.ts';
import { filled } from '../message.ts';
import type { ArticleMaker } from '../rule-maker.ts';

/** What is counted, under the names that formulas have for it. */
const COUNTS = [
  ...['words', 'sentences', 'paragraphs', 'characters', 'syllables', 'polysyllabic_words', 'complex_words'],
  ...['long_words', 'list', 'blockquote', 'pre', 'heading_h1', 'heading_h2', 'heading_h3', 'heading_h4', 'heading_h5'],
  'heading_h6',
] as const;
type Counts = Partial<Record<(typeof COUNTS)[number], number>>;

/** A figure of the whole article that goes beyond what is allowed. */
export const metric: ArticleMaker<Of<'metric'>, Counts> = (rule, { trouble }) => {
  const read = (written: { text: string; start: number; end: number }, text: string) => {
    try {
      return formulaOf(text.replace(/heading\.(h[1-6])/g, 'heading_$1'), COUNTS);
    } catch (error) {
      if (!(error instanceof RuleTrouble)) throw error;
      trouble(error.message, written);
      return undefined;
    }
  };
  const formula = read(rule.formula, rule.formula.text);
  const condition = read(rule.condition, `result ${rule.condition.text}`);
  if (!formula || !condition) return undefined;
  return {
    triggers: undefined,
    collect: countsOf,
    conclude(parts) {
      const first = parts.find(({ kind }) => kind === 'paragraph') ?? parts[0];
      const sums: Record<string, number> = Object.fromEntries(COUNTS.map((name) => [name, 0]));
      for (const { part } of parts) for (const name of COUNTS) sums[name]! += part[name] ?? 0;
      if (!first || !sums.words) return [];
      const result = formula(sums);
      if (!Number.isFinite(result) || condition({ ...sums, result }) === 0) return [];
      const place = { start: first.offset, end: first.offset + (first.part.words ? 1 : 0) };
      return [{ ...place, message: filled(rule.message, [result.toFixed(2)]) }];
    },
  };
};

function countsOf({
  kind,
  tokens,
  sentences,
}: Parameters<NonNullable<ReturnType<ArticleMaker>>['collect']>[0]): Counts {
  if (kind === 'headline') return { heading_h1: 1 };
  if (kind === 'subhead') return { heading_h2: 1 };
  const words = tokens.filter((token) => token.kind === 'word' || token.kind === 'number');
  const syllables = words.map(({ lower }) => syllable(lower.slice(0, LONGEST_WORD)));
  const long = syllables.filter((count) => count >= 3).length;
  return {
    words: words.length,
    sentences: sentences.length,
    paragraphs: kind === 'paragraph' ? 1 : 0,
    characters: words.reduce((sum, { text }) => sum + text.length, 0),
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    polysyllabic_words: long,
    complex_words: long,
    long_words: words.filter(({ text }) => text.length > 6).length,
    list: kind === 'highlight' ? 1 : 0,
    blockquote: kind === 'pullQuote' ? 1 : 0,
  };
}
