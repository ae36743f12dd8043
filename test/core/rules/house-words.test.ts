import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { DEFAULT_STYLE, type HouseWord } from '../../../src/core/config/style.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { speller } from '../../speller.ts';

const analysed = (words: readonly HouseWord[], text: string, options: Readonly<Record<string, unknown>> = {}) =>
  createAnalyzer({ ...DEFAULT_STYLE, words, checks: { 'house-word': { options } } }, RULES, { speller }).analyse(text, {
    container: 'wire',
  });

/** What is marked by the check, with what it is changed to. */
const marked = (words: readonly HouseWord[], text: string, options?: Readonly<Record<string, unknown>>) =>
  analysed(words, text, options)
    .findings.filter(({ rule }) => rule === 'house-word')
    .map(({ start, end, fixes }) => {
      const [fix] = fixes;
      const written = text.slice(start, end);
      if (!fix) return written;
      const fixed = applyEdits(text, [...fix.edits]);
      return `${written} → ${fixed.slice(start, end + fixed.length - text.length)}`;
    });

const rules = (words: readonly HouseWord[], text: string) => analysed(words, text).findings.map(({ rule }) => rule);

describe('house words', () => {
  const cases: Record<string, [entry: HouseWord, text: string, marked: string[]]> = {
    'a word, in any capitals that a sentence asks for': [
      { use: 'coming', avoid: ['upcoming'] },
      'Upcoming fairs are dull. The upcoming fair is not.',
      ['Upcoming → Coming', 'upcoming → coming'],
    ],
    'the forms of a verb': [
      { use: 'buy', avoid: ['purchase'] },
      'He purchases bread. She purchased jam. They are purchasing tea.',
      ['purchases → buys', 'purchased → bought', 'purchasing → buying'],
    ],
    'no form that is not sure': [
      { use: 'begin', avoid: ['commence'] },
      'It commenced at noon. It commences at nine. It is commencing.',
      ['commenced', 'commences → begins', 'commencing → beginning'],
    ],
    'the forms of an irregular verb': [
      { use: 'speak', avoid: ['hold forth'] },
      'He held forth on Monday. She holds forth. They hold forth.',
      ['held forth', 'holds forth → speaks', 'hold forth → speak'],
    ],
    plurals: [
      { use: 'firefighter', avoid: ['fireman'] },
      'Two firemen met a fireman.',
      ['firemen → firefighters', 'fireman → firefighter'],
    ],
    'the plural of a phrase': [
      { use: 'refugee', avoid: ['boat person', 'asylum seeker'] },
      'The asylum seekers left.',
      ['asylum seekers → refugees'],
    ],
    'capitals of its own': [
      { use: 'eBay' },
      'It sold on Ebay, on ebay and on eBay. EBay said so. EBAY did.',
      ['Ebay → eBay', 'ebay → eBay'],
    ],
    'an acronym that is written as a word': [
      { use: 'Nato', avoid: ['NATO'] },
      'In Hull NATO met. The Nato talks end.',
      ['NATO → Nato'],
    ],
    'a capital too many, but not where a sentence begins': [
      { use: 'internet', avoid: ['Internet'] },
      'Internet cafes close. In Hull the Internet is slow.',
      ['Internet → internet'],
    ],
    'a capital that is missing': [
      { use: 'Parliament', avoid: ['parliament'] },
      'The parliament met in Parliament.',
      ['parliament → Parliament'],
    ],
    'words that are one word or two': [
      { use: 'set-up', avoid: ['setup', 'set up'], exact: true },
      'The setup is new. A set up like it, and the set-up there.',
      ['setup → set-up', 'set up → set-up'],
    ],
    'nothing in a name, and nothing across a comma': [
      { use: 'main', avoid: ['key', 'boat race'] },
      'In Hull the Key Trust met. He took a boat, race on. The Key is here. It is key.',
      ['Key → Main', 'key → main'],
    ],
    'nothing where an exception says so': [
      { avoid: ['issue'], except: ['issue of shares', 'at issue'] },
      'The issue of shares is at issue. The issues remain.',
      ['issues'],
    ],
    'a possessive': [
      { use: 'Mumbai', avoid: ['Bombay'] },
      'Trade in Bombay’s port and Bombay’s bay fell.',
      ['Bombay → Mumbai', 'Bombay → Mumbai'],
    ],
    'an apostrophe of either kind': [
      { use: 'cannot', avoid: ["can't"] },
      "They can’t and can't go.",
      ['can’t → cannot', "can't → cannot"],
    ],
    'no forms of small words': [{ avoid: ['her'] }, 'The herring left her.', ['her']],
  };
  for (const [what, [entry, text, expected]] of Object.entries(cases)) {
    it(`mark ${what}`, () => assert.deepEqual(marked([entry], text), expected));
  }

  it('mend the article before what is changed', () => {
    const text = 'She is a counsellor there.';
    const { findings } = analysed([{ use: 'adviser', avoid: ['counsellor'] }], text);
    assert.equal(applyEdits(text, [...findings[0]!.fixes[0]!.edits]), 'She is an adviser there.');
  });

  it('leave quotations alone, unless they are to be looked at', () => {
    const words = [{ use: 'coming', avoid: ['upcoming'] }];
    const text = '“The upcoming fair is ours,” Ann Roe said.';
    assert.deepEqual(marked(words, text), []);
    assert.deepEqual(marked(words, text, { quotations: true }), ['upcoming → coming']);
  });

  it('say what the desk notes, and end in a stop', () => {
    const [finding] = analysed([{ avoid: ['iconic'], note: 'See the style guide' }], 'The iconic hall shut.').findings;
    assert.equal(finding?.message, 'House style: avoid “iconic”. See the style guide.');
    assert.equal(finding.severity, 'warning');
  });

  it('prefer the longest phrase, and of the same words the first entry', () => {
    const words = [
      { avoid: ['ground'] },
      { use: 'nil', avoid: ['ground zero'] },
      { use: 'site', avoid: ['ground zero'] },
    ];
    assert.deepEqual(marked(words, 'At ground zero the ground shook.'), ['ground zero → nil', 'ground']);
  });

  it('that are right are no misspellings, in no form', () => {
    const text = 'The plan was sumbitted to the council.\n\nThe crash occured at noon.';
    assert.deepEqual(rules([], text), ['misspelling', 'misspelt-word']);
    assert.deepEqual(rules([{ use: 'sumbit' }, { use: 'occured' }], text), []);
  });

  it('that are acronyms need no spelling out', () => {
    const text = 'A report by the QRD found faults in nine lifts. The QRD blames the firm.';
    assert.deepEqual(rules([], text), ['acronym-unexpanded']);
    assert.deepEqual(rules([{ use: 'QRD' }], text), []);
  });

  it('speak alone of the words they mark', () => {
    assert.deepEqual(rules([{ use: 'submitted', avoid: ['sumbitted'] }], 'The plan was sumbitted to the council.'), [
      'house-word',
    ]);
  });
});
