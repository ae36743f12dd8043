// Trains the tagger and writes src/core/data/en/names/name-tagger.bin.
//   node scripts/run.mjs training/train-tagger.ts TRAINING_FOLDER
// TRAINING_FOLDER holds gum/gold.json, gum/text and wikigold.conll.txt. Same input, same weights.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGum, readPud, readWikiGold } from './documents.ts';
import { listPath, readList } from './lists.ts';
import { readNewsroom } from './newsroom.ts';
import { packModel } from './pack.ts';
import { average, train } from './perceptron.ts';
import { type Sample, samplesOf } from './samples.ts';
import { evenSurnamePool, givenNamePool, random, swapNames } from './swap.ts';

/** Independent runs whose weights are averaged: one alone depends on chance by half a point. */
const RUNS = 3;
const EPOCHS = 8;
const SWAPPED_COPIES = 2;
const NEWSROOM_COPIES = 8;
/** Of five documents, so many are read block by block. */
const APART_IN_FIVE = 2;
const OUTPUT = 'src/core/data/en/names/name-tagger.bin';

const folder = process.argv[2] ?? '';
const documents = [
  ...readGum(join(folder, 'gum')),
  ...readWikiGold(join(folder, 'wikigold.conll.txt')),
  ...readPud(join(folder, 'uner-english-pud.iob2')),
];
const given = givenNamePool(['given-names', 'given-names-world', 'given-names-female', 'given-names-male'].flatMap((name) => readList(listPath(name))));
const surnames = evenSurnamePool();

/** Chains of the corpora as they are, with other names, and of the invented copy: other names for every run. */
function samplesFor(next: () => number): Sample[] {
  const swapped = Array.from({ length: SWAPPED_COPIES }, () =>
    documents.map((document) => swapNames(document, given, surnames, next)),
  ).flat();
  const newsroom = ['newsroom', 'newsroom-world'].flatMap((name) =>
    readNewsroom(`training/${name}.txt`, NEWSROOM_COPIES, { given, surnames }, next),
  );
  return [...documents, ...swapped, ...newsroom].flatMap((document, i) => samplesOf(document, i % 5 < APART_IN_FIVE));
}

const runs = Array.from({ length: RUNS }, (_, run) => {
  const next = random(2026 + run);
  const samples = samplesFor(next);
  console.log(`run ${run + 1}: ${documents.length} documents, ${samples.length} chains`);
  return train(samples, EPOCHS, next);
});
const bytes = packModel(average(runs));
writeFileSync(OUTPUT, bytes);
console.log(`${bytes.length} bytes of weights`);
