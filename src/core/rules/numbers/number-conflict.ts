import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { sentenceAt } from '../../linter/places.ts';
import { type ArticleView, articleRule, type Placed, type Problem } from '../../linter/rule.ts';
import { NUMBER_WORDS, NUMERAL, numeralValue } from '../../syntax/text/numerals.ts';
import { NUMERALS } from '../support/quantities.ts';

/** A count of people or things that may come up again. */
interface Count {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** "miners", or for casualties what happened to them: "killed". */
  readonly of: string;
  readonly text: string;
  /** Refers back: "the 12 miners". */
  readonly definite: boolean;
}

const NUMBER = `(?<![\\p{L}\\p{N}.,$£€:–-])(${NUMERAL})`;
const CASUALTIES: readonly { readonly of: string; readonly pattern: RegExp; readonly hint: RegExp }[] = [
  {
    of: 'killed',
    pattern: new RegExp(
      `\\b(?:killed|killing|kills|death toll (?:rose to|reached|stood at|is|was|of)) ${NUMBER}(?= (?:people|persons|men|women|others)?\\b)`,
      'giu',
    ),
    hint: /(?:kill(?:ed|ing|s)|toll (?:rose to|reached|stood at|is|was|of)) [\dotfsen]/iu,
  },
  {
    of: 'killed',
    pattern: new RegExp(
      `${NUMBER} (?:people |persons )?(?:were killed|died|dead|deaths|have died|had died|lost their lives|fatalities)\\b`,
      'giu',
    ),
    hint: / (?:were killed|died|dead|deaths|have died|had died|lost their lives|fatalities)/iu,
  },
  {
    of: 'injured',
    pattern: new RegExp(
      `\\b(?:injured|injuring|injures|wounded|wounding) ${NUMBER}(?= (?:people|persons|others)?\\b)`,
      'giu',
    ),
    hint: /(?:injur(?:ed|ing|es)|wound(?:ed|ing)) [\dotfsen]/iu,
  },
  {
    of: 'injured',
    pattern: new RegExp(
      `${NUMBER} (?:people |persons |others )?(?:were (?:injured|hurt|wounded)|injured|wounded|hurt)\\b`,
      'giu',
    ),
    hint: / (?:were )?(?:injured|wounded|hurt)/iu,
  },
];
const REACH = 40;
const LOOSE =
  /\b(?:at least|more than|about|around|some|over|nearly|almost|up to|fewer than|less than|another|other|further|extra|additional|earlier|previous(?:ly)?|last year|last month|since|in (?:19|20)\d\d|on average|a year|a day|a month|of them|of those|of whom|including|among them|one of|first|last|next|rose|risen|raised|revised|initially|at first|later|each|per)\b/i;
/** A plural that counts people or things; measures of time, length and play are no such count. */
const PLURAL =
  /^(?!(?:years|months|weeks|days|hours|minutes|seconds|miles|metres|meters|points|goals|times|degrees|pounds|dollars|euros|games|matches|sets|tests|runs|wickets|tries|others)$)(?:[a-z]{3,}s|[a-z]*(?:men|women)|children)$/;

export const numberConflict = articleRule<readonly Count[]>({
  id: 'number-conflict',
  category: 'numbers',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: NUMERALS,
  severity: 'hint',
  claim: 'info',
  summary: 'The same things counted twice, with two results.',
  why: '“Killed 11” in the lead and “12 deaths” further down: one of them is old. Counts that say they are partial, rough or from another time are left alone, and so are numbers far apart, which are hardly the same thing.',
  examples: {
    flagged: [
      {
        text: 'The blast killed 11 people in Hull. Police said {12} people were killed by the fire that followed.',
        message: '11',
      },
      {
        text: 'Rescuers reached nine miners in the shaft. The {eight miners} were taken to York by air.',
        message: 'nine miners',
      },
      { text: 'Fire injured 14 people on Monday. A doctor said {15} people were injured in the blaze.' },
      { text: 'The flood hit 213 homes in Hull. Engineers looked at {214 homes} by boat.', message: '213 homes' },
    ],
    accepted: [
      { text: 'The 2019 rules were strict. The 2021 rules are not.', why: 'years' },
      { text: 'The blast killed 11 people in Hull. Police said 11 people were killed by the fire.' },
      { text: 'The blast killed 11 people. At least 12 people were killed in May.', why: 'a rough figure' },
      { text: 'The blast killed 11 people. “It killed 12 people,” he said.', why: 'a quotation' },
      { text: 'Rescuers reached nine miners. The two miners who spoke were ill.', why: 'some of them' },
      { text: 'The blast killed 11 people. The death toll later rose to 12.', why: 'an update' },
    ],
  },
  collect(block) {
    const counts = [...casualties(block), ...things(block)].filter((count) => isNarration(block, count));
    return counts.length ? counts.sort((a, b) => a.start - b.start) : undefined;
  },
  conclude(parts, view) {
    const problems: Problem[] = [];
    for (const [near, count] of seconds(parts.flatMap(placed))) {
      if (near.value === count.value || isPaired(near, count, view)) continue;
      const sure = count.definite || CASUALTIES.some(({ of }) => of === count.of);
      if (!(sure ? isNear(near.value, count.value) : isSlip(near.value, count.value))) continue;
      problems.push({
        start: count.start,
        end: count.end,
        message: `“${count.text}” here, but “${near.text}” before: is it ${near.value} or ${count.value}?`,
        related: [{ start: near.start, end: near.end, message: `“${near.text}” here.` }],
      });
    }
    return problems;
  },
});

