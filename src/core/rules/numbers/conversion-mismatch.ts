import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import { type Measure, measuresIn } from '../support/figures/measures.ts';
import { overlap, printed } from '../support/figures/rounding.ts';
import { converted, METRIC_WORDS, type Unit } from '../support/figures/units.ts';

const ABOUT =
  '(?:(?:or|about|around|roughly|approximately|nearly|almost|over|some|just|more than|less than|up to) ){0,2}';
/** “26 miles (”, “a 1,900-mile-wide moon (”, “26 miles, or ”, “26 miles/”. */
const BRACKETED = new RegExp(`^(?:-\\p{Ll}+)?(?: [\\p{Ll}’'-]+){0,3} ?[([]${ABOUT}$`, 'u');
const ASIDE = new RegExp(`^, or ${ABOUT}$`, 'u');
/** What may follow the second measure, in brackets and in an aside. */
const CLOSED = /^(?: (?:or so|wide|long|high|deep|tall|away|across|in size))?[)\]]/;
const ENDED = /^(?:[,.;)]|$)/;
/** Beyond rounding: who converts in the head takes 1.6 for 1.609, 2.5 for 2.47, 30 for 32. */
const TOLERANCE = 0.04;
const DEGREES = 1.5;

export const conversionMismatch = blockRule({
  id: 'conversion-mismatch',
  category: 'numbers',
  scope: 'block',
  triggers: METRIC_WORDS,
  severity: 'info',
  claim: 'warning',
  summary: 'A conversion that does not fit: 26 miles (52km).',
  why: 'Miles and kilometres, acres and hectares, feet and metres, pounds and kilograms, Fahrenheit and Celsius are worked out again. A conversion is right if it fits either figure as far as that is rounded: 200km (120 miles) is fine.',
  kinds: ['paragraph', 'deck', 'highlight', 'caption'],
  examples: {
    flagged: [
      { text: 'The road is 26 miles ({52km}) long.', message: '26 miles is 42km, not 52km' },
      { text: 'A 10-mile ({26-kilometre}) walk took him to Hull.' },
      { text: 'It was 40C ({140F}) in Multan.', message: '40C is 104F, not 140F' },
      { text: 'The farm has 1.2 million acres ({690,000 hectares}).' },
      { text: 'The wave was 12 to 15 feet ({3.7 to 6.5 metres}) high.' },
      { text: 'He weighs 200 pounds, or {191kg}, and runs.' },
      { text: 'The wind blew at 70mph ({131 km/h}) all night.' },
    ],
    accepted: [
      { text: 'The road is 26 miles (42km) long.' },
      { text: 'Hangzhou is less than 200 kilometres (120 miles) from the sea.', why: 'rounded' },
      { text: 'It grew by 2C (3.6F) in a century.', why: 'a difference of temperatures' },
      { text: 'It fell to minus 40C (minus 40F) at night.' },
      { text: 'He is 6 feet 2 inches (1.88 metres) tall.', why: 'two units' },
      { text: 'He walked a mile and a half (2.4km), then two and a half miles (4km).', why: 'halves' },
      { text: 'He cycled 26 miles (52km there and back).', why: 'something else' },
      { text: 'He swam 2 miles, ran 26 miles and cycled 52km.', why: 'no conversion' },
      { text: 'The jet burns 10 gallons (45 litres) an hour, the van 10 gallons (38 litres).', why: 'two gallons' },
      { text: 'The plot cost £50m (46 feet of it by the river).', why: 'a sum of money' },
      { text: '“It is 26 miles (52km) long,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    const measures = measuresIn(block.text);
    return measures.slice(1).flatMap((second, i) => {
      const first = measures[i]!;
      return isConversion(block, first, second) && !fits(first, second) ? [problem(first, second)] : [];
    });
  },
});

function isConversion(block: BlockFacts, a: Measure, b: Measure): boolean {
  if (a.unit.dimension !== b.unit.dimension || a.unit.metric === b.unit.metric) return false;
  if (a.values.length !== b.values.length) return false;
  const [between, after] = [block.text.slice(a.end, b.start), block.text.slice(b.end, b.end + 12)];
  const joined = (BRACKETED.test(between) && CLOSED.test(after)) || (ASIDE.test(between) && ENDED.test(after));
  return joined && isNarration(block, { start: a.start, end: b.end });
}

/** Whether each value of one is that of the other, as far as both are rounded. */
function fits(a: Measure, b: Measure): boolean {
  return a.intervals.every(({ low, high }, i) => {
    const lows = converted(low, a.unit, b.unit);
    const highs = converted(high, a.unit, b.unit);
    return lows.some((value, kind) => overlap(loose(value, highs[kind]!, b.unit), b.intervals[i]!));
  });
}

function loose(low: number, high: number, { dimension }: Unit) {
  const more = dimension === 'temperature' ? DEGREES : TOLERANCE * Math.abs(high);
  return { low: low - more, high: high + more };
}

function problem(a: Measure, b: Measure): Problem {
  const right = a.values.map((value) => {
    const result = converted(value, a.unit, b.unit)[0]!;
    return printed(result, Math.abs(result) < 100 ? 2 : 3);
  });
  const own = (values: readonly string[], { said }: Unit) => `${values.join(' to ')}${said}`;
  const from = own(
    a.values.map((value) => printed(value, 6)),
    a.unit,
  );
  return { start: b.start, end: b.end, message: `${from} is ${own(right, b.unit)}, not ${b.text}.` };
}
