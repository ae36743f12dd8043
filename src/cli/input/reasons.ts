const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'not permitted',
  EISDIR: 'is a folder',
  ENOTFILE: 'is no file but a pipe, a socket or a device',
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
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path.includes('\uFFFD'))
    return 'no such file or folder, or its name is not UTF-8: rename it';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
