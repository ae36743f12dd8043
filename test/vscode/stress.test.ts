import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';
import { LONGEST_LIVE } from '../../src/vscode/length.ts';
import { copyOf } from '../core/long-copy.ts';
import { memoryInUse, watchLag } from './lag.ts';
import { api, closeAll, equal, file, ok, open, problems, replace, rules, until } from './support.ts';

/** What the script asks for: the suite of this name has the full sizes, any other small ones. */
declare const ASKED: { readonly suite?: string };

const FULL = ASKED.suite === 'stress';
const SIZES = FULL
  ? { long: 10_000_000, paragraphs: 5_900, cycles: 1_000, files: 20_000 }
  : { long: LONGEST_LIVE + 1_000, paragraphs: 600, cycles: 40, files: 300 };
/** The longest the extension host may stand still, and stopping may take, in milliseconds. */
const [LONGEST_TURN, LONGEST_STOP] = [50, 200];
/** What may still grow, in per cent: the editor keeps things of its own. */
const MOST_GROWTH = 10;
/** Garbage cannot be collected in turns: with gigabytes in use it takes longer. */
const COLLECTING = FULL ? 300 : 100;

const encode = (text: string) => new TextEncoder().encode(text);
const write = (path: string, text: string) => vscode.workspace.fs.writeFile(file(path), encode(text));
const say = (words: string) => console.log(`[stress] ${words}`);

/** Opens a file as a person does: unlike `openTextDocument`, that does not keep it open after its editor. */
async function show(path: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', file(path));
  return vscode.window.activeTextEditor!.document;
}

/**
 * Does something and fails where the extension host stands still for too long.
 * @param again the same with something else, tried where it did: what else a machine does comes at other times
 */
async function withoutLag<T>(
  what: string,
  most: number,
  run: () => Promise<T>,
  again?: () => Promise<unknown>,
): Promise<T> {
  const lag = watchLag();
  const result = await run();
  let longest = lag?.stop();
  if (longest === undefined) return result;
  if (again && longest > most) {
    const second = watchLag();
    await again();
    say(`${what}: the longest turn took ${longest} ms at first`);
    longest = Math.min(longest, second?.stop() ?? longest);
  }
  say(`${what}: the longest turn took ${longest} ms`);
  ok(longest <= most, `${what} without a turn of over ${most} ms: ${longest} ms`);
  return result;
}

