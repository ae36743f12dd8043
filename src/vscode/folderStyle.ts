import * as vscode from 'vscode';
import type { Layers } from '../core/config/layers.ts';
import type { ResolvedStyle } from '../core/config/resolved.ts';
import { nameUnder } from '../core/config/settings.ts';
import type { DataFile } from '../core/config/words/files.ts';
import type { PeopleProblem } from '../core/roster/with-people.ts';

/** What holds in a folder. */
export interface FolderStyle extends ResolvedStyle {
  /** The configuration file it comes from; without one, the settings speak. */
  readonly config?: vscode.Uri;
  /** Its text, in which the problems stand. */
  readonly configText?: string;
  /** What of the people files it names could not be used. */
  readonly peopleProblems?: readonly PeopleProblem[];
  /** The other files it names, as they were read. */
  readonly data?: readonly DataFile[];
  /** All that holds, the nearest first: the configuration, what it refines, those in folders above. */
  readonly layers?: Layers;
  /** Why it could not be read: then nothing of it counts. */
  readonly unreadable?: string;
}

/** Where a document belongs: an untitled one to the first folder of the workspace. */
export function placeOf(uri: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return uri.scheme === 'untitled' && folder ? vscode.Uri.joinPath(folder.uri, 'untitled') : uri;
}

/** The path of a file as the patterns of its configuration see it: relative to the configuration's folder. */
export function nameIn({ config }: Pick<FolderStyle, 'config'>, { path }: vscode.Uri): string {
  return nameUnder(config?.path, path);
}

/** All that holds in a folder, the nearest first. */
export function layersOf(folder: FolderStyle): Layers {
  return folder.layers ?? [{ resolved: folder, config: folder.config?.path }];
}

/** The folder of a file, by its path. */
export const folderOf = (path: string | undefined): string | undefined => path?.slice(0, path.lastIndexOf('/'));
