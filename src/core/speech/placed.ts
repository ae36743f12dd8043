import type { PlacedFacts } from '../facts.ts';
import type { Mention, Span, Statement } from '../model.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { weakEvidence } from './evidence.ts';
import type { BlockSpeech, Said } from './fold.ts';
import type { Who } from './state.ts';

/** A mention that speech made certain, with the person's id. */
export interface PersonMention {
  readonly person: string;
  readonly mention: Mention;
}

/** The statements of all blocks at their places in the document, in text order. */
export function* placedStatements(said: readonly BlockSpeech[], blocks: readonly PlacedFacts[]): InTurns<Statement[]> {
  const signatures = new Map(
    said.flatMap(({ signs }) => (signs ? [[`${signs.block} ${signs.index}`, signs.who]] : [])),
  );
  const placed: Statement[] = [];
  const isOver = turnOf(PLACED_A_TURN);
  for (const [block, { statements }] of said.entries()) {
    const own = statements.map((statement, index) => {
      const who = signatures.size ? signatures.get(`${block} ${index}`) : undefined;
      return placedStatement(who ? signed(statement, who) : statement, block, blocks);
    });
    if (own.length > 1) own.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const statement of own) placed.push(statement);
    if (isOver(1 + own.length)) yield;
  }
  return placed;
}

/** The roles and pronouns of all blocks at their places in the document. */
export function* placedMentions(
  said: readonly BlockSpeech[],
  blocks: readonly PlacedFacts[],
): InTurns<PersonMention[]> {
  const placed: PersonMention[] = [];
  const isOver = turnOf(PLACED_A_TURN);
  for (const [block, { mentions }] of said.entries()) {
    for (const { person, form, start, end } of mentions) {
      const { facts, offset } = blocks[block]!;
      const text = facts.text.slice(start, end);
      placed.push({ person, mention: { start: start + offset, end: end + offset, text, form, block } });
    }
    if (isOver(1 + mentions.length)) yield;
  }
  return placed;
}

/** So many statements or mentions are placed in one turn. */
const PLACED_A_TURN = 5_000;

/** What a name after a dash in the next block signs. */
function signed(statement: Said, who: Who): Said {
  return { ...statement, who, evidence: weakEvidence('signed') };
}

function placedStatement(
  { start, end, direct, cue, who: { person, source }, evidence }: Said,
  block: number,
  blocks: readonly PlacedFacts[],
): Statement {
  const { facts, offset } = blocks[block]!;
  // Spelt out, because there are many of them and all of one shape are cheaper.
  return {
    start: start + offset,
    end: end + offset,
    direct,
    cue: cue && facts.text.slice(cue.start, cue.end).replace(/\s+/g, ' '),
    cueSpan: cue ? at(cue, offset) : undefined,
    speaker: person,
    source: person || !source ? null : source.text,
    sourceSpan: source ? at(source, blocks[source.block]!.offset) : undefined,
    block,
    evidence,
  };
}

function at({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}
