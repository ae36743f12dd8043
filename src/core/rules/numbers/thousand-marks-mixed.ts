import { isNarration } from '../../linter/narration.ts';
import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import { ANY_FIGURE } from '../../linter/triggers.ts';
import type { Amount } from '../../syntax/text/amounts.ts';
import { type FormUse, mixedForms, usesInTurns } from '../support/forms.ts';

interface Use extends FormUse {
  /** Where in the use the figure stands. */
  readonly figure: string;
}

/** Words that only a number of things stands between or before. */
const COUNTED = /\b(?:than|about|nearly|almost|least|around|only|some|over|up to|crowd of|total of)\s$/i;
/** Things that have a number of four figures as their name or their year. */
const NAMED =
  /(?:\b(?:in|of|year|the|since|by|until|from|to|and|no|number|room|flight|route|page|code|box|line|model|class|series|act|section|unit|winter|summer|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december)\.?|[#+/–-])\s?$/i;

export const thousandMarksMixed = articleRule<readonly Use[]>({
  id: 'thousand-marks-mixed',
  category: 'numbers',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: [ANY_FIGURE],
  severity: 'info',
  claim: 'warning',
  summary: '“2,000” here and “3500” there, or a full stop for the comma: $14.100.',
  why: 'Most houses put a comma into figures from 1,000; a few begin at 10,000. An article does one or the other. A full stop before three figures is a comma in the languages of the Continent, a decimal in English. Years, pages and the like have no comma and are not compared.',
  houseNotes: ['AP, Guardian, Reuters: 1,000.'],
  examples: {
    flagged: [
      {
        text: 'Some 2,000 people came. About {3500} people had come last year, and 1,200 people the year before.',
        message: '“3500”',
        fixed: 'Some 2,000 people came. About 3,500 people had come last year, and 1,200 people the year before.',
      },
      {
        text: 'The band got €12,000 ({$14.100}) for the night.',
        message: '“$14.100”',
        fixed: 'The band got €12,000 ($14,100) for the night.',
      },
      { text: 'The club paid $2,500 for him. It had {$1800} left.' },
    ],
    accepted: [
      { text: 'Some 2,000 people came in 2026, as in 1998. Flight 3500 was late.', why: 'years and numbers that name' },
      { text: 'Petrol costs €1.349 a litre, and a car €12,000.', why: 'a decimal' },
      { text: 'Some 2,000 people came. “It was 3500 people,” he said.', why: 'a quotation' },
      { text: 'About 3500 people came, 10,000 fewer than last year.', why: 'a house that begins at 10,000' },
    ],
  },
  collect(block) {
    const uses = block.amounts.flatMap((amount) => useOf(amount, block.text) ?? []);
    const own = uses.filter((use) => isNarration(block, use));
    return own.length ? own : undefined;
  },
  *conclude(parts) {
    const uses = yield* usesInTurns(parts);
    const of = (...forms: string[]) => uses.filter(({ form }) => forms.includes(form));
    // Copy with more full stops than commas is of a language that has them.
    const points =
      of('point').length <= of('comma').length ? mixedForms(of('point', 'comma'), { prefer: 'comma', rewrite }) : [];
    const four = of('bare', 'comma').filter(({ figure }) => figure.length < 6);
    return [...points, ...mixedForms(four, { prefer: 'comma', rewrite })];
  },
});

/** “3500”. */
const SHORTEST = 4;

function useOf({ start, end, figure, currency = '', currencyGap, value, unit }: Amount, text: string): Use | undefined {
  // Most figures are too short for such a mark.
  if (figure.length < SHORTEST) return undefined;
  const at = start + currency.length + currencyGap.length;
  const [before, after] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)];
  const noun = /^ \p{Ll}{3,}s(?!\p{L})| people(?!\p{L})/u.exec(after)?.[0] ?? '';
  const use = (form: string) => {
    const stop = at + figure.length;
    return { start, end: stop, form, figure, text: text.slice(start, stop) };
  };
  if (/^\d{1,3},\d{3}$/.test(figure)) return use('comma');
  if (currency && !unit && /^\d{2,3}\.\d{3}$/.test(figure)) return use('point');
  if (!/^[1-9]\d{3}$/.test(figure) || NAMED.test(before)) return undefined;
  const isYear = !currency && value >= 1000 && value < 2100;
  const counts = currency !== '' || (noun !== '' && (!isYear || COUNTED.test(before)));
  return counts && !isUnit(after) ? use('bare') : undefined;
}

/** “3500 metres”, “1500 calories”: sports and kitchens write them without. */
function isUnit(after: string): boolean {
  return /^ (?:metres|meters|calories|revs|hours|words|series)/.test(after);
}

function rewrite({ text, figure }: Use, form: string): string | undefined {
  if (form === 'point') return undefined;
  const digits = figure.replace(/[.,]/g, '');
  const marked = form === 'bare' ? digits : Number(digits).toLocaleString('en-GB');
  return text.replace(figure, marked);
}
