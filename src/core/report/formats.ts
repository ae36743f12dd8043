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
  readonly write: (report: ArticleReport) => string;
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
