import { type BlockQueries, comparedIn } from '../analysis/blocks.ts';
import type { InTurns } from '../base/turns.ts';
import type { Group } from '../incremental/block-index.ts';
import type { BlockQuery, KeyQuery } from '../incremental/query.ts';
import type { Span } from '../model.ts';
import type { BlockResult } from './block-results.ts';
import type { GatheredUses, Gathering, Placed, PlacedUse } from './rule.ts';

/** The same with how to find out in turns what is sought. */
interface LookedAt extends GatheredUses<Span> {
  readonly parts: readonly Placed<unknown>[];
  look(): InTurns<void>;
}

/**
 * What the parts of a rule give to keys.
 * @param rule its index among the active rules
 * @param parts all of them
 */
export function gatheredUses(
  blocks: BlockQueries,
  blockResult: BlockQuery<BlockResult>,
  rule: number,
  { each, isSought }: Gathering<unknown>,
  parts: KeyQuery<number, readonly Placed<unknown>[]>,
): LookedAt {
  const gathered = blocks.db.gathered('gathered', blockResult, {
    each: (result: BlockResult, give: (key: string, use: Span) => void) => {
      for (const own of result.parts) if (own.rule === rule) each(own.part, give, own.kind);
    },
    compare: (before, after, id) => comparedIn(blocks, id, 'block')(before, after),
    ...(isSought && { isSought }),
  });
  return {
    get parts() {
      return parts.get(rule);
    },
    get keys() {
      return gathered.keys.get();
    },
    look: () => gathered.look(),
    of: (key) => placed(gathered.of.get(key)),
    count: (key) => gathered.count.get(key),
    given: (key) => gathered.of.get(key).items,
    get soughtKeys() {
      return gathered.soughtKeys.get();
    },
    get sought() {
      return gathered.sought
        .get()
        .map(placed)
        .sort((a, b) => a[0]!.start - b[0]!.start);
    },
  };
}

function placed({ ids, items }: Group<Span>): PlacedUse<Span>[] {
  return items.map((use, i) => {
    const block = ids[i]!;
    return { ...use, start: use.start + block, end: use.end + block, block };
  });
}
