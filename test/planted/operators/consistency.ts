import { custom, marked, type Operator, paragraphEnd, sentence, splice, swap } from '../operator.ts';

/** Consistency of spelling, marks and lists. */
export const CONSISTENCY: readonly Operator[] = [
  swap('repeated-word', /(?<=[a-z] )(the)(?= [a-z]+ (?:of|said|was|had|in))/, 'the the'),
  swap('indefinite-article', /(?<= )a(?= (?:judge|team|third|pump|statement|new|long|report|man))/, 'an', {
    accept: ['indefinite-article', 'acronym-article'],
  }),
  sentence('acronym-article', 'She met {a MP} at noon.', { accept: ['acronym-article', 'indefinite-article'] }),
  custom(
    'serial-comma-inconsistent',
    (article) => {
      const first = paragraphWith(article, '{They} sell rope, paint and nails.', 2);
      return first && paragraphWith(first.text, 'They sell {rope, paint, and nails} by the pound.', 5);
    },
    { document: true },
  ),
  custom(
    'hyphenation-drift',
    (article) => {
      const first = paragraphWith(article, '{The} workers are paid by a co-operative.', 2);
      return first && paragraphWith(first.text, 'The {cooperative} was founded in 1990.', 5);
    },
    { document: true, accept: ['hyphenation-drift', 'spelling-variant-drift', 'word-variant-drift'] },
  ),
  custom(
    'spelling-variant-drift',
    (article) => {
      const first = paragraphWith(article, '{The} neighbours organise a fair at the centre each spring.', 2);
      return first && paragraphWith(first.text, 'The fair has its own {color} and flavor.', 5);
    },
    { document: true },
  ),
  custom(
    'word-variant-drift',
    (article) => {
      const first = paragraphWith(article, '{The} town has an adviser on noise.', 2);
      return first && paragraphWith(first.text, 'The {advisor} lives next door.', 5);
    },
    { document: true, accept: ['word-variant-drift', 'spelling-variant-drift'] },
  ),
  sentence('apostrophe-error', 'The town lost {it’s} only bank in May.'),
  swap('space-before-punct', /(?<=[a-z]{4})(,)(?= who| which| a | the )/, ' ,', {
    accept: ['space-before-punct', 'double-space'],
  }),
  swap('double-space', /(?<=[a-z]{3}) (?=[a-z]{3,} [a-z]+ [a-z]+ )/, '  ', {
    accept: ['double-space', 'space-before-punct'],
  }),
];

/** Adds a paragraph after the n-th paragraph of prose. */
function paragraphWith(article: string, words: string, n: number) {
  const at = paragraphEnd(article, n);
  return at === undefined ? undefined : splice(article, at, 0, marked(`\n\n${words}`));
}
