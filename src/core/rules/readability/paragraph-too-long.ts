import { articleRule } from '../../linter/rule.ts';
import { median, wordCount } from '../../linter/words.ts';

/** A paragraph this much longer than the article's usual one stands out. */
const TIMES_USUAL = 2;

export const paragraphTooLong = articleRule<number, { words: number }>({
  id: 'paragraph-too-long',
  category: 'readability',
  scope: 'article',
  severity: 'hint',
  summary: 'A paragraph far longer than the others.',
  why: 'A paragraph of news is a sentence or two. One of 80 words and more is a grey block in a narrow column. Features with long paragraphs throughout are left alone: it must also be twice as long as the article’s usual paragraph.',
  options: { words: { description: 'Most words in a paragraph.', default: 80, minimum: 20, maximum: 500 } },
  examples: {
    flagged: [
      {
        text: 'The hall stays.\n\n{The hall needs a new roof. It needs new doors. The lifts must go. The stairs are not safe.}\n\nThe vote was close.\n\nWork starts in May.',
        options: { words: 15 },
        message: '19 words',
      },
      {
        text: 'The hall stays.\n\nThe vote was close.\n\n{The mayor said the roof would be mended first. Then come the doors and both the lifts.}',
        options: { words: 15 },
      },
      {
        text: 'The hall stays.\n\nThe vote was close.\n\n{The roof will be mended first, at a cost of two million pounds, most of which comes from a fund that the council set up after the flood of 2019. Then come the doors and both the lifts, which date from 1931 and have not worked since the war. The stairs are safe but must be made wider, since the law now asks for two people to be able to pass each other on them. Work on the cellar has to wait for the spring, when the river is lower.}\n\nWork starts in May.',
      },
    ],
    accepted: [
      { text: 'The hall stays.\n\nThe vote was close.\n\nWork starts in May.', options: { words: 15 } },
      {
        text: 'The hall needs a new roof. It needs new doors. The lifts must go. The stairs are not safe.\n\nThe mayor said the roof would be mended first. Then come the doors and both the lifts.',
        options: { words: 15 },
        why: 'a feature: all its paragraphs are long',
      },
      {
        text: 'The hall needs a new roof and new doors. Both the lifts must go. The stairs are not safe.',
        why: 'short enough',
      },
    ],
  },
  collect: (block) => (block.kind === 'paragraph' ? wordCount(block) : undefined),
  conclude(parts, view, { options }) {
    const long = parts.filter(({ part }) => part > options.words);
    if (long.length === 0) return [];
    const usual = median(parts.map(({ part }) => part));
    return long
      .filter(({ part }) => part > usual * TIMES_USUAL)
      .map(({ part, offset }) => ({
        start: offset,
        end: offset + view.block(offset).facts.text.length,
        message: `This paragraph has ${part} words; most in the article have about ${usual}.`,
      }));
  },
});
