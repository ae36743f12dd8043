import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleReader, type KeptReadings } from '../../src/cli/input/read.ts';
import { settingsFinder } from '../../src/cli/input/settings.ts';
import type { Io } from '../../src/cli/io.ts';
import { whenChanged } from '../../src/cli/watch.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY } from './desk.ts';

describe('lint --watch', () => {
  let desk: Desk;
  let stop: () => void;
  let stopped: Promise<void>;
  beforeEach(() => {
    desk = openDesk({ 'desk/a.article': CLEAN_COPY });
    stopped = new Promise((resolve) => {
      stop = resolve;
    });
  });
  let saving: NodeJS.Timeout | undefined;
  afterEach(() => {
    clearInterval(saving);
    stop();
    desk.remove();
  });

  it('says that the configuration of --config is gone, and goes on when it is back', async () => {
    desk.write({ 'c.json': '{}' });
    let step = 0;
    const ran = await desk.run(['lint', '--watch', '--config', 'c.json', 'desk'], {
      stopped,
      onOut: () => {
        if (++step === 1) rmSync(join(desk.folder, 'c.json'));
        else stop();
      },
      onErr: (text) => {
        if (text.includes('c.json')) desk.write({ 'c.json': '{}', 'desk/a.article': WARNED_COPY });
      },
    });
    assert.match(ran.err, /c\.json: no such file or folder/);
    assert.match(ran.out, /1 finding/);
    assert.equal(ran.code, 0);
  });

  it('checks what a pattern stands for again, also files that come', async () => {
    const seen: string[] = [];
    await desk.run(['lint', '--watch', 'desk/**/*.article'], {
      stopped,
      onOut: (text) => {
        seen.push(text);
        if (seen.length === 1) desk.write({ 'desk/new/b.article': WARNED_COPY });
        else if (text.includes('b.article')) stop();
      },
    });
    assert.match(seen.at(-1)!, /2 articles|1 finding/);
    assert.match(seen.at(-1)!, /desk\/new\/b\.article/);
  });

  it('ends at once where the configuration is not there at the beginning', async () => {
    const { code, err } = await desk.run(['lint', '--watch', '--config', 'c.json', 'desk'], { stopped });
    assert.equal(code, 2);
    assert.match(err, /c\.json: no such file or folder/);
  });

  it('checks also while files are saved without a pause', async () => {
    saving = setInterval(() => desk.write({ 'desk/a.article': CLEAN_COPY }), 20);
    let runs = 0;
    const action = async () => {
      if (++runs === 3) stop();
    };
    const io = { cwd: desk.folder, stopped: () => stopped.then(() => 'SIGINT') } as Io;
    // There is never a pause of a minute.
    const times = { settle: 60_000, longest: 200, look: 500 };
    await whenChanged(['desk'], io, action, times);
    assert.ok(runs >= 3);
  });

  it('reads again only what changed, or has other settings now', () => {
    desk.write({ 'desk/b.article': CLEAN_COPY });
    const kept: KeptReadings = new Map();
    const read = (name: string, style?: 'ap') => {
      const settings = settingsFinder({ cwd: desk.folder, onProblem: assert.fail, ...(style && { style }) });
      const path = join(desk.folder, name);
      return new ArticleReader(settings, RULES, undefined, kept).read({ file: name, path }).reading!;
    };
    const [a, b] = [read('desk/a.article'), read('desk/b.article')];
    desk.write({ 'desk/b.article': WARNED_COPY });
    assert.equal(read('desk/a.article'), a);
    assert.notEqual(read('desk/b.article'), b);
    assert.equal(read('desk/b.article').analysis.findings.length, 1);
    assert.notEqual(read('desk/a.article', 'ap'), a);
    desk.write({ 'copydesk.json': '{ "checks": { "repeated-word": "off" } }' });
    assert.equal(read('desk/b.article').analysis.findings.length, 0);
  });
});
