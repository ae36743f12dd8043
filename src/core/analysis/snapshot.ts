import { grouped } from '../base/grouped.ts';
import { type InTurns, mappedInTurns } from '../base/turns.ts';
import { type BlockId, blockAt } from '../incremental/block-identity.ts';
import type { Article, Finding, Mention, Participant, Span, Statement } from '../model.ts';

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
export function snapshotOf({ text, article, ids }: Layout): Snapshot {
  const places = new Map(ids.map((id, i) => [id, i]));
  const shiftOf = (id: BlockId): number => article.blocks[places.get(id)!]!.start - id;
  const offsetOf = (position: number): number => {
    const id = blockAt(ids, position);
    const offset = id === undefined ? position : position + shiftOf(id);
    return Math.max(0, Math.min(offset, text.length));
  };
  const at = <T extends Span>(span: T): T => ({ ...span, start: offsetOf(span.start), end: offsetOf(span.end) });
  const findingAt = ({ start, end, rule, severity, message, fixes, related }: Finding): Finding => ({
    start: offsetOf(start),
    end: offsetOf(end),
    rule,
    severity,
    message,
    fixes: fixes.length ? fixes.map((fix) => ({ ...fix, edits: fix.edits.map(at) })) : fixes,
    related: related.length ? related.map(at) : related,
  });
  const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
  // Written out: an object that begins with the spread of another one is slow to make, and there are thousands.
  const mentionAt = ({ block, start, end, text: words, form, title }: Mention): Mention => {
    const by = shiftOf(block);
    const place = places.get(block)!;
    if (!title) return { start: start + by, end: end + by, text: words, form, block: place };
    const worn = { start: title.start + by, end: title.end + by, text: title.text };
    return { start: start + by, end: end + by, text: words, form, block: place, title: worn };
  };
  const statementAt = (statement: Statement): Statement => {
    const { block, start, end, direct, cue, cueSpan, speaker, source, sourceSpan, evidence } = statement;
    const by = shiftOf(block);
    return {
      start: start + by,
      end: end + by,
      direct,
      cue,
      cueSpan: cueSpan && moved(cueSpan, by),
      speaker,
      source,
      sourceSpan: sourceSpan && at(sourceSpan),
      block: places.get(block)!,
      evidence,
    };
  };
  return {
    findings: (findings) => mappedInTurns(findings, findingAt),
    *speech(participants, statements) {
      const own = yield* mappedInTurns(statements, statementAt);
      yield;
      const spoken = grouped(own, ({ speaker }) => speaker ?? '');
      yield;
      const people: Participant[] = [];
      for (const { id, name, titles, mentions } of participants) {
        people.push({
          id,
          name,
          titles,
          mentions: yield* mappedInTurns(mentions, mentionAt),
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
