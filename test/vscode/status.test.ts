import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { figuresTooltip } from '../../src/vscode/status/statusBar.ts';
import { ok } from './support.ts';

describe('the figures in the status bar', () => {
  it('say on hover what they count: the words of the body, years of schooling', () => {
    const text =
      'Roof mended\n\nBy Ann Roe\n\nThe council met on Monday. It will mend the roof of the old town hall.\n';
    const analysis = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });
    const { value } = figuresTooltip(analysis);
    const shown = value.replace(/&nbsp;|\\/g, ' ').replace(/ +/g, ' ');
    ok(/Words of the body \| 15 \|/.test(shown), shown);
    ok(/Grade: years of schooling to read it \(Flesch–Kincaid \) \| -?\d+\.\d \|/.test(shown), shown);
  });

  it('say how many findings are accepted, and nothing of it where none is', () => {
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    const text = 'The board met in the the hall.\n';
    const entry = { check: 'repeated-word', article: '', words: 'the the', before: 'board met in', after: 'hall' };
    const tooltip = (accepted: (typeof entry)[]) =>
      figuresTooltip(analyzer.analyse(text, { container: 'wire', accepted })).value.replace(/&nbsp;|\\/g, ' ');
    ok(/Accepted\s*\|\s*1\s*\|/.test(tooltip([entry])), tooltip([entry]));
    ok(!tooltip([]).includes('Accepted'), tooltip([]));
  });
});
