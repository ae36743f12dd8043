import * as vscode from 'vscode';
import { forReadableLanguages } from '../language/registered.ts';
import type { Reader } from '../people/context.ts';
import { registerCleanPaste } from './cleanPaste.ts';
import { PeopleCompletion } from './completion.ts';
import { registerNewArticle } from './newArticle.ts';
import { ArticleParts } from './parts.ts';
import { SpeakerHints } from './speakerHints.ts';

/**
 * What helps while writing: a template, parts to fill in, completion of people, and who "he said" is.
 * @param parts the file of the parts
 */
export function registerWritingFeatures(reader: Reader, parts: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    registerNewArticle(),
    registerCleanPaste(),
    vscode.languages.registerCompletionItemProvider({ language: 'article' }, new ArticleParts(reader, parts)),
    forReadableLanguages((selector) =>
      vscode.Disposable.from(
        vscode.languages.registerCompletionItemProvider(selector, new PeopleCompletion(reader)),
        vscode.languages.registerInlayHintsProvider(selector, new SpeakerHints(reader)),
      ),
    ),
  );
}
