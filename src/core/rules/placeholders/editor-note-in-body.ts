import { matchesOf } from '../../base/matches.ts';
import { isNarration, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bracketsOf, delimited } from '../support/brackets.ts';

/** How a note in brackets to the desk, not to the reader, begins. */
const NOTE =
  /^(?:check|legal|lawyer|verify|confirm|fact[- ]?check|to check|pls check|please check|ck|sub|subs|desk|query|spelling|source|needs? \w+|(?:who|when|where|how old|how many|which)(?=\W*\?)|add \w+|cut|trim)\b/i;
const MOST_BEHIND_NOTE = 40;
const LONGEST_BRACKET = 120;
const SHORTCODE = /\{\{[^{}\n]{0,80}\}\}/g;
const LONGEST_COMMENT = 200;
const LINE = /^(?:NB|N\.B\.|NOTE TO (?:SUBS?|DESK|ED(?:ITOR)?)|SUBS?|DESK|ATTN|FYI)\s*:.*$|^\/\/\s.*$/gm;

export const editorNoteInBody = blockRule({
  id: 'editor-note-in-body',
  category: 'placeholders',
  scope: 'block',
  triggers: '( [ { < / nb n.b. note sub subs desk attn fyi'.split(' '),
  kinds: ['headline', 'deck', 'highlight', 'caption', 'subhead', 'paragraph', 'pullQuote'],
  severity: 'info',
  claim: 'warning',
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
      { text: 'They seem to be hoping (praying?) for rain.', why: 'another word for the reader' },
      { text: 'The bill (checked twice) was paid.', why: 'ordinary brackets' },
      {
        text: 'The clerk (who we met last week) left for a post at the health body (WHO).',
        why: 'an aside, an acronym',
      },
    ],
  },
  check(block): Problem[] {
    const { text } = block;
    const lines = text.includes(':') || text.includes('//') ? matchesOf(text, LINE) : [];
    const notes = [...bracketedNotes(text), ...markup(text), ...lines.map((match) => spanOf(match))]
      .filter((span) => isNarration(block, span))
      .filter(({ start, end }) => text[start] === '[' || !isAside(text.slice(start, end), text.slice(0, start)))
      .sort((a, b) => a.start - b.start);
    return notes
      .filter(({ start }, i) => i === 0 || notes[i - 1]!.start !== start)
      .map((span) => ({
        ...span,
        message: `“${text.slice(span.start, span.end)}” reads like a note to the desk.`,
        fixes: [{ title: 'Remove the note', edits: [{ ...withSpace(text, span), text: '' }] }],
      }));
  },
});

/** Brackets that begin like a note, then those that end in a question mark. */
function bracketedNotes(text: string): Span[] {
  const brackets = bracketsOf(text, LONGEST_BRACKET);
  const first = (isNote: (inside: string) => boolean) =>
    brackets.flatMap((spans) => spans.find(({ start, end }) => isNote(text.slice(start + 1, end - 1))) ?? []);
  return [...first(beginsLikeNote), ...first(asks)];
}

function beginsLikeNote(inside: string): boolean {
  // An acronym is the name of what stands before it: (WHO), (SUB).
  if (/^\p{Lu}{2,}$/u.test(inside)) return false;
  const note = NOTE.exec(inside)?.[0];
  return note !== undefined && withoutMarks(inside.slice(note.length)).length <= MOST_BEHIND_NOTE;
}

/** A question without a full stop: “Ann?”, “is this right??”. */
function asks(inside: string): boolean {
  const question = withoutMarks(inside).length;
  return inside.length > 1 && question < inside.length && question <= MOST_BEHIND_NOTE && !inside.includes('.');
}

function withoutMarks(text: string): string {
  return text.replace(/(?<!\?)\?+$/, '');
}

function markup(text: string): Span[] {
  return [
    ...(text.includes('{{') ? matchesOf(text, SHORTCODE) : []).map((match) => spanOf(match)),
    ...delimited(text, '<!--', '-->', LONGEST_COMMENT),
  ].sort((a, b) => a.start - b.start);
}

/** The word before a bracket, and its ending. */
const WORD_BEFORE = /(?<=\p{Ll}{2})(ing|ed|ly|ous|ion)\s$/u;

/** A question of several words in round brackets may well be meant for the reader, and so may another word: “hoping (praying?)”. */
function isAside(words: string, before: string): boolean {
  const ending = WORD_BEFORE.exec(before.slice(-24))?.[1];
  if (ending && /^\(\p{Ll}+\?\)$/u.test(words) && words.endsWith(`${ending}?)`)) return true;
  return (
    words.endsWith('?)') &&
    /^\(\S*\s\S*\s/.test(words) &&
    !/^\((?:check|legal|verify|confirm|sub|desk|query)\b/i.test(words)
  );
}

function withSpace(text: string, { start, end }: Span): Span {
  return { start: start > 0 && text[start - 1] === ' ' ? start - 1 : start, end };
}
