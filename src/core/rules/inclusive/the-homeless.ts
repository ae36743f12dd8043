import source from '../../data/en/the-people.txt';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseList } from '../../linter/phrases.ts';

export const theHomeless = phraseRule({
  id: 'the-homeless',
  category: 'inclusive',
  severity: 'info',
  summary: '“The X” for people: the homeless, the elderly.',
  why: 'The article and an adjective make a kind of thing out of people. “Homeless people” costs one word.',
  houseNotes: ['AP: no “the homeless”, “the poor”, “the elderly” where people are meant.'],
  phrases: phraseList(source),
  message: (words, { phrase }) => `“${words}” reduces people to one condition; say “${phrase.instead[0]}”.`,
  // An adjective before a noun (“the poor harvest”): only an end, a mark or a small word shows that people are meant.
  accept: ({ endToken }, block) => {
    const next = block.tokens[endToken];
    return next !== undefined && next.kind !== 'punctuation' && !AFTER_A_GROUP.test(next.lower);
  },
  examples: {
    flagged: [
      {
        text: 'The hall will shelter {the homeless} in winter.',
        fixed: 'The hall will shelter homeless people in winter.',
      },
      { text: 'Food was given to {the needy}.', fixed: 'Food was given to people in need.' },
      { text: '{The elderly} were told to stay in.', fixed: 'Older people were told to stay in.' },
    ],
    accepted: [
      { text: 'Farmers feared the poor harvest.', why: 'an adjective before its noun' },
      { text: '“We help the homeless,” Bakare said.', why: 'the speaker’s own words' },
      { text: 'The Dutch and the Taliban were named in the report.', why: 'names of peoples and groups' },
    ],
  },
});

const AFTER_A_GROUP =
  /^(in|on|at|of|by|for|from|with|to|and|or|but|who|whose|are|were|was|is|have|had|will|would|can|could|should|must|as|during|across|after|before|because|than|through|near|under|over)$/;
