import { narrated } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

/** A small word with a capital inside a sentence: behind another small word or a semicolon, and before a word in small letters. */
const CAPITAL =
  /(?<=[a-z]; |[a-z]{2,}, (?=(?:He|She|It|They|We|This|These|There|But|His|Their) )|[a-z] (?:also|and|or|but|that|them|him|because|if|when|while|with|by|from|for|in|to) )(?:He|She|It|They|We|There|This|These|Those|His|Is|Are|Was|Were|Will|Has|Have|Had|For|From|With|In|At|By|Of|And|But|Also|Their|Its)(?= [a-z]+ [a-z])/g;
const LOOKS = /(?:; |[a-z],? )(?:He|She|Th|Ha|[ABFIOW])/;

export const capitalSlip = blockRule({
  id: 'capital-slip',
  category: 'spelling',
  scope: 'block',
  kinds: ['paragraph', 'deck'],
  severity: 'info',
  claim: 'warning',
  summary: 'A small word with a capital inside a sentence.',
  why: 'Two sentences were made one and the capital was left. Only small words between words in small letters are marked, which are neither names nor titles.',
  examples: {
    flagged: [
      {
        text: 'They left the hall at noon; {They} said that they would be back.',
        fixed: 'They left the hall at noon; they said that they would be back.',
      },
      { text: 'She found the price too high but {It} is unfair to ask for more.' },
      { text: 'Above all, {He} wants to find a way out of it.' },
      { text: 'The hall was shut and {Those} who came were sent away.' },
    ],
    accepted: [
      { text: 'They left at noon. They said that they would be back.' },
      { text: 'They met In Flames fans and saw Of Mice and Men in May.', why: 'names' },
      { text: 'He wrote of it and “They said that they would go,” in May.', why: 'a quotation' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, CAPITAL, LOOKS).map((match) => {
      const word = match[0];
      const span = { start: match.index, end: match.index + word.length };
      const text = word.toLowerCase();
      return {
        ...span,
        message: `“${word}” takes no capital inside a sentence.`,
        fixes: [{ title: `Change to “${text}”`, edits: [{ ...span, text }] }],
      };
    });
  },
});
