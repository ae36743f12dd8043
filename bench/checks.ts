// How much the checks find and how much they say of clean copy.
// `npm run bench:checks` measures the project's own planted errors; `-- DIR` a folder with a manifest.json.
//   --misses N      list N planted errors that were not found
//   --show RULE     list what a rule says of clean copy (repeatable; `all` for every rule)
//   --clean-only    leave the planted errors out

import { plantedSet } from '../test/planted/plant.ts';
import { readFolder } from './checks/folder.ts';
import { printFindings, printMisses, printScore } from './checks/print.ts';
import { findingsOn } from './checks/run.ts';
import { score } from './checks/score.ts';

const args = process.argv.slice(2);
const valuesOf = (flag: string) => args.flatMap((arg, i) => (arg === flag ? [args[i + 1] ?? ''] : []));
const folder = args.find((arg, i) => !arg.startsWith('--') && !args[i - 1]?.match(/^--(misses|show)$/));

const set = folder ? readFolder(folder) : plantedSet();
const withCases = !args.includes('--clean-only');
const findings = findingsOn(set, withCases);
const result = score(withCases ? set.cases : [], set.clean, findings, set.words);
printScore(result);
printMisses(result, Number(valuesOf('--misses')[0] ?? 0), set.texts);
for (const rule of valuesOf('--show')) printFindings(rule, set.clean, findings, set.texts);
