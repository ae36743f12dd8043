import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

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
      { text: 'Four towns, among them Hull and York {(}all in the north, were named.', message: 'closed' },
      { text: 'The member for the north of the town{)} spoke on Monday.', message: 'opened' },
    ],
    accepted: [
      { text: 'Four towns (all in the north (or nearly)) were named, and he was pleased :) too.' },
      { text: 'They may a) stay or b) leave. (The rest of them have left, she said.', why: 'a list; a sentence' },
      { text: 'They call it foo(bar.', why: 'code' },
      { text: 'It is all in the north (or nearly', why: 'the paragraph is cut' },
    ],
  },
  check(block): Problem[] {
    const { text } = block;
    if (!/[.!?”"’']\s*$/.test(text)) return [];
    const open: number[] = [];
    const lone: number[] = [];
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '(') open.push(at);
      else if (text[at] === ')' && open.pop() === undefined) lone.push(at);
    }
    lone.push(...open);
    // Several are a list, or a text that was damaged.
    const start = lone[0];
    if (lone.length !== 1 || start === undefined || !isProse(text.slice(0, start), open.length > 0)) return [];
    const span = { start, end: start + 1 };
    const message = `This bracket was never ${open.length > 0 ? 'closed' : 'opened'}.`;
    return isNarration(block, span) ? [{ ...span, message }] : [];
  },
});

/** Whether a bracket of prose may stand behind a text. */
function isProse(before: string, isOpen: boolean): boolean {
  return isOpen ? /\s$/.test(before) && !BY_ITSELF.test(before) : !NO_BRACKET.test(before);
}
