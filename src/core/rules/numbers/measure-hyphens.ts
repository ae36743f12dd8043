import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration, narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { NUMERAL, numeralValue } from '../../syntax/text/numerals.ts';

/** Units that are said in the plural after a number, unless the two are joined before a noun. */
const UNITS = 'year month week day hour minute mile kilometre kilometer storey page'.split(' ');
/** Units that are said in the singular by themselves, too (six foot tall): they need an article before, as in “a 275 horsepower motor”. */
const LOOSE =
  'foot inch metre meter litre liter acre hectare horsepower megawatt tonne ton gallon point seat bedroom digit gun judge person player step'.split(
    ' ',
  );
const ALL = [...UNITS, ...LOOSE];
const PLURALS =
  'years months weeks days hours minutes inches feet miles metres meters kilometres kilometers acres hectares points'.split(
    ' ',
  );
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€/–-])(${NUMERAL}|\\d+\\.\\d+) ((?:cubic |square )?)(${ALL.join('|')}) (long )?(\\p{Ll}{3,})(?![\\p{L}’'])`,
  'gu',
);
const LIKELY = new RegExp(`[\\da-z] (?:cubic |square )?(?:${ALL.join('|')}) [^\\s(]`);
/** A unit in the plural behind a hyphen; “17-years-old” is another check’s, and a range (“5-10-years”) no one’s. */
const PLURAL = new RegExp(
  `(?<![\\p{L}\\p{N}.,–-])(\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)-(${PLURALS.join('|')})(?![\\p{L}\\p{N}’'-])`,
  'gu',
);
const PLURAL_LIKELY = /[\da-z]-(?:[a-z]{3,9}s|feet)/;
/** An article before a measure; “the” before figures only: the two point guards. */
const ARTICLE = /(?:(?<![\p{L}\p{N}])(?:an?|its|his|her|their|our|the)|[’']s)\s$/iu;
/** How far rather than of what: a six foot tall man, an 8 foot 2 wall. */
const EXTENT = /^(?:tall|high|long|wide|deep|thick|above|below|square|cubic)$/;
/** What makes the number one of a row: grade eight, page 20. */
const COUNTED = /\b(?:grade|class|level|page|chapter|section|number|no\.?)\s$/i;
/** What goes on after the unit and is no noun, where the plural is missing. */
const NO_NOUN = /^(?:ago|later|earlier|onwards?|apart|away|older|younger|old|olds|out|into|north|south|east|west)$/;

/** Between them a number is rather a year. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];

export const measureHyphens = blockRule({
  id: 'measure-hyphens',
  category: 'numbers',
  scope: 'block',
  triggers: [...ALL, ...PLURALS],
  severity: 'warning',
  summary: '“A 34 year history”: number and unit before a noun take a hyphen.',
  why: 'A unit in the singular after a number is half of a compound: a 34-year history, a six-month trial, a 12-storey block. Without its hyphen the reader stumbles over the missing “s”.',
  houseNotes: ['AP, Guardian, Reuters, BBC: a five-year plan, a 10-mile walk.'],
  examples: {
    flagged: [
      {
        text: 'It was the first fall in the {34 year} history of the fair.',
        message: '“34-year”',
        fixed: 'It was the first fall in the 34-year history of the fair.',
      },
      { text: 'She made a {three day} trip to Hull in May.', fixed: 'She made a three-day trip to Hull in May.' },
      { text: 'The firm plans a {12 storey} block by the river.' },
      {
        text: 'They set out on a {six mile long} march to the mill.',
        fixed: 'They set out on a six-mile-long march to the mill.',
      },
      { text: 'It has a {275 horsepower} motor and a {50 seat} hall.', message: '“275-horsepower”' },
      { text: 'The {450 megawatt} plant is shut.' },
      { text: 'It has a {20.5 cubic foot} trunk.', fixed: 'It has a 20.5-cubic-foot trunk.' },
      { text: 'It is {195-inches} long, and was shut for {three-months}.', message: 'singular' },
    ],
    accepted: [
      {
        text: 'He is six foot tall, and the two point guards left a six foot wide gap.',
        why: 'how far, and no measure',
      },
      { text: 'It stands on its 300 square metre and 20 cubic foot is enough.', why: 'no noun' },
      { text: 'It was the first fall in the 34-year history of the fair.' },
      { text: 'Those between 12 and 17-years-old, and 5-10-years sentences.', why: 'other checks' },
      { text: 'He was jailed for six years after a three-month trial.' },
      { text: 'The work took 20 year after year, and page 20 day by day.', why: 'no noun, and a row' },
      { text: 'She moved up from grade eight year to grade nine.', why: 'no noun' },
      { text: 'He switched in grade eight year groups to music.', why: 'one of a row' },
      { text: '“We made a three day trip,” he said.', why: 'a quotation' },
      { text: 'The boy is two year old.', why: 'another check' },
      { text: 'The 2019/20 year ended well, and so did the 2019 year.', why: 'years' },
      { text: 'The 2019 year book sold out. The 1 year plan is done.', why: 'a year, and one' },
    ],
  },
  check(block): Problem[] {
    return [...singular(block), ...narrated(block, PLURAL, PLURAL_LIKELY).map(plural)].sort(
      (a, b) => a.start - b.start,
    );
  },
});

/** “195-inches long”: a hyphen goes with the singular only. */
function plural(match: RegExpExecArray): Problem {
  const message = `No hyphen with a plural unit: “${match[1]} ${match[2]}”; before a noun the unit is singular.`;
  return { ...spanOf(match), message };
}

function singular(block: BlockFacts): Problem[] {
  return matchesOf(block.text, MEASURE, LIKELY).flatMap((match): Problem[] => {
    const { 1: number, 2: area, 3: unit, 4: long, 5: noun, index: start } = match;
    const value = numeralValue(number!) ?? Number(number);
    if (value < 2 || (value >= FIRST_YEAR && value <= LAST_YEAR)) return [];
    if (NO_NOUN.test(noun!) || (bitsOf(noun!) & Word.grammar) !== 0) return [];
    if (COUNTED.test(block.text.slice(Math.max(0, start - 16), start))) return [];
    if (LOOSE.includes(unit!) && !isLoose(block.text, start, noun!)) return [];
    const end = start + `${number} ${area}${unit}${long ? ' long' : ''}`.length;
    if (!isNarration(block, { start, end })) return [];
    const text = block.text.slice(start, end).replaceAll(' ', '-');
    return [
      {
        start,
        end,
        message: `Before a noun number and unit take a hyphen: “${text}”.`,
        fixes: [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }],
      },
    ];
  });
}

/** Whether a measure of a loose unit has an article before it and a noun behind it. */
function isLoose(text: string, start: number, noun: string): boolean {
  const article = ARTICLE.exec(text.slice(Math.max(0, start - 8), start))?.[0]
    .trim()
    .toLowerCase();
  if (article === undefined || EXTENT.test(noun)) return false;
  return article !== 'the' || /\d/.test(text.charAt(start));
}
