import type { BlockFacts } from '../../analysis/facts.ts';
import { grouped } from '../../base/grouped.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { inWords, numeralValue } from '../../syntax/text/numerals.ts';
import { type FormUse, mixedForms, namedForms, placedUses } from '../support/forms.ts';

interface CountUse extends FormUse {
  /** What is counted. */
  readonly noun: string;
}

/** A number below ten right before a plural noun. */
const COUNT =
  /(?<![\p{L}\p{N}.,:$£€%/–-]|\b(?:aged|by|to|page|No|number|chapter|article|group|level|grade|\p{Lu}\p{L}+) )([2-9]|two|three|four|five|six|seven|eight|nine) (\p{Ll}{3,}s|\p{Ll}*(?:men|women)|people|children)(?![\p{L}-])/gu;
/** Those counted are people, whatever they are called: 3 men, four women. */
const PEOPLE = /(?:men|women|people|children|boys|girls)$/;
const BELOW_TEN = '2 3 4 5 6 7 8 9 two three four five six seven eight nine'.split(' ');
const MEASURES =
  /^(?:years|months|weeks|days|hours|minutes|seconds|miles|metres|meters|feet|inches|points|goals|tries|wickets|runs|shots|lengths|degrees|tons|tonnes|pounds|dollars|euros|pence|cents|times|percentage|sets|games|kilos|litres|acres|stars|seeds|stone|others)$/;

export const numberStyleMixed = articleRule<readonly CountUse[]>({
  id: 'number-style-mixed',
  category: 'numbers',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: BELOW_TEN,
  severity: 'hint',
  claim: 'info',
  summary: 'The same things counted in figures here and in words there.',
  why: 'Most houses write one to nine in words and figures from 10. Ages, scores, measures, money and dates take figures anyway and are not compared; only the same noun counted in both ways is.',
  houseNotes: ['AP, BBC, Guardian, Reuters: words to nine.'],
  examples: {
    flagged: [
      {
        text: 'Police held four men in Hull. They had seen {3 men} near the mill, and two men in a van.',
        message: 'Numbers below ten: in figures here, in words twice elsewhere.',
        fixed: 'Police held four men in Hull. They had seen three men near the mill, and two men in a van.',
      },
      { text: 'Six schools closed. The storm damaged {2 schools} in York and five schools in Leeds.' },
      { text: 'The boat held {3 men}, four women and two children.' },
      { text: 'He has two houses. She has {5 houses}, and her mother three houses.' },
    ],
    accepted: [
      { text: 'Police held four men and 12 women.', why: 'figures from ten' },
      { text: 'He won by 3 goals. The 2 goals came late, and two goals were lost.', why: 'a score' },
      { text: 'Four men came. “I saw 3 men,” she said.', why: 'a quotation' },
      { text: 'Six schools closed in Group 2 schools areas.', why: 'a name' },
      { text: 'He saw four men and 3 dogs.', why: 'different things: too little to go by' },
    ],
  },
  collect(block) {
    if (!mayCount(block)) return undefined;
    const uses = narrated(block, COUNT)
      .filter(([, , noun]) => !MEASURES.test(noun!))
      .map((match) => ({
        ...spanOf(match),
        form: /\d/.test(match[1]!) ? 'figure' : 'word',
        text: match[0],
        noun: match[2]!,
      }));
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return [...grouped(placedUses(parts), ({ noun }) => (PEOPLE.test(noun) ? 'people' : noun)).values()].flatMap(
      (uses) =>
        mixedForms(uses, {
          prefer: 'word',
          pattern: namedForms('Numbers below ten', { word: 'in words', figure: 'in figures' }),
          rewrite: ({ text, form, noun }, to) => {
            const value = numeralValue(text.split(' ')[0]!)!;
            return form === to ? text : `${to === 'word' ? inWords(value) : value} ${noun}`;
          },
        }),
    );
  },
});

/** A cheap look before the pattern, which is slow: such a number with a word in small letters behind it. */
function mayCount({ tokens }: BlockFacts): boolean {
  return tokens.some(({ text, end }, i) => {
    const next = tokens[i + 1];
    return BELOW_TEN.includes(text) && next?.start === end + 1 && /^\p{Ll}*[sne]$/u.test(next.text);
  });
}
