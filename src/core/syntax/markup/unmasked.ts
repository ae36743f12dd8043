import { type InTurns, mappedInTurns } from '../../base/turns.ts';
import type { Analysis, Finding, Fix, Mention, Participant, Statement } from '../../model.ts';
import { aroundMarkup, visible } from './around-markup.ts';

/**
 * An analysis as it leaves the core: what stands for markup inside a block is in no text any more, and fixes leave markup
 * alone. A fix that would break it is not offered. Analyses of articles without markup are given back as they are.
 * @param text the document
 */
export function* unmasked(analysis: Analysis, text: string): InTurns<Analysis> {
  const { blocks } = analysis.article;
  if (!blocks.some(({ masks }) => masks?.length)) return analysis;
  const masks = blocks.flatMap((block) => block.masks ?? []);
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
  const participants: Participant[] = [];
  for (const person of analysis.participants) {
    const mentions = yield* mappedInTurns(person.mentions, mentionOf);
    participants.push({ ...person, mentions, statements: yield* mappedInTurns(person.statements, statementOf) });
    yield;
  }
  return {
    ...analysis,
    participants,
    statements: yield* mappedInTurns(analysis.statements, statementOf),
    findings: yield* mappedInTurns(analysis.findings, findingOf),
    accepted: yield* mappedInTurns(analysis.accepted, findingOf),
    outranked: yield* mappedInTurns(analysis.outranked, findingOf),
  };
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
