import { lintGithub } from '../../../src/cli/format/github.ts';
import { lintJson, participantsJson } from '../../../src/cli/format/json.ts';
import { participantsText } from '../../../src/cli/format/people.ts';
import { lintSarif } from '../../../src/cli/format/sarif.ts';
import { lintText } from '../../../src/cli/format/text.ts';
import type { Reading } from '../../../src/cli/input/read.ts';
import { REPORT_FORMATS } from '../../../src/core/report/formats.ts';
import { reportOf } from '../../../src/core/report/report.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { ruleSummaries } from '../../../src/core/rules/summaries.ts';
import { linesOf } from '../../../src/core/syntax/text/lines.ts';
import type { Property } from '../subject.ts';

/** Names of files as they may be: some are made to be obeyed by a terminal. */
const FILES = ['draft.article', 'a\u001b[2Jb\u009b.md', 'a\n::error::b.txt', 'ä \u202e“%”,;:.wire'];
const OPTIONS = { colour: false, columns: 80 };

const CLI: Readonly<Record<string, (readings: readonly Reading[]) => Iterable<string>>> = {
  text: (readings) => lintText(readings, OPTIONS),
  people: (readings) => participantsText(readings, OPTIONS),
  github: lintGithub,
  json: lintJson,
  'people as JSON': participantsJson,
  sarif: (readings) => lintSarif(readings, { rulesOf: () => RULES }),
};
const JSON_FORMS = /json|sarif|ninjs/i;
/** Control characters, but for line feeds and the carriage returns of CSV. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
/** What turns the direction of a line round: in a terminal only, a page shows text as it is. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/;

function wrongWith(form: string, written: string, isPrinted: boolean): string | undefined {
  if (JSON_FORMS.test(form)) {
    JSON.parse(written);
    return undefined;
  }
  const found = CONTROLS.exec(written) ?? (isPrinted ? DIRECTIONS.exec(written) : null);
  return found ? `${form} has U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')} in it` : undefined;
}

/** Every form in which findings, people and reports leave the program can be written, and has nothing a terminal obeys. */
export const forms: Property = {
  name: 'forms',
  *check({ text, analysis }) {
    // One case in four, as with line ends.
    if (text.length % 4 !== 1) return;
    const file = FILES[(text.length >> 2) % FILES.length]!;
    const reading = { file, path: '/x', text, encoding: 'utf-8', lines: linesOf(text), analysis } as unknown as Reading;
    for (const [form, write] of Object.entries(CLI)) {
      const wrong = wrongWith(form, [...write([reading])].join(''), true);
      if (wrong) yield wrong;
    }
    const report = reportOf(file, text, analysis, ruleSummaries());
    for (const [form, { write }] of Object.entries(REPORT_FORMATS)) {
      const written = [...(write(report) as Iterable<string>)].join('');
      const wrong = wrongWith(`report ${form}`, written, false);
      if (wrong) yield wrong;
    }
  },
};
