import type { Block, Mention } from '../model.ts';
import { masked } from '../syntax/markup/masked.ts';
import { sentencesOf } from '../syntax/text/sentences.ts';
import { tokenise } from '../syntax/text/tokens.ts';

/** Tells whether a mention is the first of a sentence or heading; a block is divided into sentences when it is asked for. */
export function sentenceStarts(blocks: readonly Block[], text: string): (mention: Mention) => boolean {
  const known = new Map<number, ReadonlySet<number>>();
  return ({ block: index, start }) => {
    const block = blocks[index];
    if (!block) return false;
    let starts = known.get(index);
    if (!starts) {
      starts = startsIn(block, text);
      known.set(index, starts);
    }
    return starts.has(start);
  };
}

function startsIn(block: Block, text: string): ReadonlySet<number> {
  const tokens = tokenise(masked(text, block, block.masks));
  const starts = sentencesOf(tokens).flatMap(({ firstToken, endToken }) => {
    const first = tokens.slice(firstToken, endToken).find(({ kind }) => kind !== 'punctuation');
    return first ? [block.start + first.start] : [];
  });
  return new Set(starts);
}