describe('under stress', function () {
  this.timeout(FULL ? 1_800_000 : 120_000);
  let workspace: Api['workspace'];
  const FOLDER = 'stress';

  before(async () => {
    workspace = (await api()).workspace;
    // What is compiled at first is not counted.
    const { document } = await open('desk/harbour.article');
    await until('it is marked', () => problems(document.uri).length > 0);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file(FOLDER), { recursive: true });
  });

  it(`a document of ${SIZES.long} characters is read on request only, and then in turns`, async () => {
    const paragraph = `${copyOf(60, 'The the end.')}\n`;
    const text = paragraph.repeat(Math.ceil(SIZES.long / paragraph.length)).slice(0, SIZES.long);
    for (const name of ['long.article', 'other.article', 'data.log']) await write(`${FOLDER}/${name}`, text);
    const host = watchLag();
    await show(`${FOLDER}/data.log`);
    say(`opening as much that is no article, which the editor does alone: the longest turn took ${host?.stop()} ms`);
    const document = await withoutLag('opening a long document', LONGEST_TURN + COLLECTING, async () => {
      const opened = await show(`${FOLDER}/long.article`);
      // Another article is read after it, so this one had its turn.
      const after = await open('desk/harbour.article');
      await until('the other one is marked', () => problems(after.document.uri).length > 0);
      return opened;
    });
    equal(problems(document.uri), [], 'marked without being asked');
    const check = async (path: string) => {
      const { uri } = await show(path);
      const found = await vscode.commands.executeCommand<number>('copydesk.lintArticle');
      ok(found > 0, `${found} findings`);
      ok(rules(uri).includes('repeated-word'), 'it is marked');
    };
    const [first, second] = ['long', 'other'].map((name) => () => check(`${FOLDER}/${name}.article`));
    await withoutLag('checking a long document', LONGEST_TURN + COLLECTING, first!, second);
  });

  it(`an article of ${SIZES.paragraphs} paragraphs is read in turns, and again after an edit`, async () => {
    const text = copyOf(SIZES.paragraphs, 'The council met in the the hall.');
    say(`${text.split(/\s+/).length} words`);
    await write(`${FOLDER}/words.article`, text);
    // What the longer documents before it have left is collected in one turn.
    memoryInUse();
    await withoutLag('a long article', LONGEST_TURN + COLLECTING / 10, async () => {
      const document = await show(`${FOLDER}/words.article`);
      const marked = () => rules(document.uri).includes('repeated-word');
      await until('it is marked', marked, Boolean, 120_000);
      await replace(vscode.window.activeTextEditor!, 'the the hall', 'the hall');
      await until('it is marked no more', () => !marked(), Boolean, 60_000);
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('what is no text is left alone, whatever its name', async () => {
    const bytes = new Uint8Array(20_000).map((_, i) => (i * 7919) % 256);
    await vscode.workspace.fs.writeFile(file(`${FOLDER}/picture.article`), bytes);
    await vscode.commands.executeCommand('vscode.open', file(`${FOLDER}/picture.article`));
    await workspace.lint();
    equal(problems(file(`${FOLDER}/picture.article`)), []);
    const { document } = await open('desk/harbour.article');
    await until('another article is marked', () => problems(document.uri).length > 0);
  });

  it(`${SIZES.cycles} times opened and closed, nothing is left`, async function () {
    const cycle = async (i: number) => {
      const document = await show(`${FOLDER}/${i % 2 ? 'one' : 'two'}.article`);
      await until('it is marked', () => rules(document.uri).includes('repeated-word'));
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await until('it is closed', () => document.isClosed);
    };
    for (const name of ['one', 'two']) await write(`${FOLDER}/${name}.article`, copyOf(30, `The the end of ${name}.`));
    for (let i = 0; i < SIZES.cycles / 10; i++) await cycle(i);
    const before = memoryInUse();
    if (before === undefined) return this.skip();
    for (let i = 0; i < SIZES.cycles; i++) await cycle(i);
    const after = memoryInUse()!;
    say(`${SIZES.cycles} cycles: ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after`);
    ok(after < before * (1 + MOST_GROWTH / 100), `no growth: ${before} MB before, ${after} MB after`);
  });

  it(`${SIZES.files} files are read in turns and with little memory, and at once no more when that is stopped`, async () => {
    for (let from = 0; from < SIZES.files; from += 200) {
      const some = Array.from({ length: Math.min(200, SIZES.files - from) }, (_, i) => from + i);
      await Promise.all(some.map((i) => write(`${FOLDER}/${i % 40}/${i}.article`, copyOf(4, `The the end of ${i}.`))));
    }
    for (const share of [0, 0.5]) {
      const stop = new vscode.CancellationTokenSource();
      let [told, stoppedAt] = [0, 0];
      const reading = workspace.lint(stop.token, (_, total) => {
        if (++told < share * total) return;
        stoppedAt ||= performance.now();
        stop.cancel();
      });
      // At first while files are looked for.
      if (!share)
        setTimeout(() => {
          stoppedAt = performance.now();
          stop.cancel();
        }, 200);
      await reading;
      const took = Math.round(performance.now() - stoppedAt);
      say(`stopped in ${took} ms`);
      ok(took < LONGEST_STOP * (FULL ? 1 : 5), `stopped in ${took} ms`);
    }
    const before = memoryInUse();
    let begun = 0;
    // The suite is taken for hung where nothing is said for long.
    const tell = (_: vscode.Uri, total: number) => ++begun % 2_000 || say(`${begun} of ${total} files`);
    const { articles } = await withoutLag('many files', LONGEST_TURN + COLLECTING, () =>
      workspace.lint(undefined, tell),
    );
    ok(articles >= SIZES.files, `${articles} articles`);
    const after = memoryInUse();
    if (before === undefined || after === undefined) return;
    const each = ((after - before) * 1024) / SIZES.files;
    say(
      `${SIZES.files} files: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after, ${each.toFixed(1)} KB each`,
    );
    ok(each < (FULL ? 15 : 60), `${each} KB are kept of each file`);
  });
});
