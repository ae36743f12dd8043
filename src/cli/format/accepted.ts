import { createColors } from 'picocolors';
import { jsonChunks, map } from '../../core/report/json-chunks.ts';
import { printable } from '../../core/syntax/text/printable.ts';
import type { ListedAccepted } from '../accepted.ts';
import type { TextOptions } from './text.ts';
import { count, heading } from './words.ts';

/** Words longer than this are cut: a paragraph may be accepted. */
const WIDTH = 60;

/** What is accepted, a line each with file, line, check and words; a summary at the end. */
export function acceptedText(listed: readonly ListedAccepted[], articles: number, { colour }: TextOptions): string {
  const c = createColors(colour);
  const lines = listed.map(({ file, at, gone, check, words }) => {
    const place = `${heading(file)}${at ? `:${at.line}:${at.column}` : ''}`;
    const state = gone ? `  ${c.yellow(gone === 'file' ? 'gone: no such file' : 'gone')}` : '';
    return `${place}${state}  ${c.dim(printable(check))}  “${cut(printable(words))}”\n`;
  });
  const gone = listed.filter((one) => one.gone).length;
  const counts = [`${count(listed.length - gone, 'finding')} accepted`, ...(gone ? [`${gone} gone`] : [])];
  return `${lines.join('')}${lines.length ? '\n' : ''}${counts.join(', ')}, ${count(articles, 'article')} read.\n`;
}

/** The same as JSON: a list. */
export function* acceptedJson(listed: readonly ListedAccepted[]): Generator<string> {
  const list = map(listed, ({ file, check, words, at, gone }) => ({ file, check, words, ...at, gone: gone ?? null }));
  yield* jsonChunks(list, '  ');
  yield '\n';
}

function cut(words: string): string {
  return words.length > WIDTH ? `${words.slice(0, WIDTH).trimEnd()}…` : words;
}
