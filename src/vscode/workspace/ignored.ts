import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import type { IsIgnored } from '../../core/article/gitignore.ts';

/** The `files.exclude` globs of a workspace folder; paths are relative to it. */
export function filesExclude(folder: vscode.Uri): IsIgnored {
  const globs = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const on = Object.keys(globs).filter((glob) => globs[glob] === true);
  const matches = on.length ? picomatch(on, { dot: true }) : () => false;
  return (path) => matches(path.replace(/\/$/, ''));
}
