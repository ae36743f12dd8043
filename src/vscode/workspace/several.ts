import type * as vscode from 'vscode';

/** So many files are read at once: most of the time that a file takes, the file system is waited for. */
const AT_ONCE = 8;

/**
 * Does something with files, several at once, begun in their order. Ends at once where the token is cancelled: what was
 * begun then is not waited for.
 * @returns the results, in the order of the files; undefined where there is none
 */
export async function severalAtOnce<T, R>(
  files: readonly T[],
  run: (file: T) => Promise<R>,
  token?: vscode.CancellationToken,
): Promise<(R | undefined)[]> {
  const results: (R | undefined)[] = files.map(() => undefined);
  const left = files.entries();
  const runNext = async () => {
    for (const [i, file] of left) {
      if (token?.isCancellationRequested) return;
      results[i] = await run(file);
    }
  };
  let listener: vscode.Disposable | undefined;
  const cancelled = new Promise<void>((resolve) => {
    listener = token?.onCancellationRequested(() => resolve());
  });
  const all = Promise.all(Array.from({ length: AT_ONCE }, runNext));
  await Promise.race([all, cancelled]).finally(() => listener?.dispose());
  return results;
}
