import { blockRule, type Problem } from './rule.ts';
import { isNarration, matchesOf } from './support/narration.ts';

/** Notes in brackets to the desk, not to the reader. */
const BRACKETED =
  /[[(](?:check|legal|lawyer|verify|confirm|fact[- ]?check|to check|pls check|please check|ck|sub|subs|desk|query|spelling|source|needs? \w+|who|when|where|how old|add \w+|cut|trim)\b[^\])\n]{0,40}\?*[\])]/gi;
const QUERY = /[[(][^\])\n.]{1,40}\?\?*[\])]/g;
const MARKUP = /\{\{[^{}\n]{0,80}\}\}|<!--[\s\S]{0,200}?-->/g;
const LINE = /^(?:NB|N\.B\.|NOTE TO (?:SUBS?|DESK|ED(?:ITOR)?)|SUBS?|DESK|ATTN|FYI)\s*:.*$|^\/\/\s.*$/gm;

export const editorNoteInBody = blockRule({
  id: 'editor-note-in-body',
  category: 'placeholders',
  scope: 'block',
  triggers: '( [ { < / nb n.b. note sub subs desk attn fyi'.split(' '),
  kinds: ['headline', 'highlight', 'caption', 'subhead', 'paragraph', 'pullQuote'],
  severity: 'warning',
  summary: 'A note to the desk inside the copy: [check], (legal?), NB:.',
  why: 'Whoever the note is for should act on it; the reader should not see it. Words put into a quotation in square brackets are left alone.',
  examples: {
    flagged: [
      { text: 'He fled {(legal?)} before the hearing.', message: 'note', fixed: 'He fled before the hearing.' },
      { text: 'The bridge opened in 1931 {[check]}.', fixed: 'The bridge opened in 1931.' },
      { text: 'The mill employs 300 people {[confirm with HR]} in two shifts.' },
    ],
    accepted: [
      { text: '“They [the council] should act,” Okoye said.', why: 'an insertion in a quotation' },
      { text: 'She sang “Where Did You Sleep (Last Night?)” and left.', why: 'a title in quotation marks' },
      { text: 'The bill (checked twice) was paid.', why: 'ordinary brackets' },
    ],
  },
  check(block): Problem[] {
    const { text } = block;
    const found = [BRACKETED, QUERY, MARKUP, LINE]
      .flatMap((pattern) => matchesOf(text, pattern))
      .filter((match) => isNarration(block, { start: match.index, end: match.index + match[0].length }))
      .filter((match) => match[0].startsWith('[') || !isAside(match[0]))
      .sort((a, b) => a.index - b.index);
    return found
      .filter((match, i) => i === 0 || found[i - 1]!.index !== match.index)
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}” reads like a note to the desk.`,
        fixes: [{ title: 'Remove the note', edits: [{ ...withSpace(text, match.index, match[0].length), text: '' }] }],
      }));
  },
});

/** A question of several words in round brackets may well be meant for the reader. */
function isAside(words: string): boolean {
  return /^\(.*\s.*\s.*\?+\)$/.test(words) && !/^\((?:check|legal|verify|confirm|sub|desk|query)\b/i.test(words);
}

function withSpace(text: string, start: number, length: number): { start: number; end: number } {
  return { start: start > 0 && text[start - 1] === ' ' ? start - 1 : start, end: start + length };
}
