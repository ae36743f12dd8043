import type { Work } from '../workspace/file-system.ts';
import type { NamedFiles } from '../workspace/named-files.ts';

/** A rule with a few thousand words has 100 KB. */
const MOST_BYTES = 1_000_000;

/** The text of a file, or why it is not read, in words that follow its name and a colon. Links are not followed. */
export function* readFile(
  path: string,
  files: NamedFiles,
): Work<{ readonly text: string } | { readonly trouble: string }> {
  const look = yield* files.look(path);
  if (!look) return { trouble: 'there is no such file.' };
  if (look.kind === 'link') return { trouble: 'it is a link, which is not followed: put the file itself there.' };
  if (look.kind !== 'file') return { trouble: 'it is not a file.' };
  if (look.size > MOST_BYTES) {
    const size = (look.size / 1e6).toFixed(1);
    return { trouble: `it has ${size} MB; at most ${MOST_BYTES / 1e6} MB are read: divide it.` };
  }
  return yield* files.read(path);
}

/** Whether there is something at a path that is meant to be read. */
export function* isReadable(path: string, files: NamedFiles): Work<boolean> {
  return (yield* files.look(path)) !== undefined;
}
