import { articleRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { isNote, isNotesHeading } from '../../syntax/wire/zones/note.ts';

/** A block, from its start to its end. */
interface Part extends Span {
  readonly endMark: boolean;
  /** Where the block looks like a note: contact, sign-off, credits. */
  readonly note: boolean;
  readonly heading: boolean;
}
const SIGN_OFF =
  /^\s*(?:\(|for (?:further|more) information|contact|tel|email|e-mail|media enquiries|about |source:)|@|https?:/i;
/** A shorter line after the end is a sign-off. */
const SHORTEST = 40;

export const endMarkMisplaced = articleRule<Part>({
  id: 'end-mark-misplaced',
  category: 'structure',
  scope: 'article',
  kinds: ['endMark', 'note', 'paragraph'],
  severity: 'hint',
  claim: 'info',
  summary: 'Text after the end mark.',
  why: 'Whoever takes the copy over stops reading at -30- or ENDS. Notes to editors and contacts may follow.',
  examples: {
    flagged: [
      {
        text: 'The council voted on Monday to keep the old hall.\n\n{-30-}\n\nThe mayor said the roof would be mended first.',
        message: 'after it',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\n{ENDS}\n\nWork on the roof of the old hall starts in May.',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n{(ends)}\n\nThe fund for floods is empty, the mayor said.\n\nWork starts in May.',
      },
    ],
    accepted: [
      { text: 'The council voted on Monday to keep the old hall.\n\nThe vote was close.\n\n-30-' },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nENDS\n\nNotes to editors\n\nThe hall was built in 1884 by the river and has been a cinema.',
        why: 'notes to editors',
      },
      {
        text: 'The council voted on Monday to keep the old hall.\n\nENDS\n\nContact: Ann Pike, press office, 020 5550 1234 for more on the hall.',
        why: 'a contact',
      },
    ],
  },
  collect({ kind, text }) {
    return {
      endMark: kind === 'endMark',
      note: text.length < SHORTEST || SIGN_OFF.test(text) || isNote(text),
      heading: isNotesHeading(text),
      start: 0,
      end: text.length,
    };
  },
  conclude(parts): Problem[] {
    const at = parts.findIndex(({ part }) => part.endMark);
    const mark = parts[at];
    if (!mark) return [];
    const after = parts.slice(at + 1);
    const notes = after.findIndex(({ part }) => part.heading);
    const copy = (notes < 0 ? after : after.slice(0, notes)).find(({ part }) => !part.endMark && !part.note);
    if (!copy) return [];
    return [
      {
        start: mark.offset,
        end: mark.offset + mark.part.end,
        message: 'End mark here, but more of the article after it.',
        related: [{ start: copy.offset, end: copy.offset + copy.part.end, message: 'Text after the end mark.' }],
      },
    ];
  },
});
