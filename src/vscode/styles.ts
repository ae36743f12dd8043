import * as vscode from 'vscode';
import { DEFAULT_STYLE, type Style } from '../core/style/style.ts';

/** Finds the style a document is read under: the nearest configuration file, else the settings. */
export class Styles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  async of(_uri: vscode.Uri): Promise<Style> {
    return DEFAULT_STYLE;
  }

  async isArticle(uri: vscode.Uri, text: string): Promise<boolean> {
    return /\.(article|story|wire)$/i.test(uri.path) || /^(\s*date \d{4}-|---\r?\n)/.test(text);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
