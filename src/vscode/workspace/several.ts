/** So many files are read at once: most of the time that a file takes, the file system is waited for. */
const AT_ONCE = 8;

/**
 * Does something with files, several at once, begun in their order.
 * @returns the results, in the order of the files
 */
export async function severalAtOnce<T, R>(files: readonly T[], run: (file: T) => R | Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = files.entries();
  const runNext = async () => {
    for (const [i, file] of left) results[i] = await run(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runNext));
  return results;
}
