import source from '../../data/en/inclusive/the-people.txt';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const theHomeless = phraseRule({
  id: 'the-homeless',
  category: 'inclusive',
  severity: 'info',
  summary: '“The X” for people: the homeless, the elderly.',
  why: 'The article and an adjective make a kind of thing out of people. “Homeless people” costs one word.',
  houseNotes: ['AP: no “the homeless”, “the poor”, “the elderly” where people are meant.'],
  phrases: phraseListWithFixes(source, 'the-people.txt'),
  message: (words, { phrase }) => `“${words}” reduces people to one condition; say “${phrase.instead[0]}”.`,
  // An adjective before a noun (“the poor harvest”): only an end, a mark or a small word shows that people are meant.
  accept: ({ firstToken, endToken }, block) => {
    // “The Legal Clinic for the Homeless”, “the secretary of state for the elderly”: names of bodies and offices.
    const head = block.tokens[firstToken]!;
    if (block.tokens[firstToken + 1]?.capital && !head.capital) return true;
    if (OFFICE_FOR.test(block.text.slice(Math.max(0, head.start - 40), head.start))) return true;
    // “The poorest of the poor”, “the sickest of the sick”.
    const [most, of] = block.tokens.slice(Math.max(0, firstToken - 2), firstToken);
    if (of?.lower === 'of' && /est$/.test(most!.lower)) return true;
    const next = block.tokens[endToken];
    // “The poor, the downtrodden and the marginalised”: a row of speech, which is lost with “poor people”.
    const [the, adjective] = block.tokens.slice(endToken + 1, endToken + 3);
    if (next?.text === ',' && the?.lower === 'the' && ADJECTIVE.test(adjective?.lower ?? '')) return true;
    // “The poor and marginalised”: the article goes on to the second adjective.
    if (next?.lower === 'and' && ADJECTIVE.test(block.tokens[endToken + 1]?.lower ?? '')) return true;
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
      { text: 'She works at the Legal Clinic for the Homeless.', why: 'the name of a body' },
      { text: 'The secretary of state for the elderly, Ann Roe, spoke.', why: 'the name of an office' },
      { text: 'The scheme is for the poorest of the poor.', why: 'a set phrase' },
      { text: 'He serves the poor and marginalised.', why: 'two adjectives with one article' },
      { text: 'Farmers feared the poor harvest.', why: 'an adjective before its noun' },
      { text: '“We help the homeless,” Bakare said.', why: 'the speaker’s own words' },
      { text: 'The Dutch and the Taliban were named in the report.', why: 'names of peoples and groups' },
      { text: 'We share what we have with the poor, the downtrodden and the lonely.', why: 'a row' },
      { text: 'He gives to the needy and poor of the town.', why: 'the article goes on to the second adjective' },
    ],
  },
});

const OFFICE_FOR = /\b(?:secretary|minister|ministry|department|commission|commissioner|bureau)\b[\w ]{0,20} for $/i;
const ADJECTIVE =
  /(?:ed|dden|less|able|ous|ful|ive|ic)$|^(?:needy|sick|old|elderly|young|weak|hungry|jobless|lonely|middle|very|most|less|dying|dead|blind|deaf|frail|infirm|poor|rich|homeless|disabled|unemployed)$/;
const AFTER_A_GROUP =
  /^(in|on|at|of|by|for|from|with|to|and|or|but|who|whose|are|were|was|is|have|had|will|would|can|could|should|must|as|during|across|after|before|because|than|through|near|under|over)$/;
