import type { ArticleReport, ReportStatement } from './report.ts';

/** What was said, in one line: “We will build it.” (said), or the reported clause. */
export function statementLine({ text, direct, cue }: ReportStatement): string {
  const kind = direct ? 'directly' : 'reported';
  return `${cue === null ? kind : `${kind}, “${cue}”`}: ${text}`;
}

/** The figures of the body as label and value. */
export function figureRows({ figures, findings, accepted, people, statements }: ArticleReport): [string, string][] {
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
    [
      'Findings',
      whole(findings.reduce((sum, { findings: some }) => sum + some.length, 0)) +
        (accepted ? ` (${whole(accepted)} accepted)` : ''),
    ],
  ];
}

function whole(number: number): string {
  return number.toLocaleString('en-GB');
}
