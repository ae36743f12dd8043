import source from '../../data/en/spelling/misspellings.txt';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const misspeltWord = phraseRule({
  id: 'misspelt-word',
  category: 'spelling',
  severity: 'warning',
  outranks: ['misspelling'],
  summary: 'A common misspelling: occured, goverment, publically.',
  why: 'Only words that no dictionary has are listed, and a few that are written as one word or as two. Names are left alone.',
  phrases: phraseListWithFixes(source, 'misspellings.txt'),
  // With a capital in mid-sentence it is somebody’s name; “can not only” is right.
  accept: ({ firstToken, endToken }, block, { words }) => {
    const [first, next] = [block.tokens[firstToken]!, block.tokens[endToken]];
    if (words?.has(first.lower)) return true;
    if (first.lower === 'can' && /^(?:only|just|merely)$/.test(next?.lower ?? '')) return true;
    return first.capital && block.sentences.every((sentence) => sentence.firstToken !== firstToken);
  },
  message: (words, { phrase }) => `“${words}” is “${phrase.instead[0]}”.`,
  examples: {
    flagged: [
      { text: 'The crash {occured} at noon.', message: '“occurred”', fixed: 'The crash occurred at noon.' },
      { text: '{Untill} May it is shut.', fixed: 'Until May it is shut.' },
      { text: 'His {co workers} left.', fixed: 'His co-workers left.' },
      { text: 'They {can not} wait.', fixed: 'They cannot wait.' },
    ],
    accepted: [
      { text: 'The crash occurred at noon.' },
      { text: 'She can not only sing but dance.', why: 'not only' },
      { text: 'The band Wierd played at the hall.', why: 'a name' },
      { text: '“It occured to me,” he wrote.', why: 'a quotation' },
    ],
  },
});
