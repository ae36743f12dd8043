// How long a desk's configuration takes to be loaded: `node scripts/run.mjs bench/config.ts`. 1,000 Vale rules, 13,000 house
// words and 25,000 people in files, as the command line and the editor load them; the rules, words and people by themselves
// as well. Each in a process of its own, in ms of the clock and of the processor.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsFinder } from '../src/cli/input/settings.ts';
import { capital, ruleText, wordAt } from './made.ts';

const [RULES, WORDS, PEOPLE, ROUNDS] = [1_000, 13_000, 25_000, 5];
const CONFIGURATIONS: Readonly<Record<string, object>> = {
  nothing: {},
  rules: { extends: 'styles/Made' },
  words: { words: ['words.csv'] },
  people: { peopleFiles: 'people.csv' },
  all: { extends: 'styles/Made', words: ['words.csv'], peopleFiles: 'people.csv' },
};

const [asked, folder] = process.argv.slice(2);
if (folder) measure(join(folder, asked!));
else {
  const made = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  for (const name of Object.keys(CONFIGURATIONS)) make(join(made, name), CONFIGURATIONS[name]!);
  for (const name of Object.keys(CONFIGURATIONS)) {
    const runs = Array.from({ length: ROUNDS }, () => inProcess(name, made));
    const least = (key: 'clock' | 'cpu') => Math.min(...runs.map((run) => run[key])).toFixed(0);
    console.log(
      `${name.padEnd(8)} ${least('clock')} ms (CPU ${least('cpu')} ms)${runs[0]!.told ? `: ${runs[0]!.told}` : ''}`,
    );
  }
  rmSync(made, { recursive: true });
}

function make(folder: string, configuration: object): void {
  const styles = join(folder, 'styles', 'Made');
  mkdirSync(styles, { recursive: true });
  writeFileSync(join(folder, 'copydesk.json'), JSON.stringify(configuration));
  for (let i = 0; i < RULES; i++) writeFileSync(join(styles, `R${i}.yml`), ruleText(i));
  const words = Array.from({ length: WORDS }, (_, i) =>
    i % 3 ? `${wordAt(i)} ${wordAt(i * 3 + 1)} q${i},right${i},` : `zq${wordAt(i)}${i},right${i},`,
  );
  writeFileSync(join(folder, 'words.csv'), `avoid,use,note\n${words.join('\n')}\n`);
  const people = Array.from({ length: PEOPLE }, (_, i) => `${capital(i)} ${capital(i * 3 + 7)}son,mayor`);
  writeFileSync(join(folder, 'people.csv'), `name,title\n${people.join('\n')}\n`);
}

interface Run {
  readonly clock: number;
  readonly cpu: number;
  /** The first trouble. */
  readonly told?: string;
}

function inProcess(name: string, made: string): Run {
  const { stdout } = spawnSync(process.execPath, [process.argv[1]!, name, made], { encoding: 'utf8' });
  return JSON.parse(stdout) as Run;
}

function measure(cwd: string): void {
  const told: string[] = [];
  const [clock, used] = [performance.now(), process.cpuUsage()];
  settingsFinder({ cwd, onProblem: (message) => told.push(message) })(cwd).styleOf(join(cwd, 'a.story'));
  const { user, system } = process.cpuUsage(used);
  console.log(JSON.stringify({ clock: performance.now() - clock, cpu: (user + system) / 1000, told: told[0] }));
}
