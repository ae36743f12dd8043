import { createInterface } from 'node:readline/promises';
import { CLASSES, type Class, type Entry, type Ledger } from './ledger.ts';
import { entryOf, shown, type Unread } from './show.ts';

/** What a reader writes of a finding: its id, the class (with `+fix` or `-fix`), the reason. */
export interface LabelLine {
  readonly id: string;
  readonly verdict: string;
  readonly why: string;
}

/** Reads `ID CLASS WHY`, one a line; empty lines and those that begin with `#` are left out. */
export function labelLines(text: string): LabelLine[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [id = '', verdict = '', ...why] = line.split(/\s+/);
      return { id, verdict, why: why.join(' ') };
    });
}

/**
 * The findings with what a reader makes of them. Throws where an id or a class is not known.
 * @param by who reads: the author of the check, or nobody in particular
 */
export function labelledWith(findings: readonly Unread[], lines: readonly LabelLine[], by?: 'author'): Entry[] {
  const byId = new Map(findings.map((one) => [one.id, one]));
  return lines.map(({ id, verdict, why }) => {
    const found = byId.get(id);
    if (!found) throw new Error(`No unread finding has the id ${id}.`);
    const { remedies, ...entry } = entryOf(found.article, found.finding);
    const { class: name, fix } = verdictOf(verdict);
    return { ...entry, class: name, ...(fix && { fix, remedies }), ...(by && { by }), why };
  });
}

function verdictOf(verdict: string): Pick<Entry, 'class' | 'fix'> {
  const [, name = '', fix] = /^(\w+?)([+-]fix)?$/.exec(verdict) ?? [];
  const known = CLASSES.find((one) => one === name || one[0] === name);
  if (!known) throw new Error(`“${verdict}” is no class: ${CLASSES.join(', ')}.`);
  return { class: known as Class, ...(fix && { fix: fix === '+fix' ? 'right' : 'harm' }) };
}

/** Shows one finding after the other and keeps each answer at once; an empty answer passes on, `q` ends. */
export async function askEach(
  findings: readonly Unread[],
  ledger: Ledger,
  context: number,
  save: (ledger: Ledger) => void,
): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let entries = ledger.entries;
  for (const [i, finding] of findings.entries()) {
    console.log(`\n${i + 1} of ${findings.length}\n${shown(finding, context)}`);
    const answer = (await terminal.question('right, arguable, wrong, damage (+fix, -fix) and why: ')).trim();
    if (answer === 'q') break;
    if (!answer) continue;
    try {
      entries = [...entries, ...labelledWith([finding], labelLines(`${finding.id} ${answer}`))];
      save({ ...ledger, entries });
    } catch (error) {
      console.log((error as Error).message);
    }
  }
  terminal.close();
}
