import type { BlockFacts } from '../../../analysis/facts.ts';
import { matchesOf } from '../../../base/matches.ts';
import type { Span } from '../../../model.ts';
import { type Quantity, quantitiesOf } from '../quantities.ts';

/** A change and both its ends, all three in one sentence: “rose 25% from 40 to 50”. */
export interface Change extends Span {
  readonly by: Quantity;
  readonly from: Quantity;
  readonly to: Quantity;
}

/** A ratio and both its ends. */
export interface Ratio extends Span {
  readonly ratio: number;
  readonly from: Quantity;
  readonly to: Quantity;
  /** Where the last of the three ends. */
  readonly through: number;
}

const ROUGHLY =
  '(?: (?:about|around|roughly|approximately|nearly|almost|some|just|over|under|more than|less than|a record|an estimated|a high of|a low of|only))*';
const SIGN = ' ?(?:(?:US|A|C|NZ|HK|S)?[$£€¥₹])?$';
const WORDS = (most: number) => `(?: (?!to\\b|but\\b|while\\b|when\\b|whose\\b|of\\b)[\\p{L}\\d’'-]+){0,${most}}`;
const PERCENT = '(?:\\s?%|\\s?per ?cent|\\spc)?';
const pattern = (source: string) => new RegExp(source, 'u');

const FROM = pattern(`\\bfrom${ROUGHLY}${SIGN}`);
const TO_FROM = pattern(
  `^${PERCENT}${WORDS(6)},? \\(?(?:up |down )?(?:from|compared (?:with|to)|against|versus)${ROUGHLY}${SIGN}`,
);
/** What every `TO_FROM` has, and every sentence with a change and both its ends. */
const AGAINST = /from|compared|against|versus/;
const FROM_TO = pattern(`^${PERCENT}${WORDS(6)},? to${ROUGHLY}${SIGN}`);
const BY_FROM = pattern(`^${PERCENT}${WORDS(7)}[,:]?(?: [–—-])? \\(?from${ROUGHLY}${SIGN}`);
const BY_TO = pattern(`^${PERCENT}${WORDS(3)},? to${ROUGHLY}${SIGN}`);
/** What makes the amount after both ends the change between them. */
const NOUN =
  '(?:rise|increase|jump|drop|fall|decline|decrease|gain|cut|reduction|hike|surge|leap|growth|plunge|slump|improvement)';
const THEN_BY = pattern(
  `^${PERCENT}${WORDS(4)}(?:,| [–—-]| \\()\\s?(?:or |which is |that is )?(?:up|down|by|(?:an? |the )?${NOUN} of|or)(?: by)?${ROUGHLY}${SIGN}`,
);
const THEN_A = pattern(`^${PERCENT}${WORDS(4)}(?:,| [–—-]| \\()\\s?(?:or |which is )?(?:an?|the)${ROUGHLY}${SIGN}`);
const IS_NOUN = pattern(`^(?:-| )?(?:%|percent|per cent)?(?: (?:\\p{L}+ )?|-)?${NOUN}\\b`);
/** Before an amount they make it a change: “rose by about £”. */
const CHANGED = pattern(
  `\\b(?:rose|risen|rise|rises|rising|fell|fallen|falls|falling|grew|grown|grow|grows|growing|gained|climbed|climbing|jumped|jumping|dropped|dropping|declin(?:ed|ing)|decreas(?:ed|ing)|increas(?:ed|ing)|plunged|slumped|soared|surged|shrank|shrunk|up|down|by|added|lost|slipped|dipped|edged|cut|raised|reduced|lowered|advanced|expanded|contracted|${NOUN} of)(?: \\p{L}+ly)?(?: up| down)?(?: by)?${ROUGHLY}(?: an?(?: \\p{L}+)?)?${SIGN}`,
);
/** Verbs that name a ratio, right before both ends: “more than doubled in a year, from £”. */
const TIMES: readonly (readonly [verb: RegExp, ratio: number])[] = [
  [/\b(?:double[ds]?|doubling)\b/g, 2],
  [/\b(?:(?:triple|treble)[ds]?|(?:tripl|trebl)ing)\b/g, 3],
  [/\b(?:quadruple[ds]?|quadrupling)\b/g, 4],
  [/\b(?:halve[ds]?|halving)\b/g, 0.5],
];
const SCALE = /\s?(?:hundred|thousand|k|m|mn|mln|million|bn|billion|tn|trillion|lakh|crore)$/i;

