import type { Span } from '../../../src/core/model.ts';
import type { Property } from '../subject.ts';

const isOrdered = (spans: readonly Span[]): boolean =>
  spans.every((span, i) => i === 0 || spans[i - 1]!.start <= span.start);

/** Blocks do not overlap; everything stands in text order, in the block it names; ids are those of one person. */
export const order: Property = {
  name: 'order',
  *check({ analysis: { article, participants, statements, findings } }) {
    const { blocks } = article;
    if (blocks.some((block, i) => block.start >= block.end || (i > 0 && blocks[i - 1]!.end > block.start)))
      yield 'blocks overlap or are empty';
    if (!isOrdered(statements)) yield 'statements are out of order';
    if (!isOrdered(findings)) yield 'findings are out of order';
    const ids = new Set(participants.map(({ id }) => id));
    if (ids.size < participants.length) yield 'two people have one id';
    for (const { name, mentions, statements: own } of participants) {
      if (!isOrdered(mentions) || !isOrdered(own)) yield `mentions or statements of ${name} are out of order`;
    }
    for (const placed of [...participants.flatMap(({ mentions }) => mentions), ...statements]) {
      const block = blocks[placed.block];
      if (!block || placed.start < block.start || placed.end > block.end) yield `${placed.start} is in another block`;
    }
    const stranger = statements.find(({ speaker }) => speaker !== null && !ids.has(speaker));
    if (stranger) yield `nobody has the id ${stranger.speaker}`;
  },
};
