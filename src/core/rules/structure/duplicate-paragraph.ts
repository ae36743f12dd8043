import { turnOf } from '../../base/turns.ts';
import { articleRule, gathering, type Problem } from '../../linter/rule.ts';
import { wordCount } from '../../linter/words.ts';
import type { Span } from '../../model.ts';
import { SHORTEST_PIECE } from '../../syntax/long.ts';

/** A whole paragraph. */
interface Part extends Span {
  /** The text with single spaces. */
  readonly key: string;
}
/** Shorter ones (“He paid.”) may well come back. */
const SHORTEST = 8;
/** Lines of verse, labels and signatures of posts do not end as a paragraph does. */
const ENDS = /[.!?…]["”’')\]]*$/;

export const duplicateParagraph = articleRule<Part>({
  id: 'duplicate-paragraph',
  category: 'structure',
  scope: 'article',
  severity: 'info',
  claim: 'warning',
  summary: 'The same paragraph twice.',
  why: 'A paragraph was moved by copying and the old one stayed. A pull quote repeats the body on purpose and is left alone.',
  outranks: ['repeated-quote'],
  examples: {
    flagged: [
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n{The council voted on Monday to keep the old hall.}\n\nWork starts in May.',
        message: 'repeats an earlier one',
      },
      {
        text: 'The fund for floods is empty, the mayor said.\n\n{The fund for floods is empty, the mayor said.}\n\nWork starts in May.',
      },
      {
        text: 'The fund for floods is empty,  the mayor said.\n\nWork starts in May.\n\n{The fund for floods is empty, the mayor said.}',
      },
    ],
    accepted: [
      {
        text: 'DAR: I do not say that at all, Ann.\n\nROE: You did.\n\nDAR: I do not say that at all, Ann.',
        why: 'a transcript',
      },
      { text: 'He paid.\n\nThe fund for floods is empty, the mayor said.\n\nHe paid.', why: 'too short to be a slip' },
      {
        text: 'The fund for floods is empty, the mayor said.\n\nThe fund for fires is empty, the mayor said.',
        why: 'another fund',
      },
      { text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.' },
    ],
  },
  collect(block) {
    // The pieces of one endless paragraph are no paragraphs.
    if (block.isLabelled) return undefined;
    if (block.kind !== 'paragraph' || block.text.length >= SHORTEST_PIECE || wordCount(block) < SHORTEST)
      return undefined;
    if (!ENDS.test(block.text.trimEnd()) || /^\s*[—–-]\s/.test(block.text)) return undefined;
    const key = /\s\s|[^\S ]/.test(block.text) ? block.text.replace(/\s+/g, ' ') : block.text;
    return { key, start: 0, end: block.text.length };
  },
  gathers: [
    gathering<Part, Part>({
      each: (part, give) => give(part.key, part),
      isSought: (uses) => uses.length > 1,
      *conclude({ soughtKeys, of }) {
        const problems: Problem[] = [];
        const isOver = turnOf(PARAGRAPHS_A_TURN);
        for (const key of soughtKeys) {
          const [first, ...again] = of(key);
          for (const use of again) problems.push(problem(use, first!));
          if (isOver(1 + again.length)) yield;
        }
        return problems;
      },
    }),
  ],
});

/** So many paragraphs are compared in one turn. */
const PARAGRAPHS_A_TURN = 2_000;

function problem({ start, end }: Span, first: Span): Problem {
  return {
    start,
    end,
    message: 'This paragraph repeats an earlier one, word for word.',
    related: [{ start: first.start, end: first.end, message: 'The earlier paragraph.' }],
  };
}
