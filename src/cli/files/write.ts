import { basename, dirname } from 'node:path';
import { type Expected, type WriteTrouble, writeFile } from '../../core/workspace/write.ts';
import { because } from '../input/reasons.ts';
import { removeLeftovers, uniqueName } from './leftovers.ts';
import { nodePort } from './node-port.ts';

/**
 * Writes a file of this machine whole or not at all, see `writeFile` of the core.
 * @param path absolute
 * @param swept folders this run has written in: what interrupted runs left there was removed
 */
export function write(
  path: string,
  bytes: Uint8Array,
  expected: Expected,
  swept = new Set<string>(),
): Promise<WriteTrouble<string> | undefined> {
  const folder = dirname(path);
  if (!swept.has(folder)) removeLeftovers(folder);
  swept.add(folder);
  return writeFile(nodePort(), path, bytes, expected, uniqueName());
}

/** Why a file was not written, in words that go on after its name and a colon or comma. */
export function inWords(trouble: WriteTrouble<string>): string {
  switch (trouble.kind) {
    case 'changed':
      return 'it was changed by another program since it was read; run again';
    case 'gone':
      return 'it was moved or deleted since it was read';
    case 'taken':
      return 'it is there already';
    case 'folder':
      return 'is a folder';
    case 'no file':
      return 'it is not a file';
    case 'read-only':
      return 'no permission to write it';
    case 'interrupted':
      return `an earlier run was interrupted; ${basename(trouble.backup)} beside it has the former text: compare them and remove that file`;
    case 'damaged':
      return `${because(trouble.error)}, and it is damaged; ${basename(trouble.backup)} beside it has the whole former text`;
    case 'failed':
      return `${because(trouble.error)}${ofFolder(trouble.error)}`;
  }
}

/** The file itself may be written: that was looked at before. */
function ofFolder(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
    ? ' to write in its folder, which writing safely needs'
    : '';
}
