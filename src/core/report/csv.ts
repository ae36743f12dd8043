import type { ArticleReport } from './report.ts';

/** The people as CSV: name, titles, mentions, statements, first line. */
export function peopleCsv({ people }: ArticleReport): Generator<string> {
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
export function statementsCsv({ statements }: ArticleReport): Generator<string> {
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
export function* csv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): Generator<string> {
  for (const row of [head, ...rows]) yield `${row.map(cell).join(',')}\r\n`;
}

/** Where other countries and settings have a spreadsheet divide cells: it knows no quotation marks in midst of one. */
const SEPARATORS = /([;\t|\r\n])/;
/** Control characters that are no blanks: a terminal would obey them. */
const CONTROLS = /[^\P{Cc}\t\r\n]/gu;
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/;

/**
 * A cell. What a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises, also where it would
 * begin a cell of its own; numbers are ours.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const shown = value.replace(CONTROLS, '\uFFFD');
  const parts = shown.split(SEPARATORS).map((part) => (FORMULA.test(part) ? `'${part}` : part));
  const safe = `${/^\s*[\t\r]/.test(value) ? "'" : ''}${parts.join('')}`;
  return safe !== value || /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
