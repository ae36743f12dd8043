import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { type Fact, keyOf } from '../../../src/core/sheet/fact.ts';
import { factsOf } from '../../../src/core/sheet/sheet.ts';
import { factLine, toCheck } from '../../../src/core/sheet/words.ts';
import { cpuMs } from '../../cpu.ts';
import { sheetOf, wordsOf } from './read.ts';

const STORY = `Ana Prado, the mayor of Ulvik, opened the bridge on Friday.

“We waited nine years,” Prado said. “It is a good day.”

About 8,200 cars will cross it every day, the Northern Roads Agency said.
`;

/** The keys of the facts of an article. */
const keysOf = (text: string): string[] => sheetOf(text).map(keyOf);

/** The words of the facts that are new after a change. */
function openedBy(before: string, after: string): string[] {
  const known = new Set(keysOf(before));
  return sheetOf(after)
    .filter((fact) => !known.has(keyOf(fact)))
    .map(({ words }) => words);
}

describe('the accuracy sheet', () => {
  const facts = sheetOf(STORY);
  const one = (words: string): Fact => facts.find((fact) => fact.words.startsWith(words))!;

  it('lists facts in text order, each with its kind', () => {
    assert.deepEqual(
      facts.map(({ kind, words }) => `${kind} ${words}`),
      [
        'person Ana Prado',
        'date Friday',
        'quotation “We waited nine years,” … “It is a good day.”',
        'number nine',
        'number 8,200',
        'body Northern Roads Agency',
      ],
    );
  });

  it('says in a sentence what there is to look up', () => {
    assert.equal(`${factLine(one('Ana'))}: ${toCheck(one('Ana'))}`, 'Ana Prado, mayor of Ulvik: spelling and title');
    assert.equal(toCheck(one('“We')), 'words, and that Ana Prado said so');
    assert.match(factLine(one('8,200')), /8,200 – About 8,200 cars will cross it/);
  });

  it('gives the places of a person’s name, with their lines', () => {
    const places = one('Ana').places.map(({ start, end, line }) => `${line} ${STORY.slice(start, end)}`);
    assert.deepEqual(places, ['1 Ana Prado', '3 Prado']);
  });

  it('gives places in the document as it is, whatever its line ends', () => {
    const text = STORY.replaceAll('\n', '\r\n');
    for (const { kind, places } of sheetOf(text))
      if (kind === 'number') assert.match(text.slice(places[0]!.start, places[0]!.end), /^(?:nine|8,200)$/);
  });

  it('has figures of one sentence in one line, and what is said again once', () => {
    const own = sheetOf(
      'Sales rose by 4% to $210m in May. That $210m is a record high.\n\nSales of $210m, she said.\n',
    );
    assert.deepEqual(wordsOf(own, 'number'), ['4%, $210m']);
    assert.equal(own.find(({ kind }) => kind === 'number')?.places.length, 4);
    assert.deepEqual(wordsOf(own, 'superlative'), ['a record high']);
  });

  it('knows small numbers of different things apart', () => {
    const own = sheetOf('The fire killed three men. Three dogs were saved. It burnt for three hours.\n');
    assert.deepEqual(wordsOf(own, 'number'), ['three', 'Three', 'three']);
  });

  it('leaves out numbers that are names', () => {
    const own = sheetOf(
      'She called 911. The film ran on Channel 5 and on NBC 4. “Apollo 13 is my favourite,” she said.\n',
    );
    assert.deepEqual(wordsOf(own, 'number'), []);
  });

  it('tells ages, and whose they are', () => {
    const own = sheetOf('Tom Reed, 47, drove an 8-year-old boy home. Lena Reed (12) and a man in his 70s waited.\n');
    const ages = own.filter(({ kind }) => kind === 'age');
    assert.deepEqual(
      ages.map(({ words, of }) => `${words} ${of}`),
      ['47 Tom Reed', '8-year-old ', '12 Lena Reed', '70s '],
    );
  });

  it('has ordinals and numbers behind their noun that state a fact', () => {
    const own = sheetOf(
      'Ulvik came fifteenth. It lost for a second time in round one, and Prado was a distant third. Seventeen out of 30 voted, just over half of them women. He denied second-degree murder.\n\nWait a second. On second thoughts the third way is best.\n',
    );
    assert.deepEqual(wordsOf(own, 'number'), ['fifteenth', 'second, one, third', 'Seventeen, 30, half', 'second']);
  });

  it('leaves out the numbers of items', () => {
    const own = sheetOf(
      'Ulvik has plans.\n\n1- Build a bridge of steel.\n\n2. Mend the roof.\n\n3.5 million people came.\n',
    );
    assert.deepEqual(wordsOf(own, 'number'), ['3.5 million']);
  });

  it('has dates that are told from today, and no names with such words', () => {
    const own = sheetOf(
      'In May, a year ago, the USA Today reporter met Prado at midnight. March saw her less than a month later.\n',
    );
    assert.deepEqual(wordsOf(own, 'date'), ['May, a year ago, midnight', 'less than a month later']);
  });

  it('knows the months that are words from their place', () => {
    const own = sheetOf(
      'It fell from the March high. May 2019 was dry. The March on Ulvik may fail, the March for Life won.\n',
    );
    assert.deepEqual(wordsOf(own, 'date'), ['March', 'May 2019']);
  });

  it('tells a claim with what it claims, and no opinion', () => {
    const own = sheetOf(
      'Ulvik, seen as the most populous valley, held its first vote of 2020. It was the most important day of the first half of 2020. Its rents are the most unequal in the country.\n',
    );
    assert.deepEqual(wordsOf(own, 'superlative'), [
      'the most populous, its first vote of 2020',
      'the most unequal in the country',
    ]);
  });

  it('gives a quotation that goes on the speaker who is named at its end', () => {
    const own = sheetOf(
      'Ana Prado met Bo Carr. “We waited,” he said.\n\nThe bridge opened. Rain fell.\n\n“It is long overdue for the people of the valley.\n\n“Nobody should ask for more,” Prado said.\n',
    );
    const said = own.filter(({ kind }) => kind === 'quotation');
    assert.deepEqual(
      said.slice(1).map(({ of }) => of),
      ['Ana Prado', 'Ana Prado'],
    );
  });

  it('gives what a headline quotes the speaker in the body', () => {
    const own = sheetOf(
      'Bridge is ‘a gift to the valley’\n\n“The bridge is a gift to the valley,” Ana Prado, the mayor, said.\n',
    );
    assert.deepEqual(
      own.filter(({ kind }) => kind === 'quotation').map(({ of }) => of),
      ['Ana Prado', 'Ana Prado'],
    );
  });

  it('lists links with what is behind them', () => {
    const own = sheetOf(
      '---\ntitle: A\n---\n\nThe [report](https://example.org/r.pdf) is out, Ana Prado said at www.example.org.\n\nShe left.\n',
      'markdown',
    );
    const links = own.filter(({ kind }) => kind === 'link');
    assert.deepEqual(links.map(factLine), ['report → https://example.org/r.pdf', 'www.example.org']);
  });

  it('joins a body with its letters', () => {
    const own = sheetOf('The Northern Roads Agency (NRA) met. The NRA said no. The Roads Agency left.\n');
    assert.deepEqual(wordsOf(own, 'body'), ['Northern Roads Agency']);
  });

  it('shows what a check says of the words', () => {
    const own = sheetOf('The report is of February 30, 2025, Ana Prado said.\n');
    assert.match(own.find(({ kind }) => kind === 'date')!.findings.join(), /no 30 February/);
  });

  it('says nothing of the length of a sentence beside each figure in it', () => {
    const own = sheetOf(
      `Ana Prado said on Friday ${'that the bridge was long and that '.repeat(10)}it cost $3 million.\n`,
    );
    const number = own.find(({ kind }) => kind === 'number')!;
    assert.deepEqual(number.findings, []);
  });
});

