// How often the checks are right on published copy, by what has been read by eye.
//   npm run bench:precision -- FOLDER [LEDGER]   the table; LEDGER: bench/precision/ledger.json unless named
//     --write            keeps in the ledger what the checks say today (then `npm run generate` writes the page)
//     --standing CLASS   lists the findings of a class that are still reported
//     --show N           prints N findings that nobody has read, with ids
//     --read             asks for the class of one finding after the other
//     --rule ID, --severity NAME (repeatable), --each N (of a publisher and rule; 5), --context N: which, and how
//     --label ID CLASS WHY   classes a finding that was shown; CLASS may end in +fix or -fix: its remedies are right or harm
//     --author           what is labelled is read by the author of the check
//     --labels FILE      the same from a file, one a line (`-`: standard input)
//     --import FILE      takes over classed findings with their text: [{ file, rule, start, end, words, class, why }]

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ReadArticle, readCopy } from './precision/copy.ts';
import { imported } from './precision/import.ts';
import { askEach, type LabelLine, labelLines, labelledWith } from './precision/label.ts';
import { EMPTY_LEDGER, type Ledger, ledgerText } from './precision/ledger.ts';
import { measured } from './precision/measure.ts';
import { printStanding, printTable } from './precision/print.ts';
import { shown, unread } from './precision/show.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    standing: { type: 'string' },
    show: { type: 'string' },
    read: { type: 'boolean' },
    rule: { type: 'string', multiple: true, default: [] },
    severity: { type: 'string', multiple: true, default: [] },
    each: { type: 'string', default: '5' },
    context: { type: 'string', default: '160' },
    label: { type: 'boolean' },
    author: { type: 'boolean' },
    labels: { type: 'string' },
    import: { type: 'string' },
  },
});

const words = values.label ? positionals.splice(-3) : [];
const [folder, path = 'bench/precision/ledger.json'] = positionals;
if (!folder) throw new Error('Name the folder with the copy.');
const ledger: Ledger = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : EMPTY_LEDGER;
const articles = readCopy(folder);
const save = (changed: Ledger) => writeFileSync(path, ledgerText(measured(articles, changed)));
const wanted = { rules: values.rule, severities: values.severity, each: Number(values.each) };

if (values.import)
  save({ ...ledger, entries: imported(ledger.entries, JSON.parse(readFileSync(values.import, 'utf8'))) });
else if (values.label) label([{ id: words[0]!, verdict: words[1]!, why: words[2]! }]);
else if (values.labels) label(labelLines(readFileSync(values.labels === '-' ? 0 : values.labels, 'utf8')));
else if (values.show) show(articles, Number(values.show));
else if (values.read) await askEach(unread(articles, ledger.entries, wanted), ledger, Number(values.context), save);
else if (values.standing) printStanding(articles, ledger, values.standing, Number(values.context), wanted.rules);
else {
  printTable(measured(articles, ledger));
  if (values.write) save(ledger);
}

function label(lines: readonly LabelLine[]): void {
  const all = unread(articles, ledger.entries, { rules: [], severities: [], each: Number.POSITIVE_INFINITY });
  save({ ...ledger, entries: [...ledger.entries, ...labelledWith(all, lines, values.author ? 'author' : undefined)] });
}

function show(read: readonly ReadArticle[], most: number): void {
  for (const finding of unread(read, ledger.entries, wanted).slice(0, most)) {
    console.log(`${shown(finding, Number(values.context))}\n`);
  }
}