/** “The 44 units lost here and the 41 units lost there”: one sentence that tells two groups apart. */
function isPaired(a: Count, b: Count, view: ArticleView): boolean {
  const between = view.slice(a.end, b.start);
  return (
    between.length < LONGEST_PAIR &&
    /\b(?:and|but|while|or|against|than|to)\b/.test(between) &&
    !/[.!?]\s/.test(between)
  );
}

const LONGEST_PAIR = 120;

/** Where something is counted for the second time, with the first: after more counts nobody knows which is meant. */
function seconds(counts: readonly Count[]): (readonly [first: Count, second: Count])[] {
  return [...grouped(counts, ({ of }) => of).values()].flatMap(([first, second]) =>
    first && second ? [[first, second] as const] : [],
  );
}

function placed({ part, offset }: Placed<readonly Count[]>): Count[] {
  return part.map((count) => ({ ...count, start: count.start + offset, end: count.end + offset }));
}

function casualties(block: BlockFacts): Count[] {
  if (!/kill|di?ed\b|dead|death|injur|wound|hurt|lives|fatal/.test(block.text)) return [];
  return CASUALTIES.flatMap(({ of, pattern, hint }) =>
    matchesOf(block.text, pattern, hint).flatMap((match) => {
      const start = match.index + match[0].indexOf(match[1]!);
      if (LOOSE.test(around(block, start, match.index + match[0].length))) return [];
      return [count(start, match[1]!, of, match[0], false)];
    }),
  );
}

/** A number right before a plural in small letters, by tokens: patterns would be slow on every block. */
function things(block: BlockFacts): Count[] {
  const { tokens, text } = block;
  const found: Count[] = [];
  for (let i = 0; i + 1 < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'number' && !NUMBER_WORDS.has(token.lower)) continue;
    const noun = tokens[i + 1]!;
    if (noun.start !== token.end + 1 || (i > 0 && !token.spaced)) continue;
    const value = numeralValue(token.lower);
    if (value === undefined || !PLURAL.test(noun.text)) continue;
    const definite = /^(?:the|those|these)$/.test(tokens[i - 1]?.lower ?? '');
    const { start } = token;
    if (LOOSE.test(around(block, start, noun.end))) continue;
    found.push({ start, end: noun.end, value, of: noun.text, text: text.slice(start, noun.end), definite });
  }
  return found;
}

/** The words around a count within its sentence: what is farther away does not qualify it. */
function around(block: BlockFacts, start: number, end: number): string {
  const sentence = sentenceAt(block, start) ?? { start: 0, end: block.text.length };
  return block.text.slice(Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH));
}

function count(start: number, number: string, of: string, text: string, definite: boolean): Count {
  return { start, end: start + number.length, value: numeralValue(number) ?? 0, of, text, definite };
}

/** So near that a slip is likelier than two groups of one kind: 213 homes, 214 homes. */
function isSlip(a: number, b: number): boolean {
  if (isYear(a) || isYear(b)) return false;
  return Math.min(a, b) > 9 && Math.abs(a - b) <= Math.max(1, Math.min(a, b) * 0.1) && (a % 10 !== 0 || b % 10 !== 0);
}

/** The 2019 rules are no number of rules. */
function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

/** Near enough to be the same thing miscounted: both above two, and not half as many again. */
function isNear(a: number, b: number): boolean {
  return !isYear(a) && !isYear(b) && Math.min(a, b) > 2 && Math.max(a, b) <= Math.min(a, b) * 1.5;
}
