import type { Analysis, Block, Finding, Fix, Mention, Participant, Span, Statement } from './model.ts';
import type { NormalForm } from './text/normal-form.ts';

/**
 * An analysis of a text in normal form with its places in the document, for which it leaves the core. What fixes write
 * has the document's line ends; mentions and titles read as in the document where they do so in the normal form.
 * @param document the text that was brought into normal form
 */
export function denormalised(analysis: Analysis, document: string, normal: NormalForm): Analysis {
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
  const statements = new Map(analysis.statements.map((statement) => [statement, statementAt(statement)]));
  const personAt = (person: Participant): Participant => ({
    ...person,
    mentions: person.mentions.map(mentionAt),
    statements: person.statements.map((statement) => statements.get(statement) ?? statementAt(statement)),
  });
  return {
    ...analysis,
    article: { ...analysis.article, blocks: analysis.article.blocks.map(blockAt) },
    participants: analysis.participants.map(personAt),
    statements: [...statements.values()],
    findings: analysis.findings.map(findingAt),
    accepted: analysis.accepted.map(findingAt),
    troubles: analysis.troubles.map(at),
  };
}
