import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const HYPHEN =
  /\b(African|Arab|Armenian|Asian|Caribbean|Chinese|Cuban|Filipino|German|Indian|Iranian|Irish|Italian|Japanese|Korean|Latin|Mexican|Muslim|Native|Polish|Puerto Rican|Vietnamese)-(Americans?|Canadians?|Australians?)\b/g;

export const racialHyphen = blockRule({
  id: 'racial-hyphen',
  category: 'inclusive',
  scope: 'block',
  severity: 'info',
  off: true,
  houses: { ap: 'info' },
  summary: '“Asian-American” with a hyphen.',
  why: 'AP dropped the hyphen in 2019: both words are nouns or an adjective and a noun, and the hyphen suggests a half-citizen. Other houses keep it.',
  houseNotes: ['AP: Asian American.', 'Reuters: Asian-American.'],
  examples: {
    flagged: [
      {
        text: 'She leads a group of {Asian-American} lawyers.',
        message: 'hyphen',
        fixed: 'She leads a group of Asian American lawyers.',
      },
      { text: 'Two {Italian-Americans} ran for mayor.', fixed: 'Two Italian Americans ran for mayor.' },
      { text: 'He is a {Chinese-Canadian} poet.', house: 'ap' },
    ],
    accepted: [
      { text: 'She leads a group of Asian American lawyers.' },
      { text: '“I am Asian-American,” she said.', why: 'the speaker’s own words' },
      { text: 'The US-Canadian border was closed.', why: 'two countries' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, HYPHEN).map((match) => {
      const text = `${match[1]} ${match[2]}`;
      return {
        ...spanOf(match),
        message: `“${match[0]}” is written without a hyphen.`,
        fixes: [{ title: `Change to “${text}”`, edits: [{ ...spanOf(match), text }] }],
      };
    });
  },
});
