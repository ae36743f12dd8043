import { numeralValue } from '../../../syntax/text/numerals.ts';
import type { Quantity } from '../quantities.ts';

/** The values that a figure as written may stand for: “26” is anything from 25.5 to 26.5. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How far the noughts at the end of a figure may be rounding, as a share of its value. */
export interface Slack {
  readonly noughts: number;
}

/**
 * Reads how exact a figure is from how it is written: half a step of its last digit. The noughts at the end of a whole
 * number count as digits, but for `slack.noughts` of its value at most.
 * @param figure digits with separators, or a number word, which is as exact as a figure
 * @param value its value
 * @param scale what the digits are multiplied by: 1e6 in “1.2 million”
 */
export function rounded(figure: string, value: number, scale = 1, { noughts }: Slack = { noughts: 0 }): Interval {
  const decimals = /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;
  const half = (0.5 * scale) / 10 ** decimals;
  const size = Math.abs(value);
  const trailing = decimals > 0 ? 0 : 10 ** noughtsAtEnd(digitsOf(figure, size)) * 0.5 * scale;
  const margin = Math.max(half, Math.min(trailing, size * noughts));
  return { low: value - margin, high: value + margin };
}

/** The same of a quantity, “1.2 million” or “forty”. */
export function roundedQuantity({ text, value }: Quantity, slack?: Slack): Interval {
  const digits = /^[\d,]+(?:\.\d+)?|^[a-z-]+/i.exec(text)?.[0] ?? text;
  const base = /^\d/.test(digits) ? Number(digits.replaceAll(',', '')) : (numeralValue(digits) ?? value);
  return rounded(digits, value, base ? value / base : 1, slack);
}

function digitsOf(figure: string, size: number): string {
  return /^\d/.test(figure) ? figure.replaceAll(',', '') : String(size);
}

function noughtsAtEnd(digits: string): number {
  let count = 0;
  while (digits.at(-1 - count) === '0') count++;
  return count;
}

/** Whether two intervals have a value in common. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** A number as a copy desk would print it: with commas, and no more digits than `digits` that count. */
export function printed(value: number, digits = 3): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: digits });
}
