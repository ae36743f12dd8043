// `npm run kills [-- --times 200] [--seed N]`: kills `copydesk lint --fix` at random moments while it writes, and looks
// whether every file is whole: all old or all new, mode and links as they were. Ends with 1 where one is not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundles, common } from './build/bundles.mjs';

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1e9);
const random = numbers(seed);
const root = fs.mkdtempSync(join(tmpdir(), 'copydesk-kills-'));
const [cli, desk] = [join(root, 'cli.mjs'), join(root, 'desk')];
const BACKUP = '.copydesk-backup';

const OLD = articles();
await esbuild.build({ ...common, ...bundles.cli, sourcemap: false, outfile: cli });
const { first, last, after: NEW } = await wholeRun();
const changed = [...OLD.keys()].filter((name) => !OLD.get(name).equals(NEW.get(name)));
if (changed.length !== OLD.size)
  throw new Error(`only ${changed.length} of ${OLD.size} files are fixed by a whole run`);
console.log(`seed ${seed}; ${OLD.size} files, written from ${first} to ${last} ms after the start`);

const total = { runs: 0, during: 0, old: 0, new: 0, backup: 0, temporary: 0, damaged: 0 };
while (total.runs < Number(values.times)) {
  layOut();
  const child = spawn(process.execPath, [cli, 'lint', '--fix', desk], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), first * 0.9 + random() * (last - first * 0.9));
  await once(child, 'close');
  clearTimeout(timer);
  total.runs++;
  const news = look();
  if (news > 0 && news < OLD.size) total.during++;
}
// The next run takes away what the last one that was killed has left.
await finished();
const left = temporaryFiles();
console.log(
  `${total.runs} kills, ${total.during} of them between the first and the last file written: ` +
    `${total.old} files old, ${total.new} new, ${total.backup} with the old text beside them, ${total.damaged} damaged; ` +
    `${total.temporary} temporary files, of which ${left} stay after a run to its end`,
);
fs.rmSync(root, { recursive: true });
process.exitCode = total.damaged || left ? 1 : 0;

/** Looks at every file after a kill. @returns how many are new */
function look() {
  let news = 0;
  total.temporary += temporaryFiles();
  for (const [name, old] of OLD) {
    const bytes = fs.readFileSync(join(desk, name));
    const backup = fs.existsSync(join(desk, name + BACKUP)) ? fs.readFileSync(join(desk, name + BACKUP)) : undefined;
    const kept = (fs.statSync(join(desk, name)).mode & 0o777) === modeOf(name);
    const linked = !isLink(name) || fs.lstatSync(join(desk, `linked-${name}`)).isSymbolicLink();
    const second = !isTwice(name) || fs.readFileSync(join(desk, `${name}.second`)).equals(bytes);
    if (backup?.equals(old)) total.backup++;
    else if (bytes.equals(old)) total.old++;
    else if (bytes.equals(NEW.get(name))) total.new++;
    if (bytes.equals(NEW.get(name))) news++;
    const whole = backup ? backup.equals(old) : bytes.equals(old) || bytes.equals(NEW.get(name));
    if (whole && kept && linked && second) continue;
    total.damaged++;
    console.log(`run ${total.runs}: ${name}: ${bytes.length} bytes, ${old.length} before`);
  }
  return news;
}

function temporaryFiles() {
  return fs.readdirSync(desk).filter((name) => name.endsWith('.tmp')).length;
}

async function finished() {
  await once(spawn(process.execPath, [cli, 'lint', '--fix', desk], { stdio: 'ignore' }), 'close');
}

/** Lets it run to its end once. @returns when the first and the last file changed (ms), and what the files hold then */
async function wholeRun() {
  layOut();
  const times = [];
  const watcher = fs.watch(desk, () => times.push(Date.now()));
  const begun = Date.now();
  await finished();
  await new Promise((heard) => setImmediate(heard));
  watcher.close();
  const after = new Map([...OLD.keys()].map((name) => [name, fs.readFileSync(join(desk, name))]));
  return { first: times[0] - begun, last: times.at(-1) - begun, after };
}

function layOut() {
  fs.rmSync(desk, { recursive: true, force: true });
  fs.mkdirSync(desk);
  for (const [name, bytes] of OLD) {
    fs.writeFileSync(join(desk, name), bytes, { mode: modeOf(name) });
    fs.chmodSync(join(desk, name), modeOf(name));
    if (isLink(name)) fs.symlinkSync(name, join(desk, `linked-${name}`));
    if (isTwice(name)) fs.linkSync(join(desk, name), join(desk, `${name}.second`));
  }
}

/** Articles of many sizes, encodings and line ends, each with something to fix. */
function articles() {
  return new Map(
    Array.from({ length: 40 }, (_, i) => {
      const end = i % 3 ? '\n' : '\r\n';
      const text = `The council met in the the hall on Monday.${end}${end}`.repeat(1 + ((i * 37) % 400));
      const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
      const bytes = i % 5 === 1 ? wide : Buffer.from(i % 5 === 2 ? `\uFEFF${text}` : text);
      return [`${String(i).padStart(2, '0')}.article`, bytes];
    }),
  );
}

function modeOf(name) {
  return Number.parseInt(name, 10) % 2 ? 0o640 : 0o644;
}

function isLink(name) {
  return Number.parseInt(name, 10) % 7 === 3;
}

function isTwice(name) {
  return Number.parseInt(name, 10) % 11 === 5;
}

/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
function numbers(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
