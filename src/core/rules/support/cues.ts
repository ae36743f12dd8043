import type { BlockFacts } from '../../analysis/facts.ts';
import { isQuoted } from '../../linter/places.ts';
import type { Span } from '../../model.ts';
import { CUE_VERBS, type CueVerb } from '../../speech/lexicon.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/**
 * The reading of a word as a finite verb that may introduce a quotation, where it has one.
 * @param next where it is given, a verb with a particle has that behind it: “shot back”, not “shot to the top”
 */
export function speechVerb(token: Token, next?: Token): CueVerb | undefined {
  if (token.kind !== 'word') return undefined;
  return CUE_VERBS.get(token.lower)?.find(
    ({ form, governs, particle }) =>
      governs.has('quote') &&
      (form === 'past' || form === 'third') &&
      (!next || particle === null || particle === next.lower),
  );
}

/** Whether a stretch of the block says outside its quotations who speaks: a verb of saying, “according to”, “quoted as”. */
export function hasCue(block: BlockFacts, { start, end }: Span): boolean {
  return block.tokens.some((token, i) => {
    if (token.start < start || token.start >= end || token.kind !== 'word') return false;
    const cue =
      (token.lower === 'according' && block.tokens[i + 1]?.lower === 'to') ||
      CUE_VERBS.get(token.lower)?.some(({ particle }) => particle === null);
    return cue === true && !isQuoted(block, token.start);
  });
}
