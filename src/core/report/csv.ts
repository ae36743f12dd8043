import type { ArticleReport } from './report.ts';

/** The people as CSV: name, titles, mentions, statements, first line. */
export function peopleCsv({ people }: ArticleReport): string {
  return csv(
    ['id', 'name', 'titles', 'mentions', 'statements', 'line', 'column'],
    people.map(({ id, name, titles, mentions, statements, first }) => [
      id,
      name,
      titles.join('; '),
      mentions,
      statements.length,
      first.line,
      first.column,
    ]),
  );
}

/** The statements as CSV, also those of nobody we can name. */
export function statementsCsv({ statements }: ArticleReport): string {
  return csv(
    ['speaker', 'source', 'kind', 'cue', 'text', 'line', 'column'],
    statements.map(({ speaker, source, direct, cue, text, line, column }) => [
      speaker ?? '',
      source ?? '',
      direct ? 'direct' : 'reported',
      cue ?? '',
      text,
      line,
      column,
    ]),
  );
}

/** CSV as RFC 4180 has it: comma, CRLF, quotation marks doubled. */
function csv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * A cell. Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises; numbers are ours.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
