import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { type Change, changesIn, type Ratio, ratiosIn } from '../support/figures/changes.ts';
import { type Interval, overlap, printed, roundedQuantity } from '../support/figures/rounding.ts';
import { NUMERALS, type Quantity } from '../support/quantities.ts';

/** The change is worked out from other figures than the two that are printed. */
const ELSEWHERE =
  /\b(?:adjust\w+|real terms|constant|comparable|like-for-like|underlying|organic(?:ally)?|excluding|annuali[sz]ed|annually|(?:a|per|each|every) (?:year|month|week|day)(?! (?:ago|earlier|before))|per annum|average|averaging|compound|points?|pp|loss(?:es)?|deficit|negative|minus|below zero|inflation|respectively|range[sd]?|ranging|between)\b/i;
/** Units that may differ between one end and the other. */
const OF_TIME_OR_SIZE =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|inch(?:es)?|feet|foot|miles?|cm|km|m|metres?|meters?|kg|g|pounds?|ounces?|kilos?|tons?|tonnes?|cents?|pence|p)$/;
/** Noughts at the end of a large number may be rounding. */
const NOUGHTS = { noughts: 0.015 };
const ABOUT =
  /\b(?:about|around|roughly|approximately|nearly|almost|some|over|under|more than|less than|an estimated) [$£€]?$/i;

export const changeMismatch = blockRule({
  id: 'change-mismatch',
  category: 'numbers',
  scope: 'block',
  triggers: NUMERALS,
  severity: 'info',
  claim: 'warning',
  summary: 'From 40 to 50, “a 20% rise”: a change that its own figures contradict.',
  why: 'The change is worked out from the two figures that stand beside it, as far as they are rounded. A rise is counted from where it began: from 40 to 50 is 25%, from 50 to 40 is 20%. Changes that are adjusted, annual or an average are left alone.',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  examples: {
    flagged: [
      { text: 'Membership rose from 40 to 50, a {20%} rise.', message: 'From 40 to 50 is 25%, not 20%' },
      { text: 'Thefts in Hull fell {50 per cent} last year, from 120 to 80.', message: '33%' },
      { text: 'Sales rose {12%} to $5.5 million from $5.3 million a year earlier.' },
      { text: 'The fee was raised from £250 in 2019 to £300, up {25%}.' },
      { text: 'Its debt grew by {$5 million}, from $10 million to $20 million.', message: '$10 million' },
      { text: 'The budget rose to £60m from £50m, an increase of {15%}.' },
      { text: 'Rents have {doubled} since 2019, from £400 to £600 a head.', message: '50% more, not double' },
      { text: 'Membership {doubled} from 400 to 700.', message: '75% more' },
    ],
    accepted: [
      { text: 'Rents have nearly doubled since 2019, from £400 to £750.' },
      { text: 'Rents more than doubled to £1,000 in 2024 from £400 in 2019.', why: 'more than' },
      { text: 'Membership rose from 40 to 50, a 25% rise.' },
      { text: 'Its debt grew 10% from $4.4bn to $4.8bn.', why: 'rounded: 9.1%, at most 11%' },
      { text: 'Spending grew 33% from $3bn to $4bn.', why: 'rounded' },
      { text: 'Sales fell by almost a third, or about 30%, from 120 to 80.', why: 'about' },
      { text: 'Its share rose 2% from 5% to 7%.', why: 'percentage points: another check' },
      { text: 'Spending rose 12% in real terms, from $5.5 million to $6.9 million.', why: 'adjusted' },
      { text: 'Sales rose 5% a year from 40 to 60.', why: 'a year' },
      { text: 'The rate of 5% applied from 40 to 50 acres.', why: 'no change' },
      { text: 'The loss grew 20% from -40 to -60.', why: 'a negative base' },
      { text: 'Sales rose 12% from 2010 to 2015.', why: 'years' },
      { text: 'The wait grew by 50% from 18 months to 2 years.', why: 'two units' },
      { text: '“It rose from 40 to 50, a 20% rise,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    const changes = changesIn(block).flatMap((change) => {
      if (!isComparable(block, change, change)) return [];
      const message = contradiction(block, change);
      return message ? [problem(block, change.by, message)] : [];
    });
    return [...changes, ...ratiosIn(block).flatMap((ratio) => wrongRatio(block, ratio))];
  },
});

type Ends = Pick<Change, 'from' | 'to'> & Partial<Pick<Change, 'by'>>;

