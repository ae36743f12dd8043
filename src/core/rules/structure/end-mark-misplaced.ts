import type { BlockId } from '../../incremental/block-identity.ts';
import { type ArticleView, articleRule, type Problem } from '../../linter/rule.ts';
import type { BlockKind, Span } from '../../model.ts';
import { isNote, isNotesHeading } from '../../syntax/wire/zones/note.ts';

/** What may be more of the article, or notes. */
const FOLLOWING: readonly BlockKind[] = ['endMark', 'note', 'paragraph'];
const SIGN_OFF =
  /^\s*(?:\(|for (?:further|more) information|contact|tel|email|e-mail|media enquiries|about |source:)|@|https?:/i;
/** A shorter line after the end is a sign-off. */
const SHORTEST = 40;

export const endMarkMisplaced = articleRule({
  id: 'end-mark-misplaced',
  category: 'structure',
  scope: 'article',
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
  conclude(_parts, view): Problem[] {
    const mark = view.firstOf('endMark');
    if (mark === undefined) return [];
    for (const { id, kind } of view.outline) {
      if (id <= mark || !FOLLOWING.includes(kind)) continue;
      const { text } = view.block(id).facts;
      if (isNotesHeading(text)) return [];
      if (kind !== 'endMark' && !isNoteLike(text)) return [problem(spanOf(mark, view), spanOf(id, view))];
    }
    return [];
  },
});

/** Contact, sign-off, credits. */
function isNoteLike(text: string): boolean {
  return text.length < SHORTEST || SIGN_OFF.test(text) || isNote(text);
}

/** A block, from its start to its end. */
function spanOf(id: BlockId, view: ArticleView): Span {
  return { start: id, end: id + view.block(id).facts.text.length };
}

function problem(mark: Span, copy: Span): Problem {
  return {
    ...mark,
    message: 'End mark here, but more of the article after it.',
    related: [{ ...copy, message: 'Text after the end mark.' }],
  };
}
