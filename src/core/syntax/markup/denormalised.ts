import { type InTurns, mappedInTurns } from '../../base/turns.ts';
import type { Analysis, Block, Finding, Fix, Mention, Participant, Span, Statement } from '../../model.ts';
import type { NormalForm } from '../text/normal-form.ts';

/**
 * An analysis of a text in normal form with its places in the document, for which it leaves the core. What fixes write
 * has the document's line ends; mentions and titles read as in the document where they do so in the normal form.
 * @param document the text that was brought into normal form
 */
export function* denormalised(analysis: Analysis, document: string, normal: NormalForm): InTurns<Analysis> {
  const at = <T extends Span>(span: T): T => ({
    ...span,
    start: normal.startOf(span.start),
    end: normal.endOf(span.end),
  });
  const worded = <T extends Span & { readonly text: string }>(span: T): T => {
    const placed = at(span);
    const asWritten = span.text === normal.text.slice(span.start, span.end);
    return asWritten ? { ...placed, text: document.slice(placed.start, placed.end) } : placed;
  };
  const lineEnd = /\r\n?|\n/.exec(document)?.[0] ?? '\n';
  const fixAt = (fix: Fix): Fix => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...at(edit), text: edit.text.replaceAll('\n', lineEnd) })),
  });
  const findingAt = (finding: Finding): Finding => ({
    ...at(finding),
    fixes: finding.fixes.map(fixAt),
    related: finding.related.map(at),
  });
  const mentionAt = (mention: Mention): Mention => {
    const { title } = mention;
    return title ? { ...worded(mention), title: worded(title) } : worded(mention);
  };
  const statementAt = (statement: Statement): Statement => {
    const { cueSpan, sourceSpan } = statement;
    return {
      ...at(statement),
      ...(cueSpan && { cueSpan: at(cueSpan) }),
      ...(sourceSpan && { sourceSpan: at(sourceSpan) }),
    };
  };
  const blockAt = (block: Block): Block => ({ ...at(block), ...(block.masks && { masks: block.masks.map(at) }) });
  const blocks = yield* mappedInTurns(analysis.article.blocks, blockAt);
  const statements = yield* mappedInTurns(analysis.statements, statementAt);
  const placed = new Map(analysis.statements.map((statement, i) => [statement, statements[i]!]));
  const participants: Participant[] = [];
  for (const person of analysis.participants) {
    const own = person.statements.map((statement) => placed.get(statement) ?? statementAt(statement));
    participants.push({ ...person, mentions: yield* mappedInTurns(person.mentions, mentionAt), statements: own });
    yield;
  }
  return {
    ...analysis,
    article: { ...analysis.article, blocks },
    participants,
    statements,
    findings: yield* mappedInTurns(analysis.findings, findingAt),
    accepted: yield* mappedInTurns(analysis.accepted, findingAt),
    outranked: yield* mappedInTurns(analysis.outranked, findingAt),
    troubles: analysis.troubles.map(at),
  };
}
