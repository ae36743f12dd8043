import type { BlockFacts } from '../../analysis/facts.ts';
import type { BlockId } from '../../incremental/block-identity.ts';
import { neighbouringParagraphs } from '../../linter/places.ts';
import { type ArticleView, articleRule, gathering, type PlacedUse, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { goesOnInNext } from '../support/wrapped.ts';

/** How a paragraph ends. */
interface Ending extends Span {
  readonly stopped: boolean;
  readonly sentences: number;
  /** It ends with a comma. */
  readonly isComma?: boolean;
}

/** Most end so: one for all of them. */
const WITH_STOP: Ending = { stopped: true, start: 0, end: 0, sentences: 0 };

/** A shorter text may be a label or a headline. */
const SHORTEST = 110;
/** So many paragraphs there must be, and so large a share of them with a stop. */
const FEWEST = 5;
const LEAST_STOPPED = 0.75;

const STOPPED = /[.?!…][\s\uFEFF\u200B”"’'»)\]*_]*$/;
/** A paragraph that brings in a quotation or a list ends with a colon. */
const COLON = /:\s*$/;
/** A word in small letters at the very end, without anything of an address. */
const ENDS_IN_WORD = /(?<![\p{L}\p{N}.@/#_-])\p{Ll}{3,}\s*$/u;
/** What opens a pointer to another article, a line of credits, a form. */
const LABEL =
  /^\s*(?:\uFEFF|read|see|watch|also|more|related|reuters|afp|[-•*·▪–—])|privacy policy|newsletter|getty|alamy/i;

export const missingStop = articleRule<Ending>({
  id: 'missing-stop',
  category: 'consistency',
  scope: 'article',
  kinds: ['paragraph'],
  severity: 'warning',
  summary: 'A paragraph that ends without a full stop, or with a comma.',
  why: 'All paragraphs around it end with one. What looks like a headline, a list, a pointer to another article or a sentence torn in two is left alone.',
  examples: {
    flagged: [
      {
        text: 'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nThe council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to {come}\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
        message: 'full stop',
        fixed:
          'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nThe council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to come.\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
      },
      {
        text: 'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nThose who live beside the river are asked to come to the hall on Monday{,}\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
        message: 'comma',
      },
    ],
    accepted: [
      {
        text: 'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nThe council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to come\n\nto the hall in the evening.\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
        why: 'torn in two',
      },
      {
        text: 'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nRead more: The council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to come\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
        why: 'a pointer to another article',
      },
      {
        text: 'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nDar spoke for long: The council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to come\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
        why: 'after a colon',
      },
      {
        text: 'It rained all night in the valley.\n\nThe river rose by two feet before dawn.\n\nThe council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to come . ends\n\nNobody was hurt in the flood.\n\nThe road to the mill is shut.\n\nIt will open again in May.',
        why: 'an end mark',
      },
      {
        text: 'The council will meet in the hall on Monday to talk about the wall, and those who live beside the river are asked to come',
        why: 'nothing around it',
      },
    ],
  },
  collect(block) {
    return STOPPED.test(block.text) ? WITH_STOP : (withComma(block) ?? unstopped(block));
  },
  gathers: [
    gathering<Ending, Ending>({
      each: (part, give) => give(part.stopped ? 'stopped' : part.end > 0 ? 'open' : 'label', part),
      conclude: ({ of, count }, view) => {
        const [stopped, open] = [count('stopped'), count('open')];
        const all = stopped + open + count('label');
        if (open === 0 || all < FEWEST || stopped < LEAST_STOPPED * all) return [];
        return of('open').flatMap((ending) =>
          isAlone(ending, view) && !goesOnInNext(view, ending.block) ? [problem(ending)] : [],
        );
      },
    }),
  ],
});

function unstopped({ text, tokens, sentences }: BlockFacts): Ending {
  const none = { stopped: false, start: 0, end: 0, sentences: sentences.length };
  const last = tokens.at(-1);
  if (text.length < SHORTEST || !last || !ENDS_IN_WORD.test(text) || LABEL.test(text)) return none;
  // A word by itself is an end mark, or left over; after a colon there may be a headline.
  if (/^[.?!…:*]$/.test(tokens.at(-2)!.text) || text.lastIndexOf(': ') > text.lastIndexOf('.')) return none;
  if ((bitsOf(last.lower) & Word.grammar) !== 0) return none;
  return { ...none, start: last.start, end: last.end };
}

/** A comma where the paragraph ends, alone or inside the closing mark; a label or the opening of a letter is shorter. */
const COMMA = /\p{L}{2}(,[”"’']?)\s*$/u;
const SHORTEST_WITH_COMMA = 50;

function withComma({ text, sentences }: BlockFacts): Ending | undefined {
  const comma = text.length < SHORTEST_WITH_COMMA ? null : COMMA.exec(text);
  // “In the song he sings,”: the words of the song follow.
  const word =
    comma &&
    text
      .slice(Math.max(0, comma.index - 20), comma.index + 2)
      .split(' ')
      .at(-1)!;
  if (!comma || word === 'saying' || (bitsOf(word!) & Word.cue) !== 0) return undefined;
  const start = comma.index + 2;
  return { stopped: false, isComma: true, start, end: start + comma[1]!.length, sentences: sentences.length };
}

/** The two paragraphs before it and the two after it end with a stop. */
function isAlone({ block, sentences }: PlacedUse<Ending>, view: ArticleView): boolean {
  const { before, next } = neighbouringParagraphs(view, block);
  if (before === undefined) return false;
  const first = neighbouringParagraphs(view, before).before;
  // Under the headline a summary of one sentence may be set as a paragraph.
  if (first === undefined && sentences === 1) return false;
  const last = next === undefined ? undefined : neighbouringParagraphs(view, next).next;
  if (first !== undefined && COLON.test(view.block(first).facts.text))
    return isStopped(view, before) && isStopped(view, next);
  return [first, before, next, last].every((id) => isStopped(view, id));
}

function isStopped(view: ArticleView, id: BlockId | undefined): boolean {
  return id === undefined || STOPPED.test(view.block(id).facts.text);
}

function problem({ start, end, isComma }: Ending): Problem {
  if (isComma) return { start, end, message: 'The paragraph ends with a comma.', severity: 'info' };
  return {
    start,
    end,
    message: 'The paragraph ends without a full stop.',
    fixes: [{ title: 'Add the full stop', edits: [{ start: end, end, text: '.' }] }],
  };
}
