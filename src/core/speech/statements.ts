import type { BlockId } from '../incremental/block-identity.ts';
import type { Mention, Span, Statement } from '../model.ts';
import type { Naming } from '../names/mentions.ts';
import type { SpokenFacts } from './collect.ts';
import { weakEvidence } from './evidence.ts';
import type { BlockSpeech, Meant, Said } from './fold.ts';
import type { Votes } from './gender.ts';
import type { Who } from './state.ts';

/** Who signs which statement of a block: “…” in one paragraph, “— Haris Malik” in a later one. */
export interface Signature {
  readonly index: number;
  readonly who: Who;
}

/** The statements of a block as positions in the article, in text order. */
export function statementsOf(
  { statements }: BlockSpeech,
  facts: SpokenFacts,
  block: BlockId,
  signature: Signature | undefined,
): Statement[] {
  return statements
    .map((said, i) => statementOf(signature?.index === i ? signed(said, signature.who) : said, facts, block))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The roles and pronouns in a block whose person attribution has told. */
export function meantMentions({ mentions }: BlockSpeech, { text }: SpokenFacts, block: BlockId): Naming[] {
  return mentions.map(({ person, form, start, end }: Meant) => {
    const mention: Mention = { start: start + block, end: end + block, text: text.slice(start, end), form, block };
    return { person, mention };
  });
}

function signed(statement: Said, who: Who): Said {
  return { ...statement, who, evidence: weakEvidence('signed') };
}

function statementOf(
  { start, end, direct, cue, who: { person, source }, evidence }: Said,
  { text }: SpokenFacts,
  block: BlockId,
): Statement {
  // Spelt out: there are many of them, and objects of one shape are cheaper.
  return {
    start: start + block,
    end: end + block,
    direct,
    cue: cue && text.slice(cue.start, cue.end).replace(/\s+/g, ' '),
    cueSpan: cue ? at(cue, block) : undefined,
    speaker: person,
    source: person || !source ? null : source.text,
    sourceSpan: source ? at(source, source.block) : undefined,
    block,
    evidence,
  };
}

function at({ start, end }: Span, block: BlockId): Span {
  return { start: start + block, end: end + block };
}

/** Counts, for each person, “he” and “she” in the block's sentences that name nobody else. */
export function votesIn(
  { speech }: SpokenFacts,
  block: BlockId,
  namings: readonly Naming[],
): (readonly [person: string, votes: Votes])[] {
  const votes: (readonly [string, Votes])[] = [];
  let next = 0;
  for (const { pronouns, end } of speech.sentences) {
    const from = next;
    while (next < namings.length && namings[next]!.mention.start < end + block) next++;
    const only = namings[from]?.person;
    const isAlone = only !== undefined && namings.slice(from, next).every(({ person }) => person === only);
    if (from < next && isAlone && (pronouns.he === 0) !== (pronouns.she === 0)) votes.push([only, pronouns]);
  }
  return votes;
}
