import * as vscode from 'vscode';
import type { Analysis } from '../../core/model.ts';
import { dueForm } from '../../core/names/conventions.ts';
import { rangeIn } from '../positions.ts';

/** How far a cue may stand from its pronoun, in characters: "he later said". */
const NEAR = 16;

/** The speakers behind pronouns in a range of an article. */
export function speakersIn(range: vscode.Range, document: vscode.TextDocument, analysis: Analysis): vscode.InlayHint[] {
  return places(analysis).flatMap((place) => hintAt(place, document, range));
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
