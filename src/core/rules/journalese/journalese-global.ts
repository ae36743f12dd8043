import source from '../../data/en/usage/journalese-global.txt';
import { sentenceText } from '../../linter/narration.ts';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseList } from '../../linter/phrases.ts';

export const journaleseGlobal = phraseRule({
  id: 'journalese-global',
  category: 'journalese',
  severity: 'hint',
  summary: 'Newspaper words that nobody says.',
  why: 'Boffins, mercy dashes and last-ditch bids live in newspapers only. Headlines, short of space, are left alone.',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  phrases: phraseList(source),
  // A door and a ball are slammed, a driver makes a U-turn.
  accept: ({ start, end, endToken }, block) =>
    /^(?:slam|blasted|u-turn)/i.test(block.text.slice(start, end)) &&
    (LITERAL.test(block.tokens[endToken]?.lower ?? '') ||
      block.tokens
        .slice(endToken, endToken + 7)
        .some(({ lower }) => /^(?:against|into|onto|ground|floor|wall)$/.test(lower)) ||
      TRAFFIC.test(sentenceText(block, start))),
  message: (words) => `“${words}” is a newspaper cliché; say what happened.`,
  examples: {
    flagged: [
      { text: 'The mayor {came under fire for} the delay.', fixed: 'The mayor was criticised for the delay.' },
      { text: 'Engineers made a {last-ditch attempt} to save the dam.' },
      {
        text: 'The council made a {U-turn} after the vote.',
        fixed: 'The council made a change of mind after the vote.',
      },
      { text: 'A cyclist was {rushed to hospital}.', fixed: 'A cyclist was taken to hospital.' },
    ],
    accepted: [
      { text: 'Mayor under fire for delay\n\nThe mayor was criticised on Monday over the delay.', why: 'a headline' },
      { text: 'The blast damaged the front of the shop.', why: 'an explosion' },
      { text: '“It was a last-ditch attempt,” the engineer said.', why: 'the speaker’s own words' },
    ],
  },
});

const LITERAL = /^(?:into|shut|on|onto|door|doors|brakes|down|home|against|off|through)$/;
const TRAFFIC =
  /\b(?:doors?|brakes?|cars?|drivers?|driving|vehicles?|lorry|bus|truck|ball|net|goal|shot|header|grand slams?|road|street)\b/i;
