import assert from 'node:assert/strict';
import {
  doneAtOnce,
  doneInTime,
  type Entry,
  type FileSystem,
  type Work,
  waitFor,
} from '../../../src/core/workspace/file-system.ts';
import { filesIn, isFoundIn } from '../../../src/core/workspace/find.ts';

/** By path; folders are what paths go through. */
const DISK: Readonly<Record<string, string>> = {
  '/home/repo/.git/config': '',
  '/home/.gitignore': '*.article',
  '/home/repo/.gitignore': 'desk/old/\n*.tmp\nsecret.article',
  '/home/repo/desk/.gitignore': '!kept.tmp',
  '/home/repo/desk/fire.article': '',
  '/home/repo/desk/secret.article': '',
  '/home/repo/desk/kept.tmp': '',
  '/home/repo/desk/other.tmp': '',
  '/home/repo/desk/.hidden.article': '',
  '/home/repo/desk/city/flood.article': '',
  '/home/repo/desk/old/a.article': '',
  '/home/repo/desk/node_modules/a.article': '',
};

const paths = Object.keys(DISK);

function entriesOf(folder: string): Entry[] {
  const inside = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  const names = new Map(inside.map((path) => [path.split('/')[0]!, path.includes('/')]));
  return [...names].sort().map(([name, isFolder]): Entry => ({ name, kind: isFolder ? 'folder' : 'file' }));
}

const exists = (path: string) => path in DISK || paths.some((other) => other.startsWith(`${path}/`));

// biome-ignore lint/correctness/useYield: nothing has to be waited for.
function* given<Value>(value: Value): Work<Value> {
  return value;
}

const AT_ONCE: FileSystem = {
  list: (folder) => given(entriesOf(folder)),
  read: (file) => given(DISK[file]),
  exists: (path) => given(exists(path)),
};

const IN_TIME: FileSystem = {
  list: (folder) => waitFor(Promise.resolve(entriesOf(folder))),
  read: (file) => waitFor(Promise.resolve(DISK[file])),
  exists: (path) => waitFor(Promise.resolve(exists(path))),
};

describe('finding files', () => {
  const found: Record<string, readonly string[]> = {
    '/home/repo/desk': ['.gitignore', '.hidden.article', 'city/flood.article', 'fire.article', 'kept.tmp'],
    // Asked for by name: what leaves out the folder itself does not count.
    '/home/repo/desk/old': ['a.article'],
    '/home/repo/desk/city': ['flood.article'],
  };
  for (const [folder, names] of Object.entries(found)) {
    it(`honours .gitignore from the top of the repository down, in ${folder}`, async () => {
      const expected = names.map((name) => `${folder}/${name}`);
      assert.deepEqual(
        doneAtOnce(filesIn(AT_ONCE, folder)).map(({ path }) => path),
        expected,
      );
      assert.deepEqual(
        (await doneInTime(filesIn(IN_TIME, folder))).map(({ path }) => path),
        expected,
      );
      for (const path of paths.filter((path) => path.startsWith(`${folder}/`)))
        assert.equal(doneAtOnce(isFoundIn(AT_ONCE, folder, path)), expected.includes(path), path);
    });
  }

  it('leaves out what is excluded, and on request what is hidden', () => {
    const options = { isExcluded: (path: string) => path.endsWith('/city/'), visibleOnly: true };
    assert.deepEqual(
      doneAtOnce(filesIn(AT_ONCE, '/home/repo/desk', options)).map(({ path }) => path),
      ['/home/repo/desk/fire.article', '/home/repo/desk/kept.tmp'],
    );
  });

  it('throws where a file system that should answer at once lets one wait', () => {
    assert.throws(() => doneAtOnce(filesIn(IN_TIME, '/home/repo/desk')), /wait/);
  });

  it('hands on what fails while it waits', async () => {
    const failing: FileSystem = { ...IN_TIME, list: () => waitFor(Promise.reject(new Error('no disk'))) };
    await assert.rejects(doneInTime(filesIn(failing, '/home/repo/desk')), /no disk/);
  });
});
