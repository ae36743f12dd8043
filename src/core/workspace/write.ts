/** What stands at a place; links are followed. */
export interface Look {
  readonly kind: 'file' | 'folder' | 'other';
  readonly writable: boolean;
  /**
   * Whether another file may take its place: not where it has a second name (a hard link) or an owner that the new
   * file could not be given, nor where the file system cannot rename.
   */
  readonly replaceable: boolean;
}

/**
 * What writing asks of a file system. `Place` is a path or an address. Methods throw whatever the system says; only
 * absence is told by `undefined`.
 */
export interface WritePort<Place> {
  /** The place a symbolic link stands for, at the end of all links; the place itself where it is none. */
  real(place: Place): Promise<Place>;
  look(place: Place): Promise<Look | undefined>;
  read(place: Place): Promise<Uint8Array>;
  /** The place of a file in the same folder, whose name is made of the name of this one. */
  beside(place: Place, rename: (name: string) => string): Place;
  /** Makes a new file and flushes it; throws where there is one. It gets mode and owner of `like`. */
  create(place: Place, bytes: Uint8Array, like?: Place): Promise<void>;
  /** Writes over a file in place and flushes it; what is longer is cut off last. */
  overwrite(place: Place, bytes: Uint8Array): Promise<void>;
  /** Renames a file. Without `over` it throws where the new name is taken. */
  move(from: Place, to: Place, over: boolean): Promise<void>;
  remove(place: Place): Promise<void>;
}

/**
 * What must stand at a place for it to be written: these bytes (which were read before), nothing at all, or whatever.
 */
export type Expected = Uint8Array | 'nothing' | 'anything';

/** Why a file was not written. It is as it was, except after `damaged`, where `backup` has all of it. */
export type WriteTrouble<Place> =
  | { readonly kind: 'changed' | 'gone' | 'taken' | 'folder' | 'no file' | 'read-only' }
  /** An earlier run was interrupted; what stood in the file before it is in `backup`. */
  | { readonly kind: 'interrupted'; readonly backup: Place }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'damaged'; readonly error: unknown; readonly backup: Place };

const TEMPORARY = /^\.copydesk-([\da-z-]{1,80})\.tmp$/;

/** A temporary file that is older than this, in milliseconds, belongs to no writing under way. */
export const LEFT_OVER_AFTER = 3_600_000;

/** What `writeFile` was given as `unique` when it made a temporary file of this name; undefined where it is no such name. */
export function uniqueOf(name: string): string | undefined {
  return TEMPORARY.exec(name)?.[1];
}

/**
 * Writes a file so that at no moment its content is lost: whatever happens, it is all old or all new. The new content
 * is written beside it, flushed, and renamed over it; a symbolic link stays and its target is written. A file that
 * cannot be replaced (`Look.replaceable`) is written over, after its content was put beside it as `….copydesk-backup`;
 * that file goes when all is written, and stays where the run is interrupted. A temporary file that an interrupted run
 * leaves behind is known by its name (`uniqueOf`).
 * @param bytes the new content, with its byte-order mark
 * @param unique small letters, digits and hyphens that no other writing under way has, for the name of the temporary file
 * @returns undefined when it is written, else why it is not
 */
export async function writeFile<Place>(
  port: WritePort<Place>,
  place: Place,
  bytes: Uint8Array,
  expected: Expected,
  unique: string,
): Promise<WriteTrouble<Place> | undefined> {
  try {
    const target = await port.real(place);
    const look = await port.look(target);
    const trouble = refusal(look, expected);
    if (trouble) return { kind: trouble };
    const temporary = port.beside(target, () => `.copydesk-${unique}.tmp`);
    if (!look || look.replaceable) return await replace(port, target, look, { bytes, expected, temporary });
    return await writeOver(port, target, bytes, expected, temporary);
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function refusal(look: Look | undefined, expected: Expected) {
  if (!look) return typeof expected === 'string' ? undefined : 'gone';
  if (look.kind === 'folder') return 'folder';
  if (expected === 'nothing') return 'taken';
  if (look.kind !== 'file') return 'no file';
  return look.writable ? undefined : 'read-only';
}

async function replace<Place>(
  port: WritePort<Place>,
  target: Place,
  look: Look | undefined,
  { bytes, expected, temporary }: { bytes: Uint8Array; expected: Expected; temporary: Place },
): Promise<WriteTrouble<Place> | undefined> {
  try {
    await (look ? port.create(temporary, bytes, target) : port.create(temporary, bytes));
    const changed = await changeOf(port, target, expected);
    if (!changed) {
      await port.move(temporary, target, expected !== 'nothing');
      return undefined;
    }
    await port.remove(temporary);
    return { kind: changed };
  } catch (error) {
    await port.remove(temporary).catch(() => {});
    const taken = expected === 'nothing' && (await port.look(target).catch(() => undefined));
    return taken ? { kind: 'taken' } : { kind: 'failed', error };
  }
}

async function writeOver<Place>(
  port: WritePort<Place>,
  target: Place,
  bytes: Uint8Array,
  expected: Expected,
  temporary: Place,
): Promise<WriteTrouble<Place> | undefined> {
  const backup = port.beside(target, (name) => `${name}.copydesk-backup`);
  if (await port.look(backup)) return { kind: 'interrupted', backup };
  const before = await port.read(target);
  if (typeof expected !== 'string' && !sameBytes(before, expected)) return { kind: 'changed' };
  try {
    await port.create(temporary, before, target);
    await port.move(temporary, backup, false); // Under this name it is always whole.
  } catch (error) {
    await port.remove(temporary).catch(() => {});
    return { kind: 'failed', error };
  }
  const changed = await changeOf(port, target, before).catch((error: unknown) => ({ error }));
  if (changed) {
    await port.remove(backup);
    return typeof changed === 'string' ? { kind: changed } : { kind: 'failed', ...changed };
  }
  try {
    await port.overwrite(target, bytes);
  } catch (error) {
    return restore(port, target, before, backup, error);
  }
  await port.remove(backup).catch(() => {}); // The next writing says that it is there.
  return undefined;
}

/** The old content needs no more room than it had, so it can be put back even where the disk is full. */
async function restore<Place>(
  port: WritePort<Place>,
  target: Place,
  before: Uint8Array,
  backup: Place,
  error: unknown,
): Promise<WriteTrouble<Place>> {
  try {
    await port.overwrite(target, before);
    await port.remove(backup);
    return { kind: 'failed', error };
  } catch {
    return { kind: 'damaged', error, backup };
  }
}

async function changeOf<Place>(port: WritePort<Place>, target: Place, expected: Expected) {
  if (typeof expected === 'string') return undefined; // A new name that is taken meanwhile is refused by `move`.
  if (!(await port.look(target))) return 'gone' as const;
  return sameBytes(await port.read(target), expected) ? undefined : ('changed' as const);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
