import assert from 'node:assert/strict';
import { isDerived, isDoer } from '../../../src/core/spelling/derived.ts';
import { Variety } from '../../../src/core/spelling/dictionary.ts';
import { isInflected } from '../../../src/core/spelling/inflected.ts';
import { speller } from '../../speller.ts';

describe('the dictionary', () => {
  it('has the forms of words, first and last ones too, and no others', () => {
    for (const word of ['aardvark', 'abandon', 'the', 'said', 'councils', 'zoologically', 'zoos', 'zygotes'])
      assert.ok(speller.has(word), word);
    for (const word of ['', 'a', 'aaaa', 'teh', 'councilz', 'zzzz', 'thé']) assert.ok(!speller.has(word), word);
  });

  it('says how common a form is, and who spells it so', () => {
    assert.equal(speller.form('government')!.rank, 0);
    assert.equal(speller.form('zygotes')!.rank > 2, true);
    assert.equal(speller.form('color')!.varieties & Variety.british, 0);
    assert.equal(speller.form('colour')!.varieties & Variety.american, 0);
    assert.equal(speller.form('colour')!.varieties & Variety.australian, Variety.australian);
  });
});

describe('what was meant by a misspelt word', () => {
  const first = (word: string) => speller.suggestions(word)[0]?.word;

  it('is the likeliest word one slip away', () => {
    const slips = {
      accomodate: 'accommodate',
      adress: 'address',
      committment: 'commitment',
      diputed: 'disputed',
      goverment: 'government',
      htis: 'this',
      launcged: 'launched',
      occured: 'occurred',
      recieve: 'receive',
      seperate: 'separate',
    };
    for (const [slip, meant] of Object.entries(slips)) assert.equal(first(slip), meant);
  });

  it('is nothing where no word is near', () => {
    assert.equal(first('xqzvwk'), undefined);
  });
});

describe('a word that the dictionary lacks', () => {
  it('may be made of known ones', () => {
    for (const word of ['antifraud', 'churchgoing', 'livestreamed', 'bingeworthy'])
      assert.ok(isDerived(word, speller) || isInflected(word, speller), word);
    for (const word of ['inpact', 'reknown', 'sumbitted']) assert.ok(!isDerived(word, speller), word);
  });

  it('may have a regular ending, but not another one than its own', () => {
    for (const word of ['trainings', 'surnamed', 'glitchy', 'helming']) assert.ok(isInflected(word, speller), word);
    for (const word of ['occured', 'moveed', 'allowes', 'acess', 'securityy'])
      assert.ok(!isInflected(word, speller), word);
  });

  it('may say who does something', () => {
    for (const word of ['funders', 'commenter']) assert.ok(isDoer(word, speller), word);
    assert.ok(!isDoer('hunders', speller));
  });
});
