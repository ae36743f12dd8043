import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

/** Program code and addresses have brackets of their own. */
const CODE = /[{}=<>|]|:\/\//;
/** A face, or what is no bracket of prose: the mark in “a)” and “401(k)”. */
const NO_BRACKET = /(?:[:;]-?|(?:^|[^\p{L}])\p{L}{0,3}\d{0,3}\.?)$/u;
/** What a bracket stands behind that is a paragraph by itself, or closes in a later one: the end of a sentence. */
const BY_ITSELF = /(?:^|[.!?:”"])\s*$/;

export const bracketUnpaired = blockRule({
  id: 'bracket-unpaired',
  category: 'consistency',
  scope: 'block',
  kinds: ['paragraph', 'deck'],
  triggers: ['(', ')'],
  severity: 'info',
  claim: 'warning',
  summary: 'A bracket that is opened and not closed in its paragraph, or closed and never opened.',
  why: 'Without its partner nobody can tell where the aside ends. Lists (“a)”), faces and an aside that is a sentence by itself, which may run on into the next paragraph, are left alone.',
  examples: {
    flagged: [
      { text: 'Four towns, among them Hull and York {(}all in the north, were named.', message: 'never closed' },
      { text: 'The member for the north of the town{)} spoke on Monday.', message: 'never opened' },
    ],
    accepted: [
      { text: 'Four towns (all in the north (or nearly)) were named, and he was pleased :) too.' },
      { text: 'They may a) stay or b) leave. (The rest of them have left, she said.', why: 'a list; a sentence' },
      { text: 'They call it foo(bar and { x = y }.', why: 'code' },
      { text: 'It is all in the north (or nearly', why: 'the paragraph is cut' },
    ],
  },
  check(block): Problem[] {
    const { text } = block;
    const lone = CODE.test(text) || !/[.!?”"’']\s*$/.test(text) ? [] : loneBrackets(text);
    // Several are a list, or a text that was damaged.
    return lone.length === 1 ? lone.filter((at) => isProse(block, at)).map((at) => problem(text, at)) : [];
  },
});

function loneBrackets(text: string): number[] {
  const open: number[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '(') open.push(at);
    else if (mark === ')' && open.pop() === undefined) lone.push(at);
  }
  return [...lone, ...open];
}

function isProse(block: BlockFacts, at: number): boolean {
  const before = block.text.slice(Math.max(0, at - 40), at);
  if (!isNarration(block, { start: at, end: at + 1 })) return false;
  return block.text[at] === '(' ? !BY_ITSELF.test(before) && /\s$/.test(before) : !NO_BRACKET.test(before);
}

function problem(text: string, start: number): Problem {
  const message = text[start] === '(' ? 'This bracket is never closed.' : 'This bracket was never opened.';
  return { start, end: start + 1, message };
}