function isComparable(block: BlockFacts, { by, from, to }: Ends, { start, end }: Span): boolean {
  if (from.unit !== to.unit || from.value <= 0 || to.value <= 0) return false;
  if (by && by.unit !== '%' && (by.unit !== from.unit || from.unit === '')) return false;
  const around = block.text.slice(Math.max(0, start - 50), end + 40);
  if (ELSEWHERE.test(around) || /[-−]$/.test(block.text.slice(0, from.start))) return false;
  const [a, b] = [from, to].map(({ end: at }) => /^\s?([\p{L}]+)/u.exec(block.text.slice(at, at + 16))?.[1] ?? '');
  if (a !== b && (OF_TIME_OR_SIZE.test(a!) || OF_TIME_OR_SIZE.test(b!))) return false;
  return isNarration(block, { start, end });
}

/** So far a ratio may be off: “doubled” of what is 1.7 to 2.6 times as much, or with “more than” or “nearly” further. */
const LOOSE: readonly [number, number] = [0.84, 1.32];
/** So far without “nearly”: 700 is not double 400. */
const PLAIN = 0.92;
const NEARLY = /\b(?:about|almost|around|close to|virtually|practically|nearly|roughly|all but|some|effectively)\s$/i;
const RATIOS: Readonly<Record<number, string>> = { 2: 'double', 3: 'three times', 4: 'four times', 0.5: 'half' };

function wrongRatio(block: BlockFacts, found: Ratio): Problem[] {
  const { start, end, ratio, from, to, through } = found;
  if (!isComparable(block, found, { start, end: through })) return [];
  const [a, b] = [known(block, from, 0.05), known(block, to, 0.05)];
  const isNearly = NEARLY.test(block.text.slice(Math.max(0, start - 24), start));
  const fits = { low: ratio * (isNearly || ratio < 1 ? LOOSE[0] : PLAIN), high: ratio * LOOSE[1] };
  if (overlap({ low: b.low / a.high, high: b.high / a.low }, fits)) return [];
  const real = to.value / from.value;
  const said =
    real < 2 ? `${printed(Math.abs(real - 1) * 100, 2)}% ${real < 1 ? 'less' : 'more'}` : `${printed(real, 2)} times`;
  return [{ start, end, message: `From ${shown(from)} to ${shown(to)} is ${said}, not ${RATIOS[ratio]}.` }];
}

/** What the two figures give; undefined where it may be what is printed. */
function contradiction(block: BlockFacts, { by, from, to }: Change): string | undefined {
  const [a, b] = [known(block, from, 0.05), known(block, to, 0.05)];
  const stated = known(block, by, 0.15);
  const ends = `From ${shown(from)} to ${shown(to)} is`;
  if (by.unit !== '%') {
    const fits = overlap(stated, sizes(b.low - a.high, b.high - a.low));
    const right = Math.abs(to.value - from.value);
    return fits ? undefined : `${ends} ${by.unit}${scaled(right)}, not ${shown(by)}.`;
  }
  if (from.unit === '%' && Math.abs(Math.abs(to.value - from.value) - by.value) < 0.06) return undefined;
  const growth = sizes(b.low / a.high - 1, b.high / a.low - 1);
  const slack = Math.max(0.5, by.value * 0.02);
  if (overlap(stated, { low: growth.low * 100 - slack, high: growth.high * 100 + slack })) return undefined;
  const right = Math.abs(to.value / from.value - 1) * 100;
  return `${ends} ${printed(right, right < 10 ? 2 : right < 100 && !by.text.includes('.') ? 2 : 3)}%, not ${shown(by)}.`;
}

/** What a figure may stand for; `about` is the share by which a rough one may be off. */
function known(block: BlockFacts, amount: Quantity, about: number): Interval {
  const { low, high } = roundedQuantity(amount, NOUGHTS);
  const rough = ABOUT.test(block.text.slice(Math.max(0, amount.start - 24), amount.start)) ? amount.value * about : 0;
  return { low: low - rough, high: high + rough };
}

/** The sizes of the differences from `low` to `high`, whatever their sign. */
function sizes(low: number, high: number): Interval {
  if (low <= 0 && high >= 0) return { low: 0, high: Math.max(-low, high) };
  return { low: Math.min(Math.abs(low), Math.abs(high)), high: Math.max(Math.abs(low), Math.abs(high)) };
}

function shown({ text, unit }: Quantity): string {
  return unit === '%' ? `${text}%` : `${unit}${text}`;
}

function scaled(value: number): string {
  const [size, word] = value >= 1e9 ? [1e9, ' billion'] : value >= 1e6 ? [1e6, ' million'] : [1, ''];
  return printed(value / size, size === 1 ? 6 : 3) + word;
}

function problem(block: BlockFacts, by: Quantity, message: string): Problem {
  const rest = by.unit === '%' ? (/^\s?(?:%|per ?cent|pc)/.exec(block.text.slice(by.end))?.[0].length ?? 0) : 0;
  const sign = by.unit !== '%' && by.unit ? by.unit.length : 0;
  return { start: by.start - sign, end: by.end + rest, message };
}
