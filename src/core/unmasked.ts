import { aroundMarkup, visible } from './article/around-markup.ts';
import type { Analysis, Finding, Fix, Mention, Participant, Statement } from './model.ts';

/**
 * An analysis as it leaves the core: what stands for markup inside a block is in no text any more, and fixes leave markup
 * alone. A fix that would break it is not offered. Analyses of articles without markup are given back as they are.
 * @param text the document
 */
export function unmasked(analysis: Analysis, text: string): Analysis {
  const masks = analysis.article.blocks.flatMap((block) => block.masks ?? []);
  if (masks.length === 0) return analysis;
  const fixOf = (fix: Fix): Fix[] => {
    const edits = aroundMarkup(fix.edits, text, masks);
    return edits ? [{ ...fix, title: visible(fix.title), edits }] : [];
  };
  const findingOf = (finding: Finding): Finding => ({
    ...finding,
    message: visible(finding.message),
    fixes: finding.fixes.flatMap(fixOf),
    related: finding.related.map((related) => ({ ...related, message: visible(related.message) })),
  });
  return {
    ...analysis,
    participants: analysis.participants.map(personOf),
    statements: analysis.statements.map(statementOf),
    findings: analysis.findings.map(findingOf),
    outranked: analysis.outranked.map(findingOf),
    accepted: analysis.accepted.map(findingOf),
  };
}

function personOf(person: Participant): Participant {
  return { ...person, mentions: person.mentions.map(mentionOf), statements: person.statements.map(statementOf) };
}

function mentionOf(mention: Mention): Mention {
  const { title } = mention;
  const shown = { ...mention, text: visible(mention.text) };
  return title ? { ...shown, title: { ...title, text: visible(title.text) } } : shown;
}

function statementOf(statement: Statement): Statement {
  const { cue, source, evidence } = statement;
  return {
    ...statement,
    cue: cue && visible(cue),
    source: source && visible(source),
    evidence: visible(evidence),
  };
}
