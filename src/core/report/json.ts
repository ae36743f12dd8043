import { jsonChunks } from './json-chunks.ts';
import type { ArticleReport } from './report.ts';

/** The whole report as JSON, in pieces. */
export function* reportJson(report: ArticleReport): Generator<string> {
  yield* jsonChunks(report, '  ');
  yield '\n';
}
