import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const ABOUT = /\b(about|around|roughly|approximately|nearly|almost|some|up to)\s$/i;

export const approxExact = blockRule({
  id: 'approx-exact',
  category: 'numbers',
  scope: 'block',
  needs: 'amounts',
  severity: 'hint',
  summary: '“About” before an exact figure.',
  why: '“About 1,237 homes” is either “1,237 homes” or “about 1,200 homes”.',
  kinds: ['paragraph', 'caption', 'deck', 'highlight'],
  examples: {
    flagged: [
      { text: 'The flood hit {about 1,237} homes.', message: 'about', fixed: 'The flood hit 1,237 homes.' },
      { text: 'It drew {roughly 48,911} visitors.' },
      { text: 'The fire killed {around 317} sheep.', fixed: 'The fire killed 317 sheep.' },
    ],
    accepted: [
      { text: 'The flood hit about 1,200 homes and 1,237 sheds.' },
      { text: 'It was built around 1987.', why: 'a year' },
      { text: 'It lies about 127 km (79 miles) from Hull.', why: 'a distance' },
      { text: 'The fee is about $1,237 (£999).', why: 'a converted sum' },
      { text: '“It hit about 1,237 homes,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    return block.amounts
      .filter(({ figure, value, unit, currency, noun }) => !unit && !currency && !noun && isExact(figure, value))
      .flatMap(({ start, end, figure }) => {
        const about = ABOUT.exec(block.text.slice(Math.max(0, start - 16), start));
        const counted =
          /^\s\p{Ll}{3,}/u.test(block.text.slice(end)) &&
          !/^\s(?:miles|metres|meters|feet|acres|square|yards|tons|tonnes|litres|hectares|barrels|gallons|pounds|degrees|(?:kilo|mega|giga|tera)\p{L}+)/u.test(
            block.text.slice(end),
          );
        if (!about || !counted) return [];
        const span = { start: start - about[0].length, end };
        if (!isNarration(block, span)) return [];
        const edits = [{ start: span.start, end: start, text: '' }];
        return [
          {
            ...span,
            message: `“${about[1]}” does not go with the exact figure ${figure}: drop it or round the figure.`,
            fixes: [{ title: `Change to “${figure}”`, edits }],
          },
        ];
      });
  },
});

/** Not round, and no year. */
function isExact(figure: string, value: number): boolean {
  return (
    value > 300 &&
    value % 10 !== 0 &&
    value % 25 !== 0 &&
    Number.isInteger(value) &&
    !/^(?:1[5-9]|20)\d\d$/.test(figure)
  );
}
