import assert from 'node:assert/strict';
import { unpackModel } from '../../../src/core/names/tagging/tagger.ts';
import { readNewsroom } from '../../../training/newsroom.ts';
import { packModel } from '../../../training/pack.ts';
import { train } from '../../../training/perceptron.ts';
import { samplesOf } from '../../../training/samples.ts';
import { random } from '../../../training/swap.ts';

const NAMES = { given: () => 'Asad', surnames: ['Marsh', 'Kettle', 'Qureshi', 'Voigt'] };

/** Weights learned from one filling of the invented news copy. */
function weightsOf(seed: number): Uint8Array {
  const next = random(seed);
  const samples = readNewsroom('training/newsroom.txt', 1, NAMES, next)
    .slice(0, 8)
    .flatMap((document) => samplesOf(document));
  return packModel(train(samples, 2, next));
}

describe('training the tagger', () => {
  it('gives the same bytes from the same input, and others from another seed', () => {
    const bytes = weightsOf(1);
    assert.deepEqual(weightsOf(1), bytes);
    assert.notDeepEqual(weightsOf(2), bytes);
  });

  it('gives weights that the product can unpack', () => {
    const { rows, steps } = unpackModel(weightsOf(1));
    assert.ok(rows.some((weight) => weight !== 0));
    assert.ok(steps.some((weight) => weight !== 0));
  });
});
