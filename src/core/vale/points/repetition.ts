import type { BlockFacts } from '../../analysis/facts.ts';
import type { Problem } from '../../linter/rule.ts';
import type { Of } from '../definition.ts';
import { exceptionsOf, tried } from '../exceptions.ts';
import { compiled, findAll } from '../finder.ts';
import { editOf, fixesFor } from '../fixes.ts';
import { filled, shown } from '../message.ts';
import type { BlockMaker } from '../rule-maker.ts';
import type { Unit } from '../unit.ts';

type Rule = Of<'repetition'>;

/** What stands twice in a row. */
export const repetition: BlockMaker<Rule> = (rule, { where, vocabulary, trouble }) => {
  const source = rule.tokens.map(({ text }) => text).join('|');
  const whole = { ...rule.tokens[0]!, text: source };
  const pattern = tried(whole, () => compiled(`(${source})`, { anyCase: rule.anyCase }), trouble);
  if (!pattern) return undefined;
  const exceptions = exceptionsOf(rule.exceptions, rule.vocab ? vocabulary.accept : [], trouble);
  const edit = editOf(rule.action);
  const check = (block: BlockFacts): Problem[] =>
    where.units(block).flatMap((unit) =>
      repeated(findAll([[0, pattern]], unit), unit, rule)
        .filter((place) => isOneSentence(unit.at(place), block))
        .filter((place) => !exceptions.holds(textOf(unit, place)) && !exceptions.around(unit.text, place))
        .map((own) => {
          const words = textOf(unit, own);
          const place = unit.at(own);
          return {
            ...place,
            message: filled(rule.message, [shown(own.word)]),
            fixes: fixesFor(edit(words), place, block, false),
          };
        }),
    );
  return { triggers: pattern.words, check };
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a match says the same as the one before it, more often than is fine. */
function repeated(found: readonly Place[], unit: Unit, { anyCase, alpha, max }: Rule): (Place & { word: string })[] {
  const places: (Place & { word: string })[] = [];
  let count = 0;
  for (let i = 1; i < found.length; i++) {
    const [before, own] = [found[i - 1]!, found[i]!];
    const word = textOf(unit, own).trim();
    const same = anyCase ? (text: string) => text.toLowerCase() : (text: string) => text;
    const isHit = word !== '' && same(word) === same(textOf(unit, before).trim()) && (!alpha || /^\p{L}+$/u.test(word));
    if (!isHit || ++count <= max) continue;
    places.push({ start: before.start, end: own.end, word });
    count = 0;
  }
  return places;
}

/** “I forgot that. That is so”: words in two sentences are no repetition. */
function isOneSentence({ start, end }: Place, { sentences }: BlockFacts): boolean {
  return !sentences.some((sentence) => sentence.start > start && sentence.start < end);
}

const textOf = ({ text }: Unit, { start, end }: Place): string => text.slice(start, end);
