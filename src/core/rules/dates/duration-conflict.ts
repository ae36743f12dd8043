import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { NUMERAL, numeralValue } from '../../syntax/text/numerals.ts';

/** A span of years and its length, where they do not agree; `since` is checked against the date of the copy. */
interface Claim {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  /** Undefined: to the date of the copy. */
  readonly to?: number;
  readonly years: number;
}

const YEAR = '((?:1[5-9]|20)\\d\\d)';
const YEARS = `(${NUMERAL})[- ]years?\\b`;
const PATTERNS = [
  // from 2010 to 2015, a five-year spell; between 2010 and 2015, for five years
  new RegExp(
    `\\b(?:from|between) ${YEAR} (?:to|and|until) ${YEAR}(?:,| \\(|, (?:a|for|or)| for| –)? ?(?:a |for |or |some )?${YEARS}`,
    'gu',
  ),
  // the five years from 2010 to 2015
  new RegExp(`()()\\b(?:the |for |in the |over the )${YEARS} (?:from|between) ${YEAR} (?:to|and|until) ${YEAR}`, 'gu'),
];
/** The years of those, and the words of the others: a quick look first, since numbers in words take long to compile. */
const FROM_TO = /\b(?:from|between) \d{4} (?:to|and|until) \d{4}/;
const SINCE_OR_AGO = /\bsince \d{4}|\bago\b/;
const SINCE = [
  new RegExp(
    `\\bsince ${YEAR}(?:,| \\(|, or| –) ?(?:or |for |some )?${YEARS}(?! (?:before|earlier|later|after))`,
    'gu',
  ),
  new RegExp(`\\b${YEARS} ago,? in ${YEAR}`, 'gu'),
  new RegExp(`\\bin ${YEAR},? ${YEARS} ago`, 'gu'),
];

export const durationConflict = articleRule<readonly Claim[]>({
  id: 'duration-conflict',
  category: 'dates',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['year', 'years'],
  severity: 'info',
  claim: 'warning',
  summary: 'A number of years that its own dates contradict.',
  why: 'From 2010 to 2015 are five years, or six when both ends count. “Since 2019, three years” is checked against the date of the copy, and left alone without one.',
  examples: {
    flagged: [
      { text: 'She led the firm {from 2010 to 2015, a nine-year} spell.', message: '5 years' },
      { text: 'He was in prison for {the seven years from 2001 to 2004} and wrote.', message: '3 years' },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nShe has led the council of the district {since 2019, three years} in which the roads got worse.\n\nIts members have read the report of the engineers, one of them said.',
        message: '7 years',
      },
    ],
    accepted: [
      { text: 'She led the firm from 2010 to 2015, a five-year spell.' },
      { text: 'She led the firm from 2010 to 2015, a six-year spell.', why: 'both ends count' },
      {
        text: 'She has led the council since 2019, three years in which the roads got worse.',
        why: 'no date of the copy',
      },
      { text: '“It was from 2010 to 2015, a nine-year spell,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    if (!/\byears?\b/.test(block.text) || !/\d{4}/.test(block.text)) return undefined;
    const claims = [...spans(block), ...ages(block)].filter((claim) => isNarration(block, claim));
    return claims.length ? claims : undefined;
  },
  conclude(parts, { date }, { style }) {
    const now = (date ?? style.today)?.year;
    return parts.flatMap(({ part, offset }) =>
      part.flatMap(({ start, end, from, to = now, years }) => {
        if (to === undefined || to < from) return [];
        const real = to - from;
        if (Math.abs(years - real) <= 1) return [];
        return [
          {
            start: start + offset,
            end: end + offset,
            message: `${from} to ${to} is ${real} years, not ${years}.`,
          },
        ];
      }),
    );
  },
});

function spans({ text }: BlockFacts): Claim[] {
  return PATTERNS.flatMap((pattern, kind) =>
    matchesOf(text, pattern, FROM_TO).flatMap((match) => {
      const [from, to, years] = kind === 0 ? [match[1], match[2], match[3]] : [match[4], match[5], match[3]];
      return claim(match, from, years, Number(to));
    }),
  );
}

function ages({ text }: BlockFacts): Claim[] {
  return SINCE.flatMap((pattern, kind) =>
    matchesOf(text, pattern, SINCE_OR_AGO).flatMap((match) =>
      kind === 1 ? claim(match, match[2], match[1]) : claim(match, match[1], match[2]),
    ),
  );
}

function claim(match: RegExpExecArray, from?: string, written?: string, to?: number): Claim[] {
  const years = numeralValue(written ?? '');
  if (years === undefined) return [];
  return [{ start: match.index, end: match.index + match[0].length, from: Number(from), years, ...(to && { to }) }];
}
