const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ELOOP: 'its links go round in a circle',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'part of the path is no folder',
  ENAMETOOLONG: 'the path is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is too large for this disk',
  EIO: 'the disk reports an error',
  EBUSY: 'another program holds it',
  EMFILE: 'too many files are open',
};

/** Why the file system refused, in words. */
export function because(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
