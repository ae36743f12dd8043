import type { ArticleReport } from './report.ts';

/** The whole report as JSON. */
export function reportJson(report: ArticleReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
