import * as vscode from 'vscode';
import type { Reader } from '../people/context.ts';

/** "he said ⟨Naqvi⟩": the speaker behind a pronoun (setting `copydesk.speakerHints`, off by default). */
export class SpeakerHints implements vscode.InlayHintsProvider {
  constructor(private readonly reader: Reader) {}

  async provideInlayHints(
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.InlayHint[]> {
    if (!vscode.workspace.getConfiguration('copydesk', document).get('speakerHints', false)) return [];
    const analysis = await this.reader.read(document, token);
    if (!analysis) return [];
    const { speakersIn } = await import('../analysis/reading.ts');
    return speakersIn(range, document, analysis);
  }
}
