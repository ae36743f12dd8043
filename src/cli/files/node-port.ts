import { constants, promises } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Look, WritePort } from '../../core/workspace/write.ts';

/** What of Node's file system the port calls; tests bring one that is full, or that breaks off. */
export type NodeFs = Pick<
  typeof promises,
  'access' | 'copyFile' | 'link' | 'open' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'stat' | 'unlink'
>;

/** So many links in a row are a circle. */
const MOST_LINKS = 40;

/** The file system of this machine for `writeFile`; places are absolute paths. */
export function nodePort(fs: NodeFs = promises): WritePort<string> {
  return {
    real: (path) => real(fs, path, MOST_LINKS),
    look: (path) => look(fs, path),
    read: (path) => fs.readFile(path),
    beside: (path, rename) => join(dirname(path), rename(basename(path))),
    create: (path, bytes, like) => create(fs, path, bytes, like),
    overwrite: (path, bytes) => fill(fs, path, 'r+', bytes),
    move: (from, to, over) => (over ? fs.rename(from, to) : renameToFree(fs, from, to)),
    remove: (path) => fs.unlink(path),
  };
}

async function real(fs: NodeFs, path: string, links: number): Promise<string> {
  const target = await orUndefined(fs.realpath(path), 'ENOENT');
  if (target !== undefined) return target;
  // A link may stand for a file that is not there yet.
  const next = links > 0 ? await orUndefined(fs.readlink(path), 'ENOENT', 'EINVAL') : undefined;
  return next === undefined ? path : real(fs, resolve(dirname(path), next), links - 1);
}

async function look(fs: NodeFs, path: string): Promise<Look | undefined> {
  const stats = await orUndefined(fs.stat(path), 'ENOENT');
  if (!stats) return undefined;
  const writable =
    (await orUndefined(
      fs.access(path, constants.W_OK).then(() => true),
      'EACCES',
      'EPERM',
      'EROFS',
    )) ?? false;
  const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  return { kind, writable, replaceable: stats.nlink === 1 && canBeGiven(stats) };
}

/** Whether a file of ours may be given this owner and group. */
function canBeGiven({ uid, gid }: { uid: number; gid: number }): boolean {
  const [user, group] = [process.geteuid?.(), process.getegid?.()];
  if (user === undefined || user === 0) return true;
  return uid === user && (gid === group || (process.getgroups?.() ?? []).includes(gid));
}

/** Copied first, so that what else the system keeps of a file (tags, streams) comes along where it copies them. */
async function create(fs: NodeFs, path: string, bytes: Uint8Array, like: string | undefined): Promise<void> {
  if (like === undefined) return fill(fs, path, 'wx', bytes);
  await fs.copyFile(like, path, constants.COPYFILE_EXCL);
  const { uid, gid, mode } = await fs.stat(like);
  await fill(fs, path, 'r+', bytes, async (file) => {
    const own = await file.stat();
    // Changing the owner takes rights away from the mode.
    if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid);
    await file.chmod(mode & 0o7777);
  });
}

type File = Awaited<ReturnType<NodeFs['open']>>;

async function fill(
  fs: NodeFs,
  path: string,
  flags: 'r+' | 'wx',
  bytes: Uint8Array,
  after?: (file: File) => Promise<void>,
): Promise<void> {
  const file = await fs.open(path, flags);
  try {
    await file.writeFile(bytes);
    await file.truncate(bytes.length);
    await after?.(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A second name for the file, then the first one away: unlike renaming, this fails where the name is taken. */
async function renameToFree(fs: NodeFs, from: string, to: string): Promise<void> {
  const linked = await orUndefined(
    fs.link(from, to).then(() => true),
    'EPERM',
    'ENOTSUP',
    'ENOSYS',
    'EOPNOTSUPP',
  );
  if (linked) await fs.unlink(from);
  // A disk without such names. What comes between the next two calls would be lost: there is no better way.
  else if (await orUndefined(fs.stat(to), 'ENOENT')) throw Object.assign(new Error('it is there'), { code: 'EEXIST' });
  else await fs.rename(from, to);
  await flushFolder(fs, dirname(to));
}

/** A name is on the disk when its folder is; not every system lets a folder be flushed. */
async function flushFolder(fs: NodeFs, path: string): Promise<void> {
  try {
    const folder = await fs.open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file itself was flushed.
  }
}

async function orUndefined<T>(result: Promise<T>, ...codes: readonly string[]): Promise<T | undefined> {
  try {
    return await result;
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
