// Trains the tagger and writes src/core/data/en/name-tagger.bin.
//   node scripts/run.mjs training/train-tagger.ts TRAINING_FOLDER
// TRAINING_FOLDER holds gum/gold.json, gum/text and wikigold.conll.txt. Same input, same weights.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGum, readWikiGold } from './documents.ts';
import { readList } from './lists.ts';
import { readNewsroom } from './newsroom.ts';
import { packModel } from './pack.ts';
import { train } from './perceptron.ts';
import { samplesOf } from './samples.ts';
import { givenNamePool, random, surnamePool, swapNames } from './swap.ts';

const EPOCHS = Number(process.env.EPOCHS ?? 8);
const SWAPPED_COPIES = Number(process.env.COPIES ?? 2);
const NEWSROOM_COPIES = Number(process.env.NEWS ?? 6);
const OUTPUT = 'src/core/data/en/name-tagger.bin';

const folder = process.argv[2] ?? '';
const next = random(2026);
const documents = [...readGum(join(folder, 'gum')), ...readWikiGold(join(folder, 'wikigold.conll.txt'))];
const given = givenNamePool(['given-names', 'given-names-world'].flatMap((name) => readList(`src/core/data/en/${name}.txt`)));
const surnames = surnamePool();
const swapped = Array.from({ length: SWAPPED_COPIES }, () =>
  documents.map((document) => swapNames(document, given, surnames, next)),
).flat();
const newsroom = readNewsroom('training/newsroom.txt', NEWSROOM_COPIES, { given, surnames }, next);
const samples = [...documents, ...swapped, ...newsroom].flatMap(samplesOf);
const model = train(samples, EPOCHS, next);
const bytes = packModel(model);
writeFileSync(OUTPUT, bytes);
console.log(`${documents.length} documents, ${samples.length} chains; ${bytes.length} bytes of weights`);
