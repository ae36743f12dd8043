import type { BlockFacts } from '../../analysis/facts.ts';
import type { Problem } from '../../linter/rule.ts';
import type { Of } from '../definition.ts';
import { exceptionsOf, tried } from '../exceptions.ts';
import { type Around, alternative, alternatives, compiled, madeOfPlaces } from '../finder.ts';
import { editOf, fixesFor, tight } from '../fixes.ts';
import { filled, shown } from '../message.ts';
import { parsePattern } from '../pattern/parse.ts';
import { programOf } from '../pattern/program.ts';
import type { BlockMaker } from '../rule-maker.ts';

/** Words or patterns that are not to be there. */
export const existence: BlockMaker<Of<'existence'>> = (rule, { where, vocabulary, trouble, looks }) => {
  const { anyCase, nonword, message } = rule;
  const source = rule.raw.map(({ text }) => text).join('');
  const raw = rule.raw[0] && { ...rule.raw[0], text: source };
  const around = raw && tried(raw, () => aroundOf(rule, source), trouble);
  if (raw && !around) return undefined;
  const patterns =
    raw && rule.tokens.length === 0
      ? [compiled(source, { anyCase })]
      : rule.tokens.flatMap(
          (token) => tried(token, () => alternative(token.text, { anyCase, isWord: !nonword, around }), trouble) ?? [],
        );
  if (patterns.length === 0) return undefined;
  const index = alternatives(patterns);
  const accepted = rule.vocab && !nonword ? vocabulary.accept : [];
  const exceptions = exceptionsOf(rule.exceptions, accepted, trouble);
  const edit = editOf(rule.action);
  const check = (block: BlockFacts): readonly Problem[] =>
    madeOfPlaces(
      index.awake(looks.words(block)),
      () => where.units(block),
      (found, unit) => {
        const words = unit.text.slice(found.start, found.end);
        if (exceptions.holds(words.trim())) return undefined;
        const instead = edit(words);
        const place = unit.at(found);
        const said = filled(message, [shown(words), ...(instead ? [shown(instead.join(', '))] : [])]);
        const changed = rule.action?.name === 'replace' ? tight(place, block) : place;
        return { ...place, message: said, fixes: fixesFor(instead, changed, block, anyCase) };
      },
    );
  return { triggers: index.words, check };
};

/** What stands before all tokens, or behind them. */
function aroundOf({ anyCase, append }: Of<'existence'>, source: string): Around {
  const { pattern } = parsePattern(source, { anyCase });
  programOf(pattern);
  return { source, pattern, isBehind: append };
}
