import { existsSync } from 'node:fs';
import { type Checked, checkedIn } from '../../core/sheet/checked.ts';
import type { Fact } from '../../core/sheet/fact.ts';
import { factsOf } from '../../core/sheet/sheet.ts';
import { readSidecar, type SidecarReading, sidecarName } from '../../core/sheet/sidecar.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { readWhole } from '../files/read.ts';
import type { Io } from '../io.ts';
import { say } from '../output.ts';
import type { Reading } from './read.ts';
import { because } from './reasons.ts';

/** The accuracy sheet of one article. */
export interface Sheet {
  readonly file: string;
  readonly facts: readonly Fact[];
  /** By what a fact is ticked off; undefined where it is open. */
  readonly ticked: (fact: Fact) => Checked | undefined;
  /** How many facts the article has, and how many of them are ticked off. */
  readonly all: number;
  readonly checked: number;
  /** Why the file of ticks could not be read. */
  readonly trouble: string | undefined;
}

/**
 * Makes the sheet of an article, with what was ticked off in the file beside it.
 * @param onlyOpen whether what is ticked off is left out
 */
export function sheetFor(reading: Reading, onlyOpen: boolean, io: Io): Sheet {
  const facts = factsOf(reading.text, reading.analysis);
  const { ticks, trouble } = ticksBeside(reading, io);
  const ticked = checkedIn(ticks);
  const checked = facts.filter((fact) => ticked(fact)).length;
  const shown = onlyOpen ? facts.filter((fact) => !ticked(fact)) : facts;
  return { file: reading.file, facts: shown, ticked, all: facts.length, checked, trouble };
}

/** What was ticked off in the file beside an article; where that cannot be read nothing is, and the person is told. */
export function ticksBeside(
  { file, path }: Pick<Reading, 'file' | 'path'>,
  io: Io,
): { readonly ticks: readonly Checked[]; readonly trouble?: string } {
  const read = readTicks(sidecarName(path));
  if ('ticks' in read) return read;
  say(io, `${sidecarName(file)}: ${read.trouble}; everything is shown as open`);
  return { ticks: [], ...read };
}

function readTicks(path: string): SidecarReading {
  if (!existsSync(path)) return { ticks: [] };
  try {
    const decoded = decode(readWhole(path));
    return 'refused' in decoded ? { trouble: decoded.refused } : readSidecar(decoded.text);
  } catch (error) {
    return { trouble: because(error) };
  }
}
