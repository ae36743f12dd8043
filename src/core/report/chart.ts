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
 * line at the length from which a sentence is long. '' without a sentence.
 */
export function sentenceChart(paragraphs: readonly ReportParagraph[]): string {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  if (sentences.length === 0) return '';
  const longest = Math.max(LONG + 5, ...sentences.map(({ words }) => words));
  const height = (words: number) => Math.round((words / longest) * HEIGHT);
  const bars: string[] = [];
  let x = 0;
  for (const paragraph of paragraphs) {
    for (const { words, line } of paragraph.sentences) {
      const label = escapeHtml(`${words} ${words === 1 ? 'word' : 'words'}, line ${line}`);
      const kind = words >= LONG ? 'bar long' : 'bar';
      bars.push(
        `<rect class="${kind}" x="${x}" y="${HEIGHT - height(words)}" width="${BAR}" height="${height(words)}"><title>${label}</title></rect>`,
      );
      x += BAR + GAP;
    }
    x += BREAK;
  }
  const limit = HEIGHT - height(LONG);
  const long = sentences.filter(({ words }) => words >= LONG).length;
  const summary = `${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}, ${long} of ${LONG} words or more`;
  return [
    `<svg role="img" aria-label="Sentence lengths: ${summary}." viewBox="0 0 ${x} ${HEIGHT}" preserveAspectRatio="none">`,
    ...bars,
    `<line class="limit" x1="0" x2="${x}" y1="${limit}" y2="${limit}"></line>`,
    '</svg>',
    `<p class="note">${summary}; the line stands at ${LONG}.</p>`,
  ].join('\n');
}
