import { blockRule } from './rule.ts';

export const repeatedWord = blockRule({
  id: 'repeated-word',
  category: 'consistency',
  scope: 'block',
  severity: 'warning',
  summary: 'The same word twice in a row.',
  why: 'A doubled word is a slip of the keyboard that the eye skips.',
  examples: {
    flagged: [
      {
        text: 'They met in {the the} hall on Monday.',
        message: '“the” is repeated',
        fixed: 'They met in the hall on Monday.',
      },
    ],
    accepted: [{ text: 'He had had enough of it by then.', why: 'the pluperfect of have' }],
  },
  check(block) {
    const problems = [];
    for (let i = 1; i < block.tokens.length; i++) {
      const [a, b] = [block.tokens[i - 1]!, block.tokens[i]!];
      if (a.kind !== 'word' || a.lower !== b.lower || /^(had|that)$/.test(a.lower) || a.capital) continue;
      problems.push({
        start: a.start,
        end: b.end,
        message: `“${a.text}” is repeated.`,
        fixes: [{ title: `Keep one “${a.text}”`, edits: [{ start: a.end, end: b.end, text: '' }], safe: true }],
      });
    }
    return problems;
  },
});
