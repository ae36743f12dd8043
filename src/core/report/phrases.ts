import type { ArticleReport, ReportCategory, ReportStatement } from './report.ts';

/** What was said, in one line: “We will build it.” (said), or the reported clause. */
export function statementLine({ text, direct, cue }: ReportStatement): string {
  const kind = direct ? 'directly' : 'reported';
  return `${cue === null ? kind : `${kind}, “${cue}”`}: ${text}`;
}

/** What stands under the title: the file, where that is not the title itself, and the date; '' where there is neither. */
export function origin({ title, file, date }: ArticleReport): string {
  return [title && file, date].filter(Boolean).join(', ');
}

/** How many findings are in these categories. */
export function findingCount(findings: readonly ReportCategory[]): number {
  return findings.reduce((sum, { findings: some }) => sum + some.length, 0);
}

/** "3 accepted", or '' where none was. */
export function acceptedCount({ accepted }: ArticleReport): string {
  return accepted ? `${whole(accepted)} accepted` : '';
}

/** The figures of the body as label and value. */
export function figureRows(report: ArticleReport): [string, string][] {
  const { figures, findings, people, statements } = report;
  const { words, sentences, paragraphs, sentenceLength, readingEase, grade } = figures;
  return [
    ['Words', whole(words)],
    ['Sentences', whole(sentences)],
    ['Paragraphs', whole(paragraphs)],
    ['Words in a sentence, on average', sentences ? sentenceLength.toFixed(1) : '–'],
    ['Reading ease (Flesch; 60 and more is plain)', readingEase === null ? '–' : readingEase.toFixed(0)],
    ['School grade (Flesch–Kincaid)', grade === null ? '–' : grade.toFixed(1)],
    ['People named', whole(people.length)],
    ['Statements', whole(statements.length)],
    ['Findings', [whole(findingCount(findings)), acceptedCount(report)].filter(Boolean).join(', ')],
  ];
}

function whole(number: number): string {
  return number.toLocaleString('en-GB');
}
