/**
 * Work on files: what has to be waited for is yielded, and its value comes back. A file system that answers at once
 * yields nothing, so that the same code serves the editor, which waits, and the command line, which does not.
 */
export type Work<Result> = Generator<PromiseLike<unknown>, Result, unknown>;

/** Something in a folder. */
export interface Entry {
  readonly name: string;
  /** A linked folder is no folder: it may lead back up. Pipes, devices and the like are other things. */
  readonly kind: 'folder' | 'file' | 'link' | 'other';
}

/** The file system under a workspace. Paths are absolute and have slashes. */
export interface FileSystem {
  /** What a folder holds, by name; nothing where it cannot be listed. */
  list(folder: string): Work<readonly Entry[]>;
  /** The text of a file; undefined where there is none that can be read. */
  read(file: string): Work<string | undefined>;
  /** Whether something has this path, were it a link to nothing. */
  exists(path: string): Work<boolean>;
}

/** Waits for something within work. */
export function* waitFor<Value>(promise: PromiseLike<Value>): Work<Value> {
  return (yield promise) as Value;
}

/** Does work for which nothing has to be waited. */
export function doneAtOnce<Result>(work: Work<Result>): Result {
  const { done, value } = work.next();
  if (!done) throw new Error('The file system lets one wait.');
  return value;
}

/** Does work, waiting where that is needed. */
export async function doneInTime<Result>(work: Work<Result>): Promise<Result> {
  let step = work.next();
  while (!step.done) {
    try {
      step = work.next(await step.value);
    } catch (error) {
      step = work.throw(error);
    }
  }
  return step.value;
}

/** The path of what lies in a folder. */
export function inside(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The folder that something lies in; undefined of the topmost. */
export function folderOf(path: string): string | undefined {
  const slash = path.replace(/\/$/, '').lastIndexOf('/');
  return slash < 0 || path === '/' ? undefined : path.slice(0, slash) || '/';
}