describe('facts that were ticked off', () => {
  it('stand after an edit elsewhere', () => {
    const edited = `A new first paragraph.\n\n${STORY}`;
    assert.deepEqual(openedBy(STORY, edited.replace('every day', 'every single day')), []);
  });

  it('stand where quotation marks are curled', () => {
    assert.deepEqual(openedBy(STORY, STORY.replace(/[“”]/g, '"')), []);
  });

  it('are open again where the words change', () => {
    assert.deepEqual(openedBy(STORY, STORY.replace('nine years', 'ten years')), [
      '“We waited ten years,” … “It is a good day.”',
      'ten',
    ]);
    assert.deepEqual(openedBy(STORY, STORY.replace('8,200 cars', '8,300 cars')), ['8,300']);
    assert.deepEqual(openedBy(STORY, STORY.replace('8,200 cars', '8,200 lorries')), ['8,200']);
  });

  it('are open again where the title or the speaker changes', () => {
    assert.deepEqual(openedBy(STORY, STORY.replace('the mayor of Ulvik', 'the governor of Ulvik')), ['Ana Prado']);
    const other = STORY.replace('Prado said', 'the builders said');
    assert.ok(openedBy(STORY, other).includes('“We waited nine years,” … “It is a good day.”'));
  });

  it('are open again where the name is spelt otherwise', () => {
    assert.ok(openedBy(STORY, STORY.replaceAll('Ana Prado', 'Anna Prado')).includes('Anna Prado'));
  });

  it('are open again where a date is used once more', () => {
    assert.deepEqual(openedBy(STORY, `${STORY}\nIt closes again on Friday.\n`), ['Friday']);
  });
});

describe('the sheet of a hostile text', () => {
  it('takes time that grows with the length', () => {
    const pieces = [
      '12-',
      '“a ',
      'three ',
      '(',
      'the first ',
      'May ',
      'a.b@',
      'In Ulvik Roads of ',
      '1,',
      'http://',
      '[x](',
      'Ana Prado, 5, ',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(10_000);
      const analysis = createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container: 'wire' });
      assert.ok(cpuMs(() => factsOf(text, analysis)) < 4_000, piece);
    }
  });
});
