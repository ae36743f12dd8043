import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import type { Amount } from '../../syntax/text/amounts.ts';
import { CURRENCIES, rateBetween, sumOf, unitOf } from '../support/figures/currencies.ts';
import { printed, rounded } from '../support/figures/rounding.ts';
import { placedUses } from '../support/forms.ts';

/** A sum and its conversion in brackets; the span is that of the conversion. */
interface Conversion extends Span {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  /** How much of `to` a unit of `from` is, at least and at most by how the sums are rounded. */
  readonly low: number;
  readonly high: number;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['million', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trillion', 1e12],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
]);
const OPENED =
  /^ ?[([](?:(?:about|around|roughly|approximately|nearly|almost|some|just|more than|over|under|or) ){0,2}$/;
/** A point may mark the thousands: $14.100. */
const MARKED = /\.\d{3}$/;
const CLOSED = /^(?:[)\];,]| or | at the )/;
/** So far beyond what the rate has ever been, a conversion is wrong. */
const BEYOND = 1.2;
/** So far two rates of one article may differ: years lie between some sums. */
const APART = 1.2;

export const currencyConversionMismatch = articleRule<readonly Conversion[]>({
  id: 'currency-conversion-mismatch',
  category: 'numbers',
  scope: 'article',
  needs: 'amounts',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  severity: 'info',
  claim: 'warning',
  summary: 'A conversion at a rate that never was, or at another rate than elsewhere.',
  why: '“£10m ($7.7m)” has the two the wrong way round, “$1.8 billion (£9.4 million)” a million for a billion. Rates are compared with all that there were from 1999 to 2025, and with those of the other conversions in the article, which must differ by far.',
  examples: {
    flagged: [
      { text: 'The firm is worth $1.8 billion ({£9.4 million}) today.', message: 'a US dollar is £0.0052' },
      { text: 'The bridge cost £10m ({$7.7m}), the council said.', message: 'the other way round' },
      {
        text: 'The mine paid 40m pesos ($2m) in May. The mill paid 60m pesos ($3m), and the quarry 80m pesos ({$8m}).',
        message: 'elsewhere',
      },
    ],
    accepted: [
      { text: 'The bridge cost £10m ($13.1m), the mill €5m ($5.6m).' },
      { text: 'A house cost 3m pesos ($1m) then. Now it costs 20m pesos ($5m).', why: 'years lie between' },
      { text: 'The band got €12,000 ($14.100) for it.', why: 'a mark of thousands: another check' },
      { text: 'The plot cost £6.5m (£4.6m per acre).', why: 'no conversion' },
      { text: 'A ticket costs £399 ($100 for children).', why: 'no conversion' },
      { text: 'The lamb cost 1,500 pounds ($1) in Beirut.', why: 'whose pounds?' },
      { text: 'The share fell to 13.60 yuan ($2.95) on Friday.', why: 'dollars of Australia' },
      { text: '“It cost £10m ($7.7m),” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    const { amounts } = block;
    const found = amounts.slice(1).flatMap((second, i) => conversion(block, amounts[i]!, second));
    return found.length ? found : undefined;
  },
  conclude(parts) {
    const all = placedUses(parts);
    const [possible, impossible] = [all.filter(isPossible), all.filter((one) => !isPossible(one))];
    return [
      ...impossible.map((one) => unheardOf(one)),
      ...[...grouped(possible, ({ from, to }) => `${from} ${to}`).values()].flatMap(atAnotherRate),
    ];
  },
});

function conversion(block: BlockFacts, a: Amount, b: Amount): Conversion[] {
  const { text } = block;
  const [from, to] = [currencyOf(a), currencyOf(b)];
  if (!from || !to || from === to || MARKED.test(a.figure) || MARKED.test(b.figure)) return [];
  if (!OPENED.test(text.slice(a.end, b.start)) || !CLOSED.test(text.slice(b.end, b.end + 8))) return [];
  if (!isNarration(block, { start: a.start, end: b.end })) return [];
  const [x, y] = [a, b].map(({ figure, value, unit }) => {
    const scale = SCALES.get(unit ?? '') ?? 1;
    return rounded(figure, value * scale, scale, { noughts: 0.02 });
  });
  if (x!.low <= 0) return [];
  const { start, end } = b;
  return [{ start, end, from, to, text: text.slice(start, end), low: y!.low / x!.high, high: y!.high / x!.low }];
}

/** The code of an amount’s currency, or its word where that is not known; undefined for no sum of money. */
function currencyOf({ currency, noun, unit }: Amount): string | undefined {
  if (unit && !SCALES.has(unit)) return undefined;
  const form = currency ?? noun;
  return form && (CURRENCIES.get(form) ?? form);
}

/** Dollars that a paper of their country writes with the bare sign. */
const BARE_DOLLARS = ['AUD', 'CAD', 'NZD', 'SGD'];

function isPossible({ from, to, low, high, text }: Conversion): boolean {
  const rate = rateBetween(from, to);
  if (!rate || (low <= rate.high * BEYOND && high >= rate.low / BEYOND)) return true;
  const others = to === 'USD' && text.startsWith('$') ? BARE_DOLLARS : [];
  return others.some((code) => {
    const other = rateBetween(from, code);
    return other !== undefined && low <= other.high && high >= other.low;
  });
}

function unheardOf({ start, end, text, from, to, low, high }: Conversion): Problem {
  const rate = rateBetween(from, to)!;
  const hint = 1 / high <= rate.high && 1 / low >= rate.low ? ' It would fit the other way round.' : '';
  const worth = sumOf(printed((low + high) / 2, 2), to);
  return { start, end, message: `At “${text}” ${unitOf(from)} is ${worth}: no rate since 1999 was near that.${hint}` };
}

/** The conversion that is far from all others, which agree; of two, the second. */
function atAnotherRate(all: readonly Conversion[]): Problem[] {
  const odd = all.filter((one) => all.every((other) => one === other || areApart(one, other)));
  const others = all.filter((one) => !odd.includes(one));
  if (others.length < 2 || odd.length !== 1) return [];
  const [one, other] = [odd[0]!, others[0]!];
  if (others.some((a) => others.some((b) => areApart(a, b)))) return [];
  const rate = ({ low, high }: Conversion) => sumOf(printed((low + high) / 2, 2), one.to);
  const related = others.slice(0, 20).map(({ start, end, text }) => ({ start, end, message: `“${text}” here.` }));
  const message = `At “${one.text}” ${unitOf(one.from)} is ${rate(one)}, elsewhere ${rate(other)}.`;
  return [{ start: one.start, end: one.end, message, related }];
}

function areApart(a: Conversion, b: Conversion): boolean {
  return a.low > b.high * APART || b.low > a.high * APART;
}
