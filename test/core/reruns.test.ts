import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { RULES } from '../../src/core/rules/index.ts';

const TOWNS = ['Hull', 'Leeds', 'Ripon', 'Selby'];
const PARAGRAPHS = 80;

/** An article of many paragraphs; one in ten names somebody and has somebody speak. */
const ARTICLE = [
  'Bridge is shut after flood',
  ...Array.from({ length: PARAGRAPHS }, (_, i) =>
    i % 10 === 0
      ? `Engineer Helen Marsh${'abcdefgh'[i / 10]} went to ${TOWNS[i % 4]} on Monday. “We go on,” she said.`
      : `The road to the old mill was closed for ${i + 20} days and nobody knew why.`,
  ),
].join('\n\n');

/** How often each query ran when one text became another; queries that did not run are left out. */
function runsOf(from: string, to: string): Readonly<Record<string, number>> {
  let counts: Record<string, number> = {};
  const onRun = (name: string) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { onRun });
  analyzer.analyse(from, { container: 'wire' });
  counts = {};
  analyzer.analyse(to, { container: 'wire' });
  return counts;
}

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
/** What has to be worked out for the article as a whole. */
const WHOLE = ['clusters', 'ids', 'people', 'cast members', 'cast', 'outline', 'participants'];
const whole = (counts: Readonly<Record<string, number>>) => WHOLE.filter((name) => counts[name]);

/** Invariant 2: an edit in one block runs that block's queries again, and what really follows. */
describe('what runs again', () => {
  it('is nothing for the same text', () => {
    assert.deepEqual(runsOf(ARTICLE, ARTICLE), {});
  });

  it('is what follows of the next block where a sentence is added, though somebody is told of from there on', () => {
    const road = (i: number) => `The road to the old mill was closed for ${i + 20} days and nobody knew why.`;
    // After so many sentences she is no longer near: she comes back without having been introduced, or having spoken.
    const far = Array.from({ length: 12 }, (_, i) => road(i));
    const near = Array.from({ length: 30 }, (_, i) => `For ${i + 20} days nobody had seen Marsh at the old mill.`);
    const text = ['Bridge is shut', 'Engineer Helen Marsh went to Hull on Monday.', ...far, ...near].join('\n\n');
    const counts = runsOf(text, text.replace(near[1]!, `${near[1]} It was cold.`));
    assert.ok(counts.speech! <= 2, `speech of ${counts.speech} blocks`);
  });

  it('is one block for a letter in a word', () => {
    const counts = runsOf(
      ARTICLE,
      ARTICLE.replace('the old mill was closed for 45', 'the olde mill was closed for 45'),
    );
    assert.deepEqual([counts.facts, counts['block result'], counts.speech, counts.weighed], [1, 1, 1, 1]);
    assert.deepEqual(whole(counts), []);
    assert.ok(total(counts) <= 25, JSON.stringify(counts));
    // They have nothing to say, and compare no words.
    for (const rule of [
      'paragraph-too-long',
      'end-mark-misplaced',
      'acronym-after-full-again',
      'name-only-in-furniture',
    ])
      assert.equal(counts[rule], undefined, rule);
  });

  it('is no speech of those who ask nothing of whom there is one more', () => {
    const counts = runsOf(ARTICLE, ARTICLE.replace('went to Hull on', 'went with Mayor Dara Quinn to Hull on'));
    assert.deepEqual([counts.facts, counts.cast], [1, 1]);
    assert.ok(counts.speech! <= 12, JSON.stringify(counts));
  });

  it('is one block, those who are named in it and what is said of them for a letter beside a name', () => {
    const counts = runsOf(ARTICLE, ARTICLE.replace('Engineer Helen Marshd went', 'Engineer Helen Marshd wents'));
    assert.deepEqual([counts.facts, counts.participant, counts['of person']], [1, 1, 1]);
    // The place of “she” has moved, and the next paragraph might go on with her quotation.
    assert.equal(counts.speech, 2);
    assert.deepEqual(whole(counts), ['participants']);
    assert.ok(total(counts) <= 60, JSON.stringify(counts));
  });

  it('is the two halves of a block for Enter, and the order of blocks', () => {
    const counts = runsOf(ARTICLE, ARTICLE.replace('was closed for 45 days', 'was closed\n\nfor 45 days'));
    assert.deepEqual([counts.facts, counts['block result'], counts.weighed], [2, 2, 2]);
    // There is a sentence more, and “he” may mean whoever was named up to eight sentences before.
    assert.ok(counts.speech! <= 11, JSON.stringify(counts));
    assert.deepEqual(whole(counts), ['outline']);
    // They look at how many paragraphs are one thing or the other, and no more.
    for (const name of ['parts', 'owners', 'cluster', 'names in order'])
      assert.ok((counts[name] ?? 0) <= 5, `${name}: ${JSON.stringify(counts)}`);
  });

  it('is no linking of names and no check of how they are written for Enter beside one', () => {
    const counts = runsOf(ARTICLE, ARTICLE.replace('Helen Marshd went', 'Helen Marshd\n\nwent'));
    assert.equal(counts.participant, 1);
    const unchanged = [
      'persons',
      'name-spelling-drift',
      'name-diacritics-drift',
      'capitalisation-drift',
      'name-order-flip',
    ];
    assert.deepEqual(
      unchanged.filter((name) => counts[name]),
      [],
    );
    assert.ok(counts['of person']! <= 2, JSON.stringify(counts));
  });

  it('is whom a surname means where fewer names are left', () => {
    const told = 'Helen Marsh leads the council.\n\nMarsh will not stand again.\n\nMarsh has a son.';
    const others = 'Dara Quinn went to Hull.\n\n'.repeat(3);
    for (const [from, to] of [
      [others + told, told],
      [others + told, others],
    ] as const)
      assert.ok(runsOf(from, to).speech! > 0);
  });

  it('is what a name tells of itself elsewhere when it is typed', () => {
    const counts = runsOf(ARTICLE, ARTICLE.replace('Engineer Helen Marshd went', 'Engineer Helen Marsha went'));
    // One has gone and another one is named twice; nothing else is read again.
    assert.equal(counts.facts, 1);
    assert.ok(counts.weighed! <= 3, JSON.stringify(counts));
    assert.ok(counts['block result']! === 1);
  });
});
