import { escapeHtml } from './escape.ts';
import type { ReportParagraph } from './report.ts';

const BAR = 8;
const GAP = 2;
const BREAK = 6;
const HEIGHT = 120;
/** From so many words on a sentence is long for news. */
const LONG = 35;

/**
 * A picture of the sentence lengths over the article as inline SVG: a bar for each sentence, a gap between paragraphs, a
 * line at the length from which a sentence is long. In pieces; nothing without a sentence.
 */
export function* sentenceChart(paragraphs: readonly ReportParagraph[]): Generator<string> {
  const lengths = paragraphs.flatMap(({ sentences }) => sentences.map(({ words }) => words));
  if (lengths.length === 0) return;
  const longest = lengths.reduce((most, words) => Math.max(most, words), LONG + 5);
  const height = (words: number) => Math.round((words / longest) * HEIGHT);
  const long = lengths.filter((words) => words >= LONG).length;
  const summary = `${lengths.length} ${lengths.length === 1 ? 'sentence' : 'sentences'}, ${long} of ${LONG} words or more`;
  const width = lengths.length * (BAR + GAP) + paragraphs.length * BREAK;
  yield `<svg role="img" aria-label="Sentence lengths: ${summary}." viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none">\n`;
  let x = 0;
  for (const paragraph of paragraphs) {
    for (const { words, line } of paragraph.sentences) {
      const label = escapeHtml(`${words} ${words === 1 ? 'word' : 'words'}, line ${line}`);
      const kind = words >= LONG ? 'bar long' : 'bar';
      yield `<rect class="${kind}" x="${x}" y="${HEIGHT - height(words)}" width="${BAR}" height="${height(words)}"><title>${label}</title></rect>\n`;
      x += BAR + GAP;
    }
    x += BREAK;
  }
  const limit = HEIGHT - height(LONG);
  yield `<line class="limit" x1="0" x2="${width}" y1="${limit}" y2="${limit}"></line>\n</svg>\n`;
  yield `<p class="note">${summary}; the line stands at ${LONG}.</p>`;
}
