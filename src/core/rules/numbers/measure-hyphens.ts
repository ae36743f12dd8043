import { isNarration, matchesOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { bitsOf, Word } from '../../names/words.ts';

const NUMBER =
  '[2-9]|[1-9]\\d{1,3}|\\d\\.\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\\p{Ll}+';
/** Units that are said in the plural after a number, unless the two are joined before a noun; not foot, pound or stone. */
const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'mile', 'kilometre', 'kilometer', 'storey', 'page'];
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€/–-])(${NUMBER}) (${UNITS.join('|')}) (long )?(\\p{Ll}{3,})(?![\\p{L}’'])`,
  'gu',
);
/** What makes the number one of a row: grade eight, page 20. */
const COUNTED =
  /(?:\b(?:grade|class|year|level|page|day|week|part|chapter|section|no|number|of)|\b(?:and|to|or|than) \p{L}*|\p{N})\s$/iu;
/** What goes on after the unit and is no noun, where the plural is missing. */
const NO_NOUN = /^(?:ago|later|earlier|onwards?|apart|away|older|younger|old|olds|out|into|north|south|east|west)$/;

export const measureHyphens = blockRule({
  id: 'measure-hyphens',
  category: 'numbers',
  scope: 'block',
  triggers: UNITS,
  severity: 'info',
  claim: 'warning',
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
    ],
    accepted: [
      { text: 'It was the first fall in the 34-year history of the fair.' },
      { text: 'He was jailed for six years after a three-month trial.' },
      { text: 'The work took 20 year after year, and page 20 day by day.', why: 'no noun, and a row' },
      { text: 'She moved up from grade eight year by year.', why: 'one of a row' },
      { text: '“We made a three day trip,” he said.', why: 'a quotation' },
      { text: 'The boy is two year old.', why: 'another check' },
      { text: 'The 2019/20 year ended well.', why: 'a year' },
    ],
  },
  check(block): Problem[] {
    return matchesOf(block.text, MEASURE).flatMap((match): Problem[] => {
      const { 1: number, 2: unit, 3: long, 4: noun, index: start } = match;
      if (NO_NOUN.test(noun!) || (bitsOf(noun!) & Word.grammar) !== 0) return [];
      if (COUNTED.test(block.text.slice(Math.max(0, start - 16), start))) return [];
      const end = start + `${number} ${unit}${long ? ' long' : ''}`.length;
      if (!isNarration(block, { start, end })) return [];
      const text = [number, unit, ...(long ? ['long'] : [])].join('-');
      return [
        {
          start,
          end,
          message: `Before a noun number and unit take a hyphen: “${text}”.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }],
        },
      ];
    });
  },
});
