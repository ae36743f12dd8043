import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../model.ts';

/** A figure with what gives it its meaning, relative to the block: "$5m", "Rs 500", "12 km", "1,200,000". */
export interface Amount extends Span {
  /** The digits as written, with separators. */
  readonly figure: string;
  readonly value: number;
  /** The sign before the figure as written: "$", "A$", "Rs", "PKR". */
  readonly currency?: string;
  /** White space after the sign. */
  readonly currencyGap: string;
  /** million, bn, lakh …, or a unit of measure (km, kg, C …), as written. */
  readonly unit?: string;
  readonly unitGap: string;
  /** The currency after the figure: "dollars". */
  readonly noun?: string;
}

const SIGN = '(?:US|AU|NZ|HK|NT|A|C|S)?\\$|[£€¥₹]|(?:Rs|INR|PKR|USD|EUR|GBP|Tk)(?!\\p{L})\\.?';
const SCALE = 'million|billion|trillion|mn|mln|bn|tn|lakhs?|crores?|m|b';
const MEASURE =
  'kilometres|kilometers|kilograms|km|kg|cm|mm|kph|mph|kmh|km\\/h|kW|MW|GW|GHz|MHz|kHz|GB|MB|KB|TB|°\\s?[CF]|[CF]|ft|lb|oz|ml|ha';
const NOUN =
  'dollars?|euros?|pounds?|rupees?|yen|yuan|francs?|roubles?|dirhams?|kroner|won|baht|rand|reais|pesos|US dollars?|U\\.S\\. dollars?';
/** What an amount may begin with: a look at one character before the look back. */
const FIRST = '(?=[\\d$£€¥₹ACEGHINPRSTU])';
const AMOUNT = new RegExp(
  `${FIRST}(?<![\\p{L}\\p{N}.,:/-])(?:(?<currency>${SIGN})(?<gap>\\s?))?(?<figure>\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d]|,\\d)(?:(?<unitGap>[\\s-]?)(?<unit>${SCALE}|${MEASURE})(?![\\p{L}\\p{N}]))?(?:\\s(?<noun>${NOUN})(?!\\p{L}))?`,
  'gu',
);

/** Reads the amounts of a block, in text order: every figure, with its sign and unit where it has them. */
export function readAmounts(text: string): Amount[] {
  if (!/\d/.test(text)) return [];
  const amounts: Amount[] = [];
  for (const match of matchesOf(text, AMOUNT)) {
    const { currency, gap = '', figure, unitGap = '', unit, noun } = match.groups!;
    amounts.push({
      start: match.index,
      end: match.index + match[0].length,
      figure: figure!,
      value: Number(figure!.replaceAll(',', '')),
      currencyGap: gap,
      unitGap,
      ...(currency && { currency }),
      ...(unit && { unit }),
      ...(noun && { noun }),
    });
  }
  return amounts;
}
