import type { Analysis } from '../../../src/core/model.ts';
import { linesOf } from '../../../src/core/syntax/text/lines.ts';
import { difference, type Property } from '../subject.ts';

/** An analysis by line and column, with one kind of line end in its words. */
function byLines(text: string, analysis: Analysis): unknown {
  const { at } = linesOf(text);
  return JSON.parse(JSON.stringify(analysis).replace(/\\r\\n|\\r/g, '\\n'), (key, value) =>
    key === 'start' || key === 'end' ? at(value) : value,
  );
}

/** LF, CRLF and CR give the same result by line and column. */
export const lineEnds: Property = {
  name: 'line-ends',
  check(subject) {
    const plain = subject.text.replace(/\r\n?/g, '\n');
    // One case in four: readings are the most of what a case takes.
    if (!plain.includes('\n') || plain.length % 4) return [];
    // One other form a case: which one, its length decides.
    const other = plain.replaceAll('\n', plain.length % 8 ? '\r\n' : '\r');
    return difference(byLines(other, subject.fresh(other)), byLines(plain, subject.fresh(plain)));
  },
};
