import * as vscode from 'vscode';
import { forCheckedLanguages } from '../language/registered.ts';
import type { Reader } from '../people/context.ts';
import { PeopleCompletion } from './completion.ts';
import { registerNewArticle } from './newArticle.ts';
import { SpeakerHints } from './speakerHints.ts';

/** What helps while writing: a template, completion of people, and who "he said" is. */
export function registerWritingFeatures(reader: Reader): vscode.Disposable {
  return vscode.Disposable.from(
    registerNewArticle(),
    forCheckedLanguages((selector) =>
      vscode.Disposable.from(
        vscode.languages.registerCompletionItemProvider(selector, new PeopleCompletion(reader)),
        vscode.languages.registerInlayHintsProvider(selector, new SpeakerHints(reader)),
      ),
    ),
  );
}
