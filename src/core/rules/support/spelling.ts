import britishAmericanFile from '../../data/en/spelling/spelling-british-american.txt';
import iseIzeFile from '../../data/en/spelling/spelling-ise-ize.txt';
import { entries } from '../../lexicon/lists.ts';

/** Which of the rival systems a spelling belongs to: colour, color, organise, organize. */
export type SpellingForm = 'british' | 'american' | 'ise' | 'ize';

export interface SpellingVariant {
  readonly form: SpellingForm;
  /** The same word in the rival system. */
  readonly rival: string;
}

const ISE_ENDINGS = ['ise', 'ises', 'ised', 'iser', 'isers', 'ising', 'isation', 'isations', 'isational'];

/** The words that have a rival spelling, lower case. */
export const SPELLING_VARIANTS: ReadonlyMap<string, SpellingVariant> = readVariants();

function readVariants(): Map<string, SpellingVariant> {
  const variants = new Map<string, SpellingVariant>();
  for (const line of entries(britishAmericanFile)) {
    const [british, american, ...endings] = line.split(/\s+/);
    for (const ending of ['', ...endings]) {
      variants.set(british + ending, { form: 'british', rival: american + ending });
      variants.set(american + ending, { form: 'american', rival: british + ending });
    }
  }
  for (const stem of entries(iseIzeFile)) {
    for (const ending of ISE_ENDINGS) {
      const other = ending.replace('is', 'iz');
      variants.set(stem + ending, { form: 'ise', rival: stem + other });
      variants.set(stem + other, { form: 'ize', rival: stem + ending });
    }
  }
  // Good words of both systems for something else, so no evidence: to check, the gray whale, an ax, to license.
  for (const word of ['check', 'tire', 'ax', 'axe', 'license', 'licenses', 'meter', 'meters']) {
    variants.delete(word);
  }
  // British for a show or a plan; “program” is both, of a computer.
  variants.set('programme', { form: 'british', rival: 'program' });
  variants.set('programmes', { form: 'british', rival: 'programs' });
  return variants;
}
