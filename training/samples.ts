// Turns documents into what the perceptron learns from: chains of words as feature rows with their right tags.
import { readArticle } from '../src/core/syntax/reader.ts';
import { evidenceOwnRow, evidenceRows, localRows, chainRows } from '../src/core/names/tagging/features.ts';
import { type ReadBlock, readBlock } from '../src/core/names/read.ts';
import type { Tag } from '../src/core/names/tagging/tagger.ts';
import { sentencesOf } from '../src/core/syntax/text/sentences.ts';
import { tokenise } from '../src/core/syntax/text/tokens.ts';
import type { TrainingDocument } from './documents.ts';

/** One chain: feature rows of each word and its right tag. */
export interface Sample {
  readonly rows: readonly (readonly number[])[];
  readonly tags: readonly Tag[];
}

/**
 * All chains of a document that its annotation speaks about.
 * @param apart each block is read as if it were all there is: most people of a news story are named once
 */
export function samplesOf({ text, spans, unsure }: TrainingDocument, apart = false): Sample[] {
  const blocks = readArticle(text, 'wire').blocks.map((block) => {
    const prose = text.slice(block.start, block.end);
    const tokens = tokenise(prose);
    return { offset: block.start, tokens, read: readBlock({ text: prose, tokens, sentences: sentencesOf(tokens) }) };
  });
  const whole = merge(blocks.map(({ read }) => read));
  const tagAt = tagsOf(spans);
  return blocks.flatMap(({ offset, tokens, read }) => {
    const evidence = apart ? merge([read]) : whole;
    return read.chains.flatMap((chain): Sample[] => {
      const rows: number[][] = [];
      const tags: Tag[] = [];
      for (let i = chain.first; i < chain.end; i++) {
        const start = offset + tokens[i]!.start;
        if (unsure.some((span) => start >= span.start && start < span.end)) return [];
        const known = evidence.get(chain.keys[i - chain.first] as string) ?? 0;
        const cls = chain.scope.classes[i] as number;
        rows.push([...chainRows(chain.scope, chain),
          ...localRows(chain.scope, chain, i), ...evidenceRows(known, chain.end - chain.first === 1), evidenceOwnRow(known, cls)]);
        tags.push(tagAt(start));
      }
      return [{ rows, tags: wellFormed(tags) }];
    });
  });
}

function merge(blocks: readonly ReadBlock[]): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { evidence } of blocks) {
    for (const [i, word] of evidence.words.entries()) merged.set(word, (merged.get(word) ?? 0) | evidence.bits[i]!);
  }
  return merged;
}



/** The right tag of a word that starts at an offset. */
function tagsOf(spans: TrainingDocument['spans']): (start: number) => Tag {
  const starts = new Set(spans.map(({ start }) => start));
  return (start) => {
    if (starts.has(start)) return 1;
    return spans.some((span) => start > span.start && start < span.end) ? 2 : 0;
  };
}

/** A chain may begin inside an annotated name: its first word then counts as the name's first. */
function wellFormed(tags: readonly Tag[]): Tag[] {
  return tags.map((tag, i) => (tag === 2 && (i === 0 || tags[i - 1] === 0) ? 1 : tag));
}
