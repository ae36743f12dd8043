import { grouped } from '../base/grouped.ts';
import { type InTurns, mappedInTurns } from '../base/turns.ts';
import { type BlockId, blockAt } from '../incremental/block-identity.ts';
import type { Article, Finding, Fix, Mention, Participant, Span, Statement } from '../model.ts';

/** Blocks with their places in the text. */
export interface Layout {
  readonly text: string;
  readonly article: Article;
  readonly ids: readonly BlockId[];
}

/** Everything said of an article, at its place in the text. */
export interface Snapshot {
  /** Spans as offsets. */
  findings(findings: readonly Finding[]): InTurns<Finding[]>;
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
    findings: (findings) => mappedInTurns(findings, (finding) => findingAt(finding, places)),
    *speech(participants, statements) {
      const own = yield* mappedInTurns(statements, (statement) => statementAt(statement, places));
      yield;
      const spoken = grouped(own, ({ speaker }) => speaker ?? '');
      yield;
      const people: Participant[] = [];
      for (const { id, name, titles, mentions } of participants) {
        people.push({
          id,
          name,
          titles,
          mentions: yield* mappedInTurns(mentions, (mention) => mentionAt(mention, places)),
          statements: spoken.get(id) ?? [],
        });
        if (mentions.length > MANY) yield;
      }
      return { participants: people, statements: own };
    },
  };
}

/** After somebody mentioned so often there is a turn. */
const MANY = 200;

/** Where blocks and positions are in a text. */
interface Places {
  /** What is to be added to a position in a block to have its offset. */
  shiftOf(block: BlockId): number;
  /** The block's index. */
  indexOf(block: BlockId): number;
  offsetOf(position: number): number;
}

function placesOf({ text, article, ids }: Layout): Places {
  const indices = new Map(ids.map((id, i) => [id, i]));
  const indexOf = (block: BlockId): number => indices.get(block)!;
  const shiftOf = (block: BlockId): number => article.blocks[indexOf(block)]!.start - block;
  const offsetOf = (position: number): number => {
    const block = blockAt(ids, position);
    const offset = block === undefined ? position : position + shiftOf(block);
    return Math.max(0, Math.min(offset, text.length));
  };
  return { shiftOf, indexOf, offsetOf };
}

function at<T extends Span>(span: T, { offsetOf }: Places): T {
  return { ...span, start: offsetOf(span.start), end: offsetOf(span.end) };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function findingAt({ start, end, rule, severity, message, fixes, related }: Finding, places: Places): Finding {
  const edits = (fix: Fix): Fix => ({ ...fix, edits: fix.edits.map((edit) => at(edit, places)) });
  return {
    start: places.offsetOf(start),
    end: places.offsetOf(end),
    rule,
    severity,
    message,
    fixes: fixes.length ? fixes.map(edits) : fixes,
    related: related.length ? related.map((place) => at(place, places)) : related,
  };
}

// The two below are written out: an object that begins with the spread of another one is slow to make, and there are
// thousands of them.

function mentionAt({ block, start, end, text, form, title }: Mention, places: Places): Mention {
  const by = places.shiftOf(block);
  const index = places.indexOf(block);
  if (!title) return { start: start + by, end: end + by, text, form, block: index };
  const worn = { start: title.start + by, end: title.end + by, text: title.text };
  return { start: start + by, end: end + by, text, form, block: index, title: worn };
}

function statementAt(statement: Statement, places: Places): Statement {
  const { block, start, end, direct, cue, cueSpan, speaker, source, sourceSpan, evidence } = statement;
  const by = places.shiftOf(block);
  return {
    start: start + by,
    end: end + by,
    direct,
    cue,
    cueSpan: cueSpan && moved(cueSpan, by),
    speaker,
    source,
    sourceSpan: sourceSpan && at(sourceSpan, places),
    block: places.indexOf(block),
    evidence,
  };
}
