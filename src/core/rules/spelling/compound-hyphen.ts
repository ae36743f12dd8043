import type { BlockFacts } from '../../analysis/facts.ts';
import source from '../../data/en/usage/compound-modifiers.txt';
import noNouns from '../../data/en/usage/no-nouns.txt';
import { entries, entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { findPhrases, type PhraseMatch, phraseListOf, telltales } from '../../linter/phrases.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';

const LINES = entries(source).map((line) => line.split('|').map((part) => part.trim()));
const MODIFIERS = phraseListOf(LINES.map(([words]) => ({ line: words! })));
/** The nouns before which alone a modifier is one. */
const NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LINES.flatMap(([words, nouns]) => {
    const before = nouns && new Set(nouns.split(' '));
    return before ? formsOf(words!).map((form) => [form, before] as const) : [];
  }),
);

/** The modifiers that a line stands for: “oil/gas rich” for two. */
function formsOf(words: string): readonly string[] {
  return words
    .split(' ')
    .reduce<readonly string[]>(
      (forms, choice) => forms.flatMap((form) => choice.split('/').map((word) => (form ? `${form} ${word}` : word))),
      [''],
    );
}

/** After “second” they are one with it. */
const SUPERLATIVES =
  'biggest largest smallest highest lowest longest shortest tallest oldest youngest fastest slowest richest poorest wealthiest busiest deadliest strongest heaviest cheapest'.split(
    ' ',
  );
const RANKED = new Set(SUPERLATIVES);
const RANK = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

export const compoundHyphen = blockRule({
  id: 'compound-hyphen',
  category: 'spelling',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'caption', 'highlight'],
  triggers: [...telltales(MODIFIERS), 'based', 'century', ...SUPERLATIVES],
  severity: 'info',
  summary: '“A last minute letter”: words that are one before a noun take a hyphen.',
  why: 'Before a noun “last-minute”, “high-profile” and “21st-century” are one adjective, and the hyphen says so; behind it or by themselves they are words as any (“in the long term”, “at the last minute”).',
  houseNotes: ['AP, Guardian, Reuters, BBC: a high-profile case, 21st-century rules.'],
  examples: {
    flagged: [
      {
        text: 'The mayor sent a {last minute} letter.',
        message: '“last-minute”',
        fixed: 'The mayor sent a last-minute letter.',
      },
      { text: 'A road runs through the {war torn} town.' },
      { text: 'The club opposes {21st century} rules.', fixed: 'The club opposes 21st-century rules.' },
      { text: 'She keeps to a {vegetable based} diet, and works for a {London based} firm.' },
      { text: 'She won in a {high profile} case after a {first leg} lead and a late {second half} goal.' },
      { text: 'It is a {much awaited} plan of {cattle producing} farms for {entry level} jobs.' },
      { text: 'They want {part time} staff and {long term} funding.' },
      { text: 'It is the {second largest} town in the north.', fixed: 'It is the second-largest town in the north.' },
    ],
    accepted: [
      { text: 'The mayor sent a last-minute letter.' },
      { text: 'It came at the last minute. In the long term prices fall.', why: 'a noun by itself' },
      {
        text: 'The right wing won. They work full time all year, and the far right rose.',
        why: 'no noun follows, or it may be a verb',
      },
      { text: 'In the 19th century people walked. It is an early 20th century hall.', why: 'the years' },
      {
        text: 'The court based its verdict on it. Firms based overseas left. It is a plan based upon hope.',
        why: 'a verb; where they are; what it rests on',
      },
      { text: 'It was at the top level in May. The entry level is low, and it has power in data.', why: 'other nouns' },
      { text: 'The town was war torn, and the tower is high quality.', why: 'behind the noun' },
      {
        text: '“It was a last minute letter,” she said. The town is the second largest in the north.',
        why: 'speech; no noun',
      },
    ],
  },
  check(block): Problem[] {
    const found = findPhrases(block, MODIFIERS).filter((match) => isModifier(block, match));
    const spans = [...found, ...others(block)].sort((a, b) => a.start - b.start);
    return spans.map(({ start, end }) => {
      const text = block.text.slice(start, end).replace(/\s+/g, '-');
      const fixes = [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }];
      return { start, end, message: `Before a noun it is “${text}”.`, fixes };
    });
  },
});

