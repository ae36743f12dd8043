import { existsSync } from 'node:fs';
import { type Checked, checkedIn } from '../../core/sheet/checked.ts';
import type { Fact } from '../../core/sheet/fact.ts';
import { factsOf } from '../../core/sheet/sheet.ts';
import { readSidecar, sidecarName } from '../../core/sheet/sidecar.ts';
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
  readonly trouble?: string;
}

/**
 * Makes the sheet of an article, with what the file of ticks beside it says; where that cannot be read, everything is
 * open, and the person is told.
 * @param onlyOpen whether what is ticked off is left out
 */
export function sheetFor(reading: Reading, onlyOpen: boolean, io: Io): Sheet {
  const facts = factsOf(reading.text, reading.analysis);
  const read = ticksBeside(reading.path);
  const trouble = 'trouble' in read ? read.trouble : undefined;
  if (trouble !== undefined) say(io, `${sidecarName(reading.file)}: ${trouble}; everything is shown as open`);
  const ticked = checkedIn('ticks' in read ? read.ticks : []);
  const checked = facts.filter((fact) => ticked(fact)).length;
  const shown = onlyOpen ? facts.filter((fact) => !ticked(fact)) : facts;
  return {
    file: reading.file,
    facts: shown,
    ticked,
    all: facts.length,
    checked,
    ...(trouble !== undefined && { trouble }),
  };
}

function ticksBeside(article: string): ReturnType<typeof readSidecar> {
  const path = sidecarName(article);
  if (!existsSync(path)) return { ticks: [] };
  try {
    const decoded = decode(readWhole(path));
    return 'refused' in decoded ? { trouble: decoded.refused } : readSidecar(decoded.text);
  } catch (error) {
    return { trouble: because(error) };
  }
}
