import type { BlockFacts } from '../../analysis/facts.ts';
import prepositionFile from '../../data/en/usage/title-prepositions.txt';
import smallFile from '../../data/en/usage/title-small-words.txt';
import { entrySet } from '../../lexicon/lists.ts';
import type { Problem } from '../../linter/rule.ts';
import type { Of } from '../definition.ts';
import { type Exceptions, exceptionsOf, tried } from '../exceptions.ts';
import { compiled } from '../finder.ts';
import { filled, shown, withCapital } from '../message.ts';
import type { BlockMaker, Making } from '../rule-maker.ts';

type Rule = Of<'capitalization'>;

/** Whether a text has its capitals as the rule wants them, and how it would have. */
type Test = (text: string) => { readonly isFine: boolean; readonly expected: string };

/** Headings in the case of a title or of a sentence, in small letters, in capitals, or as a pattern says. */
export const capitalization: BlockMaker<Rule> = (rule, making) => {
  const exceptions = exceptionsOf(rule.exceptions, rule.vocab ? making.vocabulary.accept : [], making.trouble);
  const test = testOf(rule, making, exceptions);
  if (!test) return undefined;
  const check = (block: BlockFacts): Problem[] =>
    making.where.units(block).flatMap((unit): Problem[] => {
      const { isFine, expected } = test(unit.text);
      if (isFine || !unit.text.trim()) return [];
      const place = unit.at({ start: 0, end: unit.text.length });
      return [{ ...place, message: filled(rule.message, [shown(unit.text), expected]) }];
    });
  return { triggers: undefined, check };
};

function testOf(rule: Rule, { trouble }: Making, exceptions: Exceptions): Test | undefined {
  switch (rule.match.text) {
    case '$title':
      return (text) => inTitleCase(text, rule, exceptions);
    case '$sentence':
      return (text) => inSentenceCase(text, rule, exceptions);
    case '$lower':
      return (text) => same(text, text.toLowerCase(), exceptions);
    case '$upper':
      return (text) => same(text, text.toUpperCase(), exceptions);
  }
  const pattern = tried(rule.match, () => compiled(rule.match.text, {}), trouble);
  return (
    pattern &&
    ((text) => ({
      isFine: pattern.next({ text, lower: undefined }, 0) !== undefined || exceptions.holds(text),
      expected: rule.match.text,
    }))
  );
}

function same(text: string, expected: string, exceptions: Exceptions) {
  return { isFine: text === expected || exceptions.holds(text), expected };
}

const WORD = /[\p{N}\p{L}*][^\s]*/gu;
const isCapitals = (word: string): boolean => word === word.toUpperCase();

/** As a sentence has them: the first word has a capital, the others none, names and exceptions aside. */
function inSentenceCase(text: string, { indicators, threshold, prefix }: Rule, exceptions: Exceptions) {
  const words = wordsOf(text, prefix);
  let count = 0;
  for (const [i, whole] of words.entries()) {
    const word = whole.split(/[-'’]/)[0]!;
    const isFree = i > 0 && indicators.some((one) => words[i - 1]!.endsWith(one) && words[i - 1]!.length > one.length);
    if (isCapitals(word) || isFree || exceptions.holds(word) || exceptions.holds(whole)) count++;
    else if (i === 0 && word !== withCapital(word.toLowerCase())) return { isFine: false, expected: sentence(text) };
    else if (i === 0 || word === word.toLowerCase()) count++;
  }
  return { isFine: words.length === 0 || count / words.length > threshold, expected: sentence(text) };
}

function sentence(text: string): string {
  return withCapital(text.replace(WORD, (word) => (isCapitals(word) ? word : word.toLowerCase())));
}

const SMALL = entrySet(smallFile);
const PREPOSITIONS = entrySet(prepositionFile);

/** As a title has them: every word but the small ones inside has a capital. */
function inTitleCase(text: string, { style, threshold, prefix }: Rule, exceptions: Exceptions) {
  const words = wordsOf(text, prefix);
  const isSmall = (word: string) => SMALL.has(word) || (style === 'Chicago' && PREPOSITIONS.has(word));
  const expectedOf = (word: string, i: number) => {
    const lower = withoutEnd(word.toLowerCase(), /[^\p{L}\p{N}.]/u);
    const isInside = i > 0 && i < words.length - 1 && !/[:—–]$/.test(words[i - 1]!);
    return isInside && isSmall(lower)
      ? word.toLowerCase()
      : word
          .split(/([-/])/)
          .map((part, nth) => (nth > 0 && isSmall(part.toLowerCase()) ? part : withCapital(part)))
          .join('');
  };
  let count = 0;
  for (const [i, word] of words.entries())
    if (word === expectedOf(word, i) || isCapitals(word) || exceptions.holds(word)) count++;
  let nth = 0;
  const expected = text.replace(WORD, (word) => expectedOf(word, nth++));
  return { isFine: words.length === 0 || count / words.length > threshold, expected };
}

function wordsOf(text: string, prefix: string): string[] {
  const from = prefix && text.startsWith(prefix) ? prefix.length : 0;
  return withoutEnd(text.slice(from), /[?!.:]/).match(WORD) ?? [];
}

/** A text without the marks at its end. */
function withoutEnd(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