/** The changes that the sentences of a block give with both ends, in text order. */
export function changesIn(block: BlockFacts): Change[] {
  if (!AGAINST.test(block.text)) return [];
  const amounts = quantitiesOf(block).filter(({ exempt }) => !exempt);
  return amounts.slice(2).flatMap((third, i): Change[] => {
    const [first, second] = [amounts[i]!, amounts[i + 1]!];
    if (first.sentence !== third.sentence) return [];
    const change = changeOf(block, first, second, third);
    return change ? [{ ...change, start: first.start, end: third.end }] : [];
  });
}

/** The changes that a verb gives: “doubled from 40 to 80”. The span is the verb’s. */
export function ratiosIn(block: BlockFacts): Ratio[] {
  if (!TIMES.some(([verb]) => block.text.search(verb) >= 0)) return [];
  const amounts = quantitiesOf(block).filter(({ exempt }) => !exempt);
  return amounts.slice(1).flatMap((second, i): Ratio[] => {
    const first = amounts[i]!;
    if (first.sentence !== second.sentence) return [];
    const from = Math.max(block.sentences[first.sentence]?.start ?? 0, first.start - 80);
    const [before, between] = [block.text.slice(from, first.start), block.text.slice(first.end, second.start)];
    const upwards = FROM.test(before) && FROM_TO.test(between);
    if (!upwards && !(/\bto\b[^.,;]{0,24}$/.test(before) && TO_FROM.test(between))) return [];
    return TIMES.flatMap(([verb, ratio]): Ratio[] => {
      const last = matchesOf(before, verb).at(-1);
      if (!last || /\d|\band\b/.test(before.slice(last.index).replace(/\b(?:19|20)\d\d\b/g, ''))) return [];
      const start = from + last.index;
      const ends = upwards ? { from: first, to: second } : { from: second, to: first };
      return [sameScale({ start, end: start + last[0].length, ratio, through: second.end, ...ends })];
    });
  });
}

function changeOf(
  { text }: BlockFacts,
  a: Quantity,
  b: Quantity,
  c: Quantity,
): { readonly by: Quantity; readonly from: Quantity; readonly to: Quantity } | undefined {
  const before = text.slice(Math.max(0, a.start - 60), a.start);
  const [first, second] = [text.slice(a.end, b.start), text.slice(b.end, c.start)];
  const after = text.slice(c.end, c.end + 40);
  // A quick look first, since the patterns take long to compile.
  const rises = first.includes('from') && second.includes(' to');
  const isMet = rises || (first.includes(' to') && AGAINST.test(second));
  if (isMet && (CHANGED.test(before) || IS_NOUN.test(first))) {
    if (BY_FROM.test(first) && FROM_TO.test(second)) return sameScale({ by: a, from: b, to: c });
    if (BY_TO.test(first) && TO_FROM.test(second)) return sameScale({ by: a, to: b, from: c });
  }
  const hasEnds = (before.includes('from') && first.includes(' to')) || (AGAINST.test(first) && before.includes('to'));
  if (!hasEnds) return undefined;
  const isChange = THEN_BY.test(second) || (THEN_A.test(second) && IS_NOUN.test(after));
  if (!isChange) return undefined;
  if (FROM.test(before) && FROM_TO.test(first)) return sameScale({ from: a, to: b, by: c });
  if (TO_FROM.test(first) && /\bto\b[^.,;]{0,24}$/.test(before)) return sameScale({ to: a, from: b, by: c });
  return undefined;
}

/** “From 1.2 to 1.4 million”: what the second end is counted in holds for the first. */
function sameScale<C extends { readonly from: Quantity; readonly to: Quantity }>(change: C): C {
  const { from, to } = change;
  const scale = SCALE.exec(to.text)?.[0];
  if (!scale || SCALE.test(from.text) || from.value >= to.value / 10 || from.value >= 1000) return change;
  const factor = to.value / Number(to.text.slice(0, -scale.length).replaceAll(',', ''));
  return { ...change, from: { ...from, value: from.value * factor, text: from.text + scale } };
}
