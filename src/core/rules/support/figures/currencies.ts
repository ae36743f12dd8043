/** What one dollar of the United States was worth between 1999 and 2025, at least and at most. */
interface Rate {
  readonly low: number;
  readonly high: number;
}

const TABLE: readonly (readonly [forms: string, code: string, unit: string, low: number, high: number])[] = [
  ['$|US$|USD|US dollar|US dollars|U.S. dollar|U.S. dollars', 'USD', 'a US dollar', 1, 1],
  ['£|GBP', 'GBP', 'a pound', 0.47, 0.95],
  ['€|EUR|euro|euros', 'EUR', 'a euro', 0.62, 1.21],
  ['yen', 'JPY', 'a yen', 75, 165],
  ['yuan', 'CNY', 'a yuan', 6, 8.3],
  ['₹|INR', 'INR', 'an Indian rupee', 39, 92],
  ['A$|AU$', 'AUD', 'an Australian dollar', 0.9, 2.1],
  ['C$', 'CAD', 'a Canadian dollar', 0.9, 1.62],
  ['NZ$', 'NZD', 'a New Zealand dollar', 1.13, 2.55],
  ['HK$', 'HKD', 'a Hong Kong dollar', 7.7, 7.9],
  ['S$', 'SGD', 'a Singapore dollar', 1.2, 1.86],
  ['NT$', 'TWD', 'a Taiwan dollar', 27, 36],
  ['won', 'KRW', 'a won', 880, 1600],
  ['baht', 'THB', 'a baht', 28, 46],
  ['rand', 'ZAR', 'a rand', 5.5, 20],
  ['reais', 'BRL', 'a real', 1.5, 6.4],
];

/** The currency that a sign or a word means. Of “pounds”, “rupees” or “Rs” several countries have their own: none. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([forms, code]) => forms.split('|').map((form): [string, string] => [form, code])),
);
const RATES: ReadonlyMap<string, Rate> = new Map(TABLE.map(([, code, , low, high]) => [code, { low, high }]));

/** How much of one currency a unit of another was worth between 1999 and 2025; undefined where that is not known. */
export function rateBetween(from: string, to: string): Rate | undefined {
  const [a, b] = [RATES.get(from), RATES.get(to)];
  return a && b && from !== to ? { low: b.low / a.high, high: b.high / a.low } : undefined;
}

/** One of a currency in words, “a pound”; for one that is not known, “one of the pesos”. */
export function unitOf(code: string): string {
  return TABLE.find((row) => row[1] === code)?.[2] ?? `one of the ${code}`;
}

/** A sum as it is printed: £0.52, 150 yen. */
export function sumOf(figure: string, code: string): string {
  const form = TABLE.find((row) => row[1] === code)?.[0].split('|')[0] ?? code;
  return /[$£€₹]$/.test(form) ? form + figure : `${figure} ${form}`;
}
