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
  /** How the names of its files end, after the article's name; no two forms end alike. */
  readonly ending: string;
  /** The report in pieces: the whole may be more than a string can hold. */
  readonly write: (report: ArticleReport) => Generator<string>;
  /** What a file begins with and a stream does not. */
  readonly mark?: string;
}

/** Without it, spreadsheets take UTF-8 for the alphabet of the computer's country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** By the name the command line has for them. */
export const REPORT_FORMATS = {
  markdown: { title: 'Markdown', ending: 'report.md', write: reportMarkdown },
  html: { title: 'Web page', ending: 'report.html', write: (report) => reportPage(report) },
  json: { title: 'JSON', ending: 'report.json', write: reportJson },
  'csv-people': { title: 'Table of people (CSV)', ending: 'people.csv', write: peopleCsv, mark: BYTE_ORDER_MARK },
  'csv-statements': {
    title: 'Table of statements (CSV)',
    ending: 'statements.csv',
    write: statementsCsv,
    mark: BYTE_ORDER_MARK,
  },
  ninjs: { title: 'People for the CMS (IPTC ninjs)', ending: 'ninjs.json', write: ninjs },
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** The report in pieces of a file. */
export function* reportFile({ mark, write }: ReportFormat, report: ArticleReport): Generator<string> {
  if (mark) yield mark;
  yield* write(report);
}

/** What was written in pieces as one text, for what must have it so. */
export function inOnePiece(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
