import * as vscode from 'vscode';
import type { IsIgnored } from '../../core/workspace/gitignore.ts';
import { matchesGlobs, readGlob } from '../../core/workspace/glob.ts';

/** What the `files.exclude` globs of a workspace folder leave out; paths are absolute. */
export function filesExclude(folder: vscode.Uri): IsIgnored {
  const globs = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude', {});
  const on = Object.keys(globs).flatMap((written) => (globs[written] === true ? readGlob(written, false) : []));
  const usable = on.filter((glob) => typeof glob !== 'string');
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return (path) => matchesGlobs(path.slice(base.length).replace(/\/$/, ''), usable);
}
