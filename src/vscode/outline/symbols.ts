import * as vscode from 'vscode';
import { introductionOf } from '../../core/analysis/lookup.ts';
import type { Analysis, Block, BlockKind } from '../../core/model.ts';
import type { Reader } from '../people/context.ts';
import { rangeIn } from '../positions.ts';

/** Parts of the article that stand in the outline by themselves. */
const ZONES: Partial<Record<BlockKind, vscode.SymbolKind>> = {
  headline: vscode.SymbolKind.Class,
  deck: vscode.SymbolKind.Property,
  highlight: vscode.SymbolKind.Property,
  byline: vscode.SymbolKind.Field,
  dateline: vscode.SymbolKind.Namespace,
  caption: vscode.SymbolKind.Object,
  pullQuote: vscode.SymbolKind.String,
  note: vscode.SymbolKind.Event,
};

const WORDS = 60;

/** The outline: furniture, body and its subheads; below each the people introduced there. */
export class ArticleSymbols implements vscode.DocumentSymbolProvider {
  constructor(private readonly reader: Reader) {}

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const analysis = await this.reader.read(document, token);
    return analysis ? outline(analysis, document) : [];
  }
}

function outline(analysis: Analysis, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const symbols: vscode.DocumentSymbol[] = [];
  const { blocks } = analysis.article;
  for (const [i, block] of blocks.entries()) {
    const kind = ZONES[block.kind];
    if (kind !== undefined) symbols.push(symbol(document, block, wordsOf(document, block), zoneName(block.kind), kind));
    else if (block.kind === 'subhead' || (block.kind === 'paragraph' && !inSection(blocks, i))) {
      const section = { start: block.start, end: blocks[lastOfSection(blocks, i)]!.end };
      const name = block.kind === 'subhead' ? wordsOf(document, block) : vscode.l10n.t('Body');
      const first = symbol(document, section, name, '', vscode.SymbolKind.Module);
      first.selectionRange = rangeIn(document, block);
      symbols.push(first);
    }
  }
  for (const person of analysis.participants) {
    const introduction = introductionOf(analysis, person);
    if (!introduction) continue;
    const one = symbol(document, introduction, person.name, person.titles[0] ?? '', vscode.SymbolKind.Variable);
    (symbols.find(({ range }) => range.contains(one.range))?.children ?? symbols).push(one);
  }
  return symbols;
}

/** Whether a paragraph follows another or a subhead, so that it opens no section. */
function inSection(blocks: readonly Block[], index: number): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const { kind } = blocks[i]!;
    if (kind === 'paragraph' || kind === 'subhead') return true;
  }
  return false;
}

function lastOfSection(blocks: readonly Block[], index: number): number {
  let last = index;
  for (let i = index + 1; i < blocks.length && blocks[i]!.kind !== 'subhead'; i++) {
    if (blocks[i]!.kind === 'paragraph') last = i;
  }
  return last;
}

function symbol(
  document: vscode.TextDocument,
  span: { start: number; end: number },
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  const range = rangeIn(document, span);
  return new vscode.DocumentSymbol(name || '…', detail, kind, range, range);
}

function wordsOf(document: vscode.TextDocument, block: Block): string {
  const words = document.getText(rangeIn(document, block)).replace(/\s+/g, ' ').trim();
  return words.length > WORDS ? `${words.slice(0, WORDS).trimEnd()}…` : words;
}

function zoneName(kind: BlockKind): string {
  const names: Partial<Record<BlockKind, string>> = {
    headline: vscode.l10n.t('headline'),
    deck: vscode.l10n.t('deck'),
    highlight: vscode.l10n.t('highlight'),
    byline: vscode.l10n.t('byline'),
    dateline: vscode.l10n.t('dateline'),
    caption: vscode.l10n.t('caption'),
    pullQuote: vscode.l10n.t('pull quote'),
    note: vscode.l10n.t('note'),
  };
  return names[kind] ?? '';
}
