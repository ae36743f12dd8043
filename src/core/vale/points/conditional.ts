import type { BlockFacts } from '../../analysis/facts.ts';
import type { Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Of } from '../definition.ts';
import { exceptionsOf, tried } from '../exceptions.ts';
import { compiled, findAll } from '../finder.ts';
import { filled, shown } from '../message.ts';
import { parsePattern } from '../pattern/parse.ts';
import type { ArticleMaker } from '../rule-maker.ts';
import type { Unit } from '../unit.ts';

interface Part {
  /** What the second pattern’s groups have found. */
  readonly given: readonly string[];
  readonly asked: readonly (Span & { readonly words: string })[];
}

/** What may stand only where something else has stood: an acronym, once it was spelt out. */
export const conditional: ArticleMaker<Of<'conditional'>, Part> = (rule, { where, vocabulary, trouble }) => {
  const { anyCase, message } = rule;
  const first = tried(rule.first, () => compiled(rule.first.text, { anyCase }), trouble);
  const second = tried(rule.second, () => compiled(rule.second.text, { anyCase }), trouble);
  if (!first || !second) return undefined;
  const hasGroup = parsePattern(rule.second.text).groups > 0;
  const exceptions = exceptionsOf(rule.exceptions, rule.vocab ? vocabulary.accept : [], trouble);
  const partOf = (unit: Unit): Part => {
    const seconds = findAll([[0, second]], unit);
    // Without a group it need only be there, in the same paragraph.
    if (!hasGroup && seconds.length) return { given: [], asked: [] };
    const asked = findAll([[0, first]], unit).flatMap((place) => {
      const words = unit.text.slice(place.start, place.end);
      if (exceptions.holds(words) || exceptions.around(unit.text, place)) return [];
      return [{ ...unit.at(place), words }];
    });
    return { given: seconds.flatMap(({ groups }) => groups.flatMap((group) => group || [])), asked };
  };
  return {
    triggers: undefined,
    collect(block: BlockFacts) {
      const parts = where.units(block).map(partOf);
      const part = { given: parts.flatMap(({ given }) => given), asked: parts.flatMap(({ asked }) => asked) };
      return part.given.length + part.asked.length ? part : undefined;
    },
    conclude(parts) {
      const given = new Set<string>();
      const problems: Problem[] = [];
      for (const { part, offset } of parts) {
        for (const words of part.given) given.add(words);
        for (const { start, end, words } of part.asked)
          if (!given.has(words))
            problems.push({ start: start + offset, end: end + offset, message: filled(message, [shown(words)]) });
      }
      return problems;
    },
  };
};
