import ignore, { type Ignore } from 'ignore';
import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';

/** Says whether a path is left out; paths are relative to the workspace folder, folders end in a slash. */
export type IsIgnored = (path: string) => boolean;

/** The `files.exclude` globs of a workspace folder. */
export function filesExclude(folder: vscode.Uri): IsIgnored {
  const globs = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const on = Object.keys(globs).filter((glob) => globs[glob] === true);
  const matches = on.length ? picomatch(on, { dot: true }) : () => false;
  return (path) => matches(path.replace(/\/$/, ''));
}

/**
 * Adds the `.gitignore` of a folder to what is ignored above it.
 * @param base the folder relative to the workspace folder, '' or ending in a slash
 * @param text the content of its `.gitignore`
 */
export function withGitignore(above: IsIgnored, base: string, text: string): IsIgnored {
  const rules: Ignore = ignore().add(text);
  return (path) => {
    if (!path.startsWith(base) || path === base) return above(path);
    const { ignored, unignored } = rules.test(path.slice(base.length));
    return ignored || (!unignored && above(path));
  };
}
