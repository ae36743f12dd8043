import type { Placed, Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Of, Swap } from '../definition.ts';
import { tried } from '../exceptions.ts';
import { type Alternative, alternative, alternatives, findAll } from '../finder.ts';
import { filled, shown } from '../message.ts';
import type { ArticleMaker } from '../rule-maker.ts';

interface Use extends Span {
  readonly words: string;
  /** Two times the number of the pair, and one for its second side. */
  readonly side: number;
}

/** Two ways of writing of which an article may have one. */
export const consistency: ArticleMaker<Of<'consistency'>, readonly Use[]> = (rule, { where, trouble, looks }) => {
  const { anyCase, nonword, message } = rule;
  const made = (text: string, { from }: Swap): Alternative | undefined =>
    tried({ ...from, text }, () => alternative(text, { anyCase, isWord: !nonword }), trouble);
  const patterns = rule.either.flatMap((pair) => {
    const sides = [made(pair.from.text, pair), made(pair.to, pair)];
    return sides.every((side) => side !== undefined) ? sides : [];
  });
  if (patterns.length === 0) return undefined;
  const index = alternatives(patterns);
  return {
    triggers: index.words,
    collect(block) {
      const awake = index.awake(looks.words(block));
      if (awake.length === 0) return undefined;
      const uses = where
        .units(block)
        .flatMap((unit) =>
          findAll(awake, unit).map(
            (found): Use => ({ ...unit.at(found), words: unit.text.slice(found.start, found.end), side: found.nth }),
          ),
        );
      return uses.length ? uses : undefined;
    },
    conclude: (parts) => Array.from({ length: patterns.length / 2 }, (_, pair) => ofPair(parts, pair, message)).flat(),
  };
};

/** One finding in each block that has one of the two once both were seen, at the last of them there. */
function ofPair(parts: readonly Placed<readonly Use[]>[], pair: number, message: string): Problem[] {
  const problems: Problem[] = [];
  const first: (Placed<Use> | undefined)[] = [undefined, undefined];
  for (const { part, offset, kind } of parts) {
    const own = part.filter(({ side }) => side >> 1 === pair);
    for (const use of own) first[use.side & 1] ??= { part: use, offset, kind };
    const last = own.at(-1);
    const other = last && first[(last.side & 1) ^ 1];
    if (!last || !other) continue;
    problems.push({
      ...moved(last, offset),
      message: filled(message, [shown(last.words)]),
      related: [{ ...moved(other.part, other.offset), message: `“${shown(other.part.words)}” stands here.` }],
    });
  }
  return problems;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
