import * as vscode from 'vscode';
import type { Analysis } from '../../core/model.ts';
import { dueForm } from '../../core/names/conventions.ts';
import type { Reader } from '../people/context.ts';
import { rangeIn } from '../positions.ts';

/** How far a cue may stand from its pronoun, in characters: "he later said". */
const NEAR = 16;

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
    return analysis ? places(analysis).flatMap((place) => hintAt(place, document, range)) : [];
  }
}

interface Place {
  readonly offset: number;
  readonly name: string;
}

function hintAt({ offset, name }: Place, document: vscode.TextDocument, visible: vscode.Range): vscode.InlayHint[] {
  const position = rangeIn(document, { start: offset, end: offset }).start;
  if (!visible.contains(position)) return [];
  const hint = new vscode.InlayHint(position, `⟨${dueForm(name)}⟩`);
  hint.paddingLeft = true;
  hint.tooltip = name;
  return [hint];
}

/** Behind each cue that a pronoun speaks with. */
function places(analysis: Analysis): Place[] {
  const found = new Map<number, Place>();
  for (const person of analysis.participants) {
    for (const pronoun of person.mentions.filter(({ form }) => form === 'pronoun')) {
      const cue = person.statements
        .flatMap(({ cueSpan }) => cueSpan ?? [])
        .find(({ start, end }) => Math.max(start - pronoun.end, pronoun.start - end) <= NEAR);
      if (!cue) continue;
      const offset = Math.max(cue.end, pronoun.end);
      found.set(offset, { offset, name: person.name });
    }
  }
  return [...found.values()];
}
