import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, Location, Log, ReportingDescriptor, Result, Run } from 'sarif';
import manifest from '../../../package.json';
import type { Rule } from '../../core/linter/rule.ts';
import type { Finding, Severity, Span } from '../../core/model.ts';
import { jsonChunks } from '../../core/report/json-chunks.ts';
import type { Reading } from '../input/read.ts';

type Level = 'error' | 'warning' | 'note';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** A log whose results come one by one: a great many of them with their fixes take more memory than there may be. */
type StreamedLog = Omit<Log, 'runs'> & { runs: (Omit<Run, 'results'> & { results: Iterable<Result> })[] };

interface SarifOptions {
  /** The checks there are for an article. */
  readonly rulesOf: (reading: Reading) => readonly Rule[];
}

/** The findings in the Static Analysis Results Interchange Format, version 2.1.0. */
export function* lintSarif(readings: readonly Reading[], { rulesOf }: SarifOptions): Generator<string> {
  const log: StreamedLog = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: manifest.displayName,
            version: manifest.version,
            rules: usedBy(readings, rulesOf).map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: readings.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: resultsOf(readings),
      },
    ],
  };
  yield* jsonChunks(log, '  ');
  yield '\n';
}

/** The checks that found something, in their order. */
function usedBy(readings: readonly Reading[], rulesOf: SarifOptions['rulesOf']): Rule[] {
  const used = new Set<string>();
  const rules = new Map<string, Rule>();
  const known = new Set<readonly Rule[]>();
  for (const reading of readings) {
    for (const { rule } of reading.analysis.findings) used.add(rule);
    const here = rulesOf(reading);
    if (!known.has(here)) for (const rule of here) if (!rules.has(rule.id)) rules.set(rule.id, rule);
    known.add(here);
  }
  return [...rules.values()].filter(({ id }) => used.has(id));
}

function* resultsOf(readings: readonly Reading[]): Generator<Result> {
  for (const reading of readings) for (const finding of reading.analysis.findings) yield resultOf(finding, reading);
}

function descriptorOf({ id, summary, why, severity, category }: Rule): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: summary },
    help: { text: why, markdown: why },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [category] },
  };
}

function resultOf(finding: Finding, reading: Reading): Result {
  const { rule, severity, message, fixes, related } = finding;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(finding, reading)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        message: { text: other.message },
        ...locationOf(other, reading),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, reading)) }),
  };
}

function locationOf(span: Span, reading: Reading): Location {
  return { physicalLocation: { artifactLocation: { uri: uriOf(reading.file) }, region: regionOf(span, reading) } };
}

function fixOf(
  { title, edits }: { title: string; edits: readonly (Span & { text: string })[] },
  reading: Reading,
): Fix {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(reading.file) },
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit, reading),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  };
}

function regionOf({ start, end }: Span, { lines }: Reading) {
  const [from, to] = [lines.at(start), lines.at(end)];
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23');
}
