const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Number words up to ninety-nine. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ...TENS.flatMap((ten, i) => UNITS.slice(1, 10).map((unit, j) => [`${ten}-${unit}`, 21 + 10 * i + j] as const)),
]);

/** The pattern of a whole number as written, in figures or in words up to ninety-nine. */
export const NUMERAL = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|(?:${TENS.join('|')})(?:-(?:${UNITS.slice(1, 10).join('|')}))?|${[
  ...UNITS,
]
  .slice(1)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** The value of a whole number in figures ("1,200") or words ("forty-two"); undefined for anything else. */
export function numeralValue(text: string): number | undefined {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57)
    return text.length > 2 && /^[efnostz]/i.test(text) ? NUMBER_WORDS.get(text.toLowerCase()) : undefined;
  return /^\d{1,3}(?:,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** A number from 0 to 99 in words; undefined beyond. */
export function inWords(value: number): string | undefined {
  if (value < 20) return UNITS[value];
  const [ten, unit] = [TENS[Math.floor(value / 10) - 2], value % 10];
  return ten && (unit ? `${ten}-${UNITS[unit]}` : ten);
}
