import { peopleCsv, statementsCsv } from './csv.ts';
import { reportPage } from './html.ts';
import { reportJson } from './json.ts';
import { reportMarkdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import type { ArticleReport } from './report.ts';

/** A form the report can be written in. */
export interface ReportFormat {
  /** For people, in the editor's list. */
  readonly title: string;
  readonly extension: string;
  /** The report in pieces: the whole may be more than a string can hold. */
  readonly write: (report: ArticleReport) => Generator<string>;
}

/** By the name the command line has for them. */
export const REPORT_FORMATS = {
  markdown: { title: 'Markdown', extension: 'md', write: reportMarkdown },
  html: { title: 'Web page', extension: 'html', write: (report) => reportPage(report) },
  json: { title: 'JSON', extension: 'json', write: reportJson },
  'csv-people': { title: 'Table of people (CSV)', extension: 'csv', write: peopleCsv },
  'csv-statements': { title: 'Table of statements (CSV)', extension: 'csv', write: statementsCsv },
  ninjs: { title: 'People for the CMS (IPTC ninjs)', extension: 'json', write: ninjs },
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** What was written in pieces as one text, for what must have it so. */
export function inOnePiece(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
