import * as vscode from 'vscode';
import type { Block } from '../../core/model.ts';
import type { Reader } from '../people/context.ts';

const BODY = new Set<Block['kind']>(['paragraph', 'subhead', 'dateline', 'pullQuote']);

/** Folds the furniture above the body, each section under its subhead, and the notes at the end. */
export class ArticleFolding implements vscode.FoldingRangeProvider {
  constructor(private readonly reader: Reader) {}

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[]> {
    const analysis = await this.reader.read(document, token);
    if (!analysis) return [];
    return zones(analysis.article.blocks)
      .map(([from, to]) => [document.positionAt(from.start).line, document.positionAt(to.end).line] as const)
      .filter(([from, to]) => to > from)
      .map(([from, to]) => new vscode.FoldingRange(from, to, vscode.FoldingRangeKind.Region));
  }
}

/** The first and last block of each stretch that folds. */
function zones(blocks: readonly Block[]): [Block, Block][] {
  const found: [Block, Block][] = [];
  let from = 0;
  for (let i = 1; i <= blocks.length; i++) {
    const block = blocks[i];
    const before = blocks[i - 1]!;
    const opens = !block || block.kind === 'subhead' || BODY.has(block.kind) !== BODY.has(before.kind);
    if (!opens) continue;
    found.push([blocks[from]!, before]);
    from = i;
  }
  return found;
}
