import ignore from 'ignore';

/** Says whether a path is left out. Paths have slashes; those of folders end in one. */
export type IsIgnored = (path: string) => boolean;

/**
 * Adds the `.gitignore` of a folder to what is ignored above it; what it takes back in, it decides.
 * @param folder the folder's path, '' or ending in a slash; paths outside it are left to `above`
 * @param text the content of its `.gitignore`
 */
export function withGitignore(above: IsIgnored, folder: string, text: string): IsIgnored {
  const rules = ignore().add(text);
  return (path) => {
    if (!path.startsWith(folder) || path === folder) return above(path);
    const { ignored, unignored } = rules.test(path.slice(folder.length));
    return ignored || (!unignored && above(path));
  };
}
