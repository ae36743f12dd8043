import type { BlockFacts } from '../../analysis/facts.ts';
import type { Problem } from '../../linter/rule.ts';
import type { Of, Swap } from '../definition.ts';
import { exceptionsOf, tried } from '../exceptions.ts';
import { type Alternative, alternative, alternatives, compiled, madeOfPlaces } from '../finder.ts';
import { fixesFor, replaced, tight } from '../fixes.ts';
import { filled, orList, shown, withCapital } from '../message.ts';
import { PatternTrouble } from '../pattern/ast.ts';
import type { BlockMaker } from '../rule-maker.ts';

interface Pair extends Swap {
  readonly pattern: Alternative;
}

/** Words to write in the place of others. */
export const substitution: BlockMaker<Of<'substitution'>> = (rule, { where, vocabulary, trouble, looks }) => {
  const { anyCase, nonword } = rule;
  // The longest first, as Vale has them.
  const pairs = [...rule.swap]
    .sort((a, b) => b.from.text.length - a.from.text.length)
    .flatMap((swap): Pair[] => {
      const made = () => alternative(swap.from.text, { anyCase, isWord: !nonword });
      const pattern = tried(swap.from, made, trouble);
      return pattern ? [{ ...swap, pattern }] : [];
    });
  if (pairs.length === 0) return undefined;
  const index = alternatives(pairs.map(({ pattern }) => pattern));
  const exceptions = exceptionsOf(rule.exceptions, rule.vocab ? vocabulary.accept : [], trouble);
  const check = (block: BlockFacts): readonly Problem[] =>
    madeOfPlaces(
      index.awake(looks.words(block)),
      () => where.units(block),
      (found, unit) => {
        const words = unit.text.slice(found.start, found.end);
        const expected = expectedFor(pairs[found.nth]!, words, rule);
        if (isSame(expected, words, rule) || exceptions.holds(words)) return undefined;
        const place = unit.at(found);
        const { texts, said } = answer(expected, words, rule);
        return { ...place, message: said, fixes: fixesFor(texts, tight(place, block), block, anyCase) };
      },
    );
  return { triggers: index.words, check };
};

/** What is to be written, with what groups have found filled in. */
function expectedFor({ from, to }: Pair, words: string, { anyCase, capitalize }: Of<'substitution'>): string {
  const expected = capitalize && words === withCapital(words) ? withCapital(to) : to;
  return /\$\{?\d/.test(expected) ? replaced(words, compiled(from.text, { anyCase }), expected) : expected;
}

/** Whether what is written is what is to be written, which may be a pattern. */
function isSame(expected: string, words: string, { action }: Of<'substitution'>): boolean {
  if (action?.name === 'replace') return optionsOf(expected).includes(words);
  if (/^[\p{L}\p{Nd} -]*$/u.test(expected)) return expected === words;
  try {
    const found = compiled(`^(?:${expected})$`, {}).next({ text: words, lower: undefined }, 0);
    return found !== undefined;
  } catch (error) {
    if (!(error instanceof PatternTrouble)) throw error;
    return expected === words;
  }
}

/** What is offered and what is said: of several words to choose from, all. */
function answer(expected: string, words: string, { action, message, capitalize }: Of<'substitution'>) {
  if (action?.name !== 'replace') return { texts: undefined, said: filled(message, [expected, shown(words)]) };
  if (action.params.length) return { texts: action.params, said: filled(message, [expected, shown(words)]) };
  const own = optionsOf(expected);
  const texts = capitalize && words === withCapital(words) ? own.map(withCapital) : own;
  return { texts, said: filled(unquoted(message), [orList(texts), shown(words)]) };
}

/** “a|b” are two; a bar behind a backslash is one. */
function optionsOf(expected: string): string[] {
  return (expected.match(/(?:\\\||[^|])+/g) ?? []).map((option) => option.replaceAll('\\|', '|'));
}

/** The words to choose from bring their own quotation marks. */
function unquoted(message: string): string {
  for (const quoted of ["'%s'", '"%s"']) if (message.split(quoted).length === 3) return message.replace(quoted, '%s');
  return message;
}