/** What is no noun though no list of small words has it. */
const NO_NOUNS = entrySet(noNouns);
/** Adverbs and participles, but not family, meeting, housing. */
const NO_NOUN = /(?:[^lim]ly|ed|[^hdnlt]ing)$/;
/** “In the long term”, “on a large scale”: the words are a noun with its preposition. */
const AS_NOUN = /^(?:in|on|at|for|over|until|till|to|from|of|during|since|by)$/;

function isModifier({ tokens }: BlockFacts, { firstToken, endToken }: PhraseMatch): boolean {
  for (let i = firstToken; i < endToken; i++) if (tokens[i]!.capital || !tokens[i]!.spaced) return false;
  const next = tokens[endToken];
  if (!next || !isNoun(next)) return false;
  const words = tokens.slice(firstToken, endToken).map(({ lower }) => lower);
  const nouns = NOUNS.get(words.join(' '));
  if (nouns) return nouns.has(next.lower);
  if (words[1] === 'wing' && tokens[firstToken - 1]?.lower === 'the') return false;
  return (
    !/^(?:term|minute|scale|level|time|life|day|distance)$/.test(words.at(-1)!) || !hasPreposition(tokens, firstToken)
  );
}

function isNoun({ kind, lower, capital, spaced }: Token): boolean {
  if (kind !== 'word' || capital || !spaced || lower.length < 3) return false;
  return (bitsOf(lower) & Word.grammar) === 0 && !NO_NOUNS.has(lower) && !NO_NOUN.test(lower);
}

/** Whether an article and a preposition stand before the words. */
function hasPreposition(tokens: readonly Token[], first: number): boolean {
  const article = tokens[first - 1]?.lower ?? '';
  const at = article === 'a' && tokens[first - 2]?.lower === 'such' ? first - 3 : first - 2;
  return /^(?:the|an?)$/.test(article) && AS_NOUN.test(tokens[at]?.lower ?? '');
}

/** What no list can have: words before “based”, centuries, and ranks: the second largest town. */
function others(block: BlockFacts): Span[] {
  const { tokens } = block;
  const found: Span[] = [];
  for (let i = 1; i < tokens.length - 1; i++) {
    const { lower, end, spaced } = tokens[i]!;
    if (lower !== 'based' && lower !== 'century' && !RANKED.has(lower)) continue;
    const before = lower === 'based' ? isBase : lower === 'century' ? isOrdinal : isRank;
    if (!spaced || !isNoun(tokens[i + 1]!) || !before(tokens, i - 1)) continue;
    const span = { start: tokens[i - 1]!.start, end };
    if (isNarration(block, span)) found.push(span);
  }
  return found;
}

/** “A vegetable based diet”; the verb has its object first: the court based its verdict on it. */
function isBase(tokens: readonly Token[], i: number): boolean {
  const { kind, lower, capital } = tokens[i]!;
  const bits = bitsOf(lower);
  if (kind !== 'word' || !tokens[i + 1]!.spaced || (bits & Word.grammar) !== 0) return false;
  return !/ly$|^(?:well|up|now)$/.test(lower) && (!capital || (bits & Word.place) !== 0);
}

function isRank(tokens: readonly Token[], i: number): boolean {
  return RANK.test(tokens[i]!.text);
}

const ORDINAL = /^(?:1[0-9]th|20th|21st|[a-z]+teenth|twentieth|twenty-first)$/;

/** “Twenty-first century rules”; in “the 19th century” and “early 20th century” the words stand for the years. */
function isOrdinal(tokens: readonly Token[], i: number): boolean {
  return ORDINAL.test(tokens[i]!.lower) && !/^(?:the|early|late|mid|and|to|or)$/.test(tokens[i - 1]?.lower ?? '');
}
