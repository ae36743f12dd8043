import * as vscode from 'vscode';
import { type InTurns, turnOf } from '../../core/base/turns.ts';
import type { Analysis } from '../../core/model.ts';
import { inSlices } from '../analysis/slices.ts';
import type { Reader } from '../people/context.ts';
import { marksOf, TOKEN_TYPES } from './marks.ts';

/** The manifest maps these types to scopes that every theme colours. */
export const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES]);

/** Colours people, titles, cue verbs, quotations and furniture by what the article says, not by how the words look. */
export class ArticleColours implements vscode.DocumentSemanticTokensProvider {
  constructor(private readonly reader: Reader) {}

  async provideDocumentSemanticTokens(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> {
    const analysis = await this.reader.read(document, token);
    if (!analysis) return undefined;
    const { version } = document;
    const isOld = () => document.version !== version;
    return inSlices(tokensOf(document, analysis), () => token.isCancellationRequested || isOld());
  }
}

/** So many stretches are told in one turn. */
const MARKS_A_TURN = 500;

function* tokensOf(document: vscode.TextDocument, analysis: Analysis): InTurns<vscode.SemanticTokens> {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  const isOver = turnOf(MARKS_A_TURN);
  for (const mark of yield* marksOf(analysis)) {
    if (isOver()) yield;
    const from = document.positionAt(mark.start);
    const to = document.positionAt(mark.end);
    // A semantic token stands on one line.
    for (let line = from.line; line <= to.line; line++) {
      const start = line === from.line ? from.character : 0;
      const end = line === to.line ? to.character : document.lineAt(line).text.length;
      if (end > start) builder.push(new vscode.Range(line, start, line, end), mark.type);
    }
  }
  return builder.build();
}
