import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Participant } from '../../../src/core/model.ts';
import { type ArticleReport, reportOf } from '../../../src/core/report/report.ts';
import { ruleSummaries } from '../../../src/core/rules/summaries.ts';

/** The report of a text. */
export function reportFor(text: string, file = 'sample.article'): ArticleReport {
  return reportOf(file, text, createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }), ruleSummaries());
}

/** The report of an article in which people of these names say something, whatever the names are. */
export function reportNaming(names: readonly string[]): ArticleReport {
  const text = names.map((name) => `${name} said so.`).join('\n\n');
  let start = 0;
  const participants = names.map((name, block): Participant => {
    const span = { start, end: start + name.length };
    start += `${name} said so.\n\n`.length;
    const statement = { ...span, direct: true, cue: name, speaker: `p${block}`, source: null, block, evidence: '' };
    return {
      id: `p${block}`,
      name,
      titles: [name],
      mentions: [{ ...span, text: name, form: 'full', block }],
      statements: [statement],
    };
  });
  const analysis = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });
  const named = { ...analysis, participants, statements: participants.flatMap(({ statements }) => statements) };
  return reportOf('names.article', text, named, ruleSummaries());
}
