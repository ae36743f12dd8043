import { type InTurns, mappedInTurns } from '../base/turns.ts';
import { type BlockId, indexAt } from '../incremental/block-identity.ts';
import type { Article, Finding, Fix, Mention, Participant, Related, Span, Statement, TextEdit } from '../model.ts';

/** Blocks with their places in the text. */
export interface Layout {
  readonly text: string;
  readonly article: Article;
  readonly ids: readonly BlockId[];
}

/** Everything said of an article, at its place in the text. */
export interface Snapshot {
  /** Spans as offsets. */
  finding(finding: Finding): Finding;
  /** @param statements all of them, by whom they are given to the participants */
  speech(
    participants: readonly Participant[],
    statements: readonly Statement[],
  ): InTurns<{ readonly participants: Participant[]; readonly statements: Statement[] }>;
}

/** Turns positions in the article into offsets in the text, and block ids into indices of `Article.blocks`. */
export function snapshotOf(layout: Layout): Snapshot {
  const places = placesOf(layout);
  return {
    finding: (finding) => findingAt(finding, places),
    *speech(participants, statements) {
      const own = yield* mappedInTurns(statements, (statement) => statementAt(statement, places));
      yield;
      const spoken = bySpeaker(own);
      yield;
      const people: Participant[] = [];
      const mentionHere = (mention: Mention): Mention => mentionAt(mention, places);
      for (const { id, name, titles, mentions } of participants) {
        people.push({
          id,
          name,
          titles,
          mentions: mentions.length > MANY ? yield* mappedInTurns(mentions, mentionHere) : mentions.map(mentionHere),
          statements: spoken.get(id) ?? [],
        });
        if (mentions.length > MANY) yield;
      }
      return { participants: people, statements: own };
    },
  };
}

function bySpeaker(statements: readonly Statement[]): ReadonlyMap<string, Statement[]> {
  const spoken = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.speaker === null) continue;
    const own = spoken.get(statement.speaker);
    if (own) own.push(statement);
    else spoken.set(statement.speaker, [statement]);
  }
  return spoken;
}

/** After somebody mentioned so often there is a turn. */
const MANY = 200;

/** Where blocks and positions are in a text. */
interface Places {
  /** The block's index. */
  indexOf(block: BlockId): number;
  /** What is to be added to a position in the block with an index to have its offset. */
  shiftAt(index: number): number;
  offsetOf(position: number): number;
}

function placesOf({ text, article, ids }: Layout): Places {
  const indexOf = (block: BlockId): number => indexAt(ids, block);
  const shiftAt = (index: number): number => article.blocks[index]!.start - ids[index]!;
  const offsetOf = (position: number): number => {
    const index = indexAt(ids, position);
    const offset = index < 0 ? position : position + shiftAt(index);
    return Math.max(0, Math.min(offset, text.length));
  };
  return { indexOf, shiftAt, offsetOf };
}

function at({ start, end }: Span, { offsetOf }: Places): Span {
  return { start: offsetOf(start), end: offsetOf(end) };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function findingAt({ start, end, rule, severity, message, fixes, related }: Finding, places: Places): Finding {
  return {
    start: places.offsetOf(start),
    end: places.offsetOf(end),
    rule,
    severity,
    message,
    fixes: fixes.length ? fixes.map((fix) => fixAt(fix, places)) : fixes,
    related: related.length ? related.map((place) => relatedAt(place, places)) : related,
  };
}

// Those below are written out: an object that begins with the spread of another one is slow to make, and there are
// thousands of them.

function relatedAt({ start, end, message }: Related, { offsetOf }: Places): Related {
  return { start: offsetOf(start), end: offsetOf(end), message };
}

function fixAt({ title, edits, safe }: Fix, { offsetOf }: Places): Fix {
  const moved: TextEdit[] = [];
  for (const { start, end, text } of edits) moved.push({ start: offsetOf(start), end: offsetOf(end), text });
  return safe === undefined ? { title, edits: moved } : { title, edits: moved, safe };
}

function mentionAt({ block, start, end, text, form, title }: Mention, places: Places): Mention {
  const index = places.indexOf(block);
  const by = places.shiftAt(index);
  if (!title) return { start: start + by, end: end + by, text, form, block: index };
  const worn = { start: title.start + by, end: title.end + by, text: title.text };
  return { start: start + by, end: end + by, text, form, block: index, title: worn };
}

function statementAt(statement: Statement, places: Places): Statement {
  const { block, start, end, direct, cue, cueSpan, speaker, source, sourceSpan, evidence } = statement;
  const index = places.indexOf(block);
  const by = places.shiftAt(index);
  return {
    start: start + by,
    end: end + by,
    direct,
    cue,
    cueSpan: cueSpan && moved(cueSpan, by),
    speaker,
    source,
    sourceSpan: sourceSpan && at(sourceSpan, places),
    block: index,
    evidence,
  };
}
