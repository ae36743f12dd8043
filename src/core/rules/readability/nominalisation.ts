import source from '../../data/en/usage/nominalisations.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const nominalisation = phraseCheck({
  id: 'nominalisation',
  category: 'readability',
  severity: 'hint',
  summary: 'A verb hidden in a noun: “held a discussion on”.',
  why: 'The plain verb is shorter and says who did what: “discussed”, “investigated”, “decided”.',
  phrases: phraseList(source),
  message: '“{words}” hides a verb: “{fix}”.',
  messageWithoutFix: '“{words}” hides a verb.',
  examples: {
    flagged: [
      {
        text: 'The committee {held a discussion on} water prices.',
        fixed: 'The committee discussed water prices.',
      },
      { text: 'Police {carried out an investigation into} the fire.', fixed: 'Police investigated the fire.' },
      { text: 'The board {made a decision to} close the pool.', fixed: 'The board decided to close the pool.' },
    ],
    accepted: [
      { text: 'The two sides held talks in Muscat.', why: 'the ordinary expression for a meeting' },
      { text: 'A discussion on water prices drew 200 people.', why: 'the noun is the subject' },
      { text: '“We made a decision to leave,” she said.', why: 'the speaker’s own words' },
    ],
  },
});
