import type { Finding, Participant, Statement } from '../../core/model.ts';
import { jsonChunks, map } from '../../core/report/json-chunks.ts';
import type { Reading } from '../input/read.ts';

/** The findings as JSON, an element for each file. */
export function* lintJson(readings: readonly Reading[]): Generator<string> {
  yield* print(readings, (reading) => ({ file: reading.file, ...findingsOf(reading) }));
}

/** The findings of an article, and what was accepted in it, as they stand in the JSON. */
export function findingsOf({ lines, analysis }: Reading) {
  return {
    problems: map(analysis.findings, (finding: Finding) => problem(finding, lines)),
    accepted: analysis.accepted.map(({ rule, message, start, end }) => ({
      rule,
      message,
      start,
      end,
      ...lines.at(start),
    })),
  };
}

/** The findings as JSON, one a line, each with its file: for what reads a line at a time. */
export function* lintNdjson(readings: readonly Reading[]): Generator<string> {
  for (const { file, lines, analysis } of readings) {
    for (const finding of analysis.findings) {
      yield* jsonChunks({ file, ...problem(finding, lines) });
      yield '\n';
    }
  }
}

function problem({ rule, severity, message, start, end, fixes, related }: Finding, lines: Reading['lines']) {
  const [from, to] = [lines.at(start), lines.at(end)];
  return {
    rule,
    severity,
    message,
    start,
    end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
    related: related.map((other) => ({ message: other.message, start: other.start, end: other.end })),
  };
}

/** The people and what is said as JSON, an element for each file. */
export function* participantsJson(readings: readonly Reading[]): Generator<string> {
  yield* print(readings, (reading) => ({ file: reading.file, ...peopleOf(reading) }));
}

/** The people of an article and what is said in it, as they stand in the JSON. */
export function peopleOf({ text, analysis }: Reading) {
  const names = new Map(analysis.participants.map(({ id, name }) => [id, name]));
  return {
    participants: map(analysis.participants, (person) => participant(person, text)),
    quotes: map(analysis.statements, (statement) => ({
      ...quote(statement),
      speaker: names.get(statement.speaker ?? '') ?? null,
      speakerId: statement.speaker,
      source: statement.source,
    })),
  };
}

function participant({ id, name, titles, mentions, statements }: Participant, text: string) {
  return {
    id,
    name,
    titles,
    mentions: mentions.map(({ start, end, text: words, form }) => ({ start, end, text: words, kind: form })),
    quotes: statements.map((statement) => {
      const { start, end, direct, cue } = quote(statement);
      return { start, end, text: text.slice(start, end), direct, cue };
    }),
  };
}

function quote({ start, end, direct, cue }: Statement) {
  return { start, end, direct, cue };
}

/** An element a line, so that big results can be read and compared. */
function* print(readings: readonly Reading[], write: (reading: Reading) => unknown): Generator<string> {
  let before = '[';
  for (const reading of readings) {
    yield `${before}\n`;
    yield* jsonChunks(write(reading));
    before = ',';
  }
  yield readings.length === 0 ? '[]\n' : '\n]\n';
}
