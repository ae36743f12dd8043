import assert from 'node:assert/strict';
import { sentencesOf } from '../../../src/core/syntax/text/sentences.ts';
import { tokenise } from '../../../src/core/syntax/text/tokens.ts';

const split = (text: string) => sentencesOf(tokenise(text)).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  const whole = [
    'Mr. Hale met Dr. Prado on Jan. 3 at St. Mary Hall.',
    'The U.S. Senate met J. P. Hale.',
    'He lives at No. 10 with Sgt. Okafor.',
    'It rose 3.5 per cent, to 1,200.50 dollars.',
    'She paused … and went on.',
  ];
  for (const text of whole) it(`keeps “${text}” whole`, () => assert.deepEqual(split(text), [text]));

  const two: [string, string][] = [
    ['Prices rose.', 'Nobody said why.'],
    ['“We lost.”', '“We did not,” he said.'],
    ['Did she say no?', 'He was not sure.'],
    ['He said no.', 'She left.'],
    ['It was over…', 'Nobody came.'],
    ['The cat sat.', 'The dog ran.'],
    ['(It rained.)', 'Play stopped.'],
  ];
  for (const pair of two) it(`divides “${pair.join(' ')}”`, () => assert.deepEqual(split(pair.join(' ')), pair));

  it('holds every token', () => {
    const tokens = tokenise('One. two Three! “Four.” (Five) six');
    const sentences = sentencesOf(tokens);
    assert.equal(sentences[0]!.firstToken, 0);
    assert.equal(sentences.at(-1)!.endToken, tokens.length);
    for (const [i, { firstToken }] of sentences.slice(1).entries()) assert.equal(firstToken, sentences[i]!.endToken);
  });
});
