// Long texts of one kind of paragraph over and over: a rule that looks at all such places for each of them takes minutes.
import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { cpuMs } from '../cpu.ts';

/** A name for each number, like no other. */
function invented(i: number): string {
  const word = [...(i + 100).toString(20)].map((digit) => 'bdfgklmnprstvzbcdhjm'[Number.parseInt(digit, 20)]).join('a');
  return `${word[0]!.toUpperCase()}${word.slice(1)}${i % 20 > 13 ? 'o' : 'e'}t`;
}

/** How many paragraphs make a long text, and what stands in each. A rule that looks at all such places for each takes minutes. */
const LONG: Readonly<Record<string, readonly [paragraphs: number, of: (i: number) => string]>> = {
  'one person, he and she': [
    20_000,
    (i) => `Mayor Ines Roy said on day ${i} the works were late, and “we are ready,” she added.`,
  ],
  'the same things counted': [14_000, (i) => `The storm killed ${i + 3} people and ${i + 5} horses.`],
  'open quotations': [40_000, (i) => `“We begin on day ${i}, she said.`],
  'a name in two orders': [2_000, (i) => (i % 2 ? `Kim Min-ji won race ${i}.` : `Race ${i} Min-ji Kim lost.`)],
  'ages without a name': [3_000, (i) => `Ines Roy, 34, spoke on day ${i}. The 43-year-old said no.`],
  'people of one surname': [9_000, (i) => `${invented(i)} Khan, ${20 + (i % 60)}, would not go. Khan then left.`],
  'people of two given names': [5_000, (i) => `Ali Hassan ${invented(i)} said on day ${i} that he would go.`],
  'a given name spelt in two ways': [5_000, (i) => `${i % 2 ? 'Hassan' : 'Hasan'} ${invented(i)} said so.`],
  'speakers of a transcript': [8_000, (i) => (i % 2 ? `ROY: We go on with day ${i}.` : `Omar ${invented(i)} came.`)],
};

/** So many times the text may take so many times the time: without a machine's moods they would be the same. */
const [LONGER, MOST_TIMES] = [8, 16];
/** The clock of short runs is coarse, and garbage is collected when it is. */
const SLACK_MS = 300;

describe('the core on long texts', function () {
  this.timeout(240_000);

  for (const [name, [paragraphs, of]] of Object.entries(LONG)) {
    it(`takes time in proportion to ${name}`, () => {
      const few = Math.min(...[1, 2, 3].map(() => readingMs(of, paragraphs / LONGER)));
      const inProportion = (ms: number): boolean => ms < MOST_TIMES * few + SLACK_MS;
      let many = readingMs(of, paragraphs);
      // The quickest counts on both sides: one run also pays for compiling and for the garbage of the text before.
      for (let again = 0; again < 2 && !inProportion(many); again++) many = Math.min(many, readingMs(of, paragraphs));
      assert.ok(inProportion(many), `${Math.round(few)} ms, but ${Math.round(many)} ms for ${LONGER} times the text`);
    });
  }
});

/** What reading so many paragraphs takes of the processor, in milliseconds. */
function readingMs(of: (i: number) => string, paragraphs: number): number {
  const text = Array.from({ length: paragraphs }, (_, i) => of(i)).join('\n\n');
  return cpuMs(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }));
}
