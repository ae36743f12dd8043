import { listed } from '../../base/listed.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import { type CaptionParts, captionParts, hasCredit } from '../support/captions.ts';

const WORDS: Readonly<Record<string, string>> = {
  who: 'who is in it',
  verb: 'what happens',
  date: 'when',
  place: 'where',
};

export const captionIncomplete = articleRule<CaptionParts, { require: readonly string[] }>({
  id: 'caption-incomplete',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'A caption that leaves out who, what, when or the credit.',
  why: 'A caption names the people it shows. A desk may ask for more: what they do and when, in one present-tense sentence, and whose picture it is. Pictures without people, portraits, archive pictures, maps and charts are left alone.',
  options: {
    require: {
      description: 'What a caption must have: `who`, `verb`, `date`, `place`, `credit`.',
      default: ['who'],
      houses: { ap: ['who', 'verb', 'date', 'place', 'credit'] },
    },
  },
  houseNotes: ['AP: who and what in the present tense, place, date, names from left to right, at most two sentences.'],
  examples: {
    flagged: [
      {
        text: 'Floods reach the old town\n\n{The minister (left) at the event.} — APP\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        message: 'who',
      },
      {
        house: 'ap',
        text: 'Floods reach the old town\n\n{Ann Pike (right) meets Mayor Ines Roy.} — Reuters\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        message: 'does not say when',
      },
      {
        text: ' date 2026-02-12 {Sara Dar (right) speaks to farmers on February 12, 2026.} — APP\n\nDar promises help.\n\nShe means it.\n\n\n\nFarmers were promised help on Thursday.\n\nThey had asked for it.',
        house: 'ap',
        message: 'where',
      },
    ],
    accepted: [
      {
        text: 'Floods reach the old town\n\nFinance Minister Sara Dar (right) speaks in Multan on Monday. — APP\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
      },
      {
        text: 'Floods reach the old town\n\nFILE - The old bridge (left). — Reuters\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        why: 'an archive picture',
      },
      {
        text: 'Floods reach the old town\n\nAn empty corner of the hall, before the doors opened. — Reuters\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        why: 'nobody is in it',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy. — Reuters\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        why: 'a portrait',
      },
    ],
  },
  collect(block) {
    return block.kind === 'caption' ? captionParts(block) : undefined;
  },
  conclude(parts, view, { options }): Problem[] {
    return parts.flatMap(({ part, offset }) => {
      if (part.exempt) return [];
      const { who, verb, date, place } = part;
      const has: Record<string, boolean> = { who, verb, date, place, credit: hasCredit(view, offset) };
      const missing = options.require.filter((name) => has[name] === false);
      if (!missing.length) return [];
      return [{ start: offset, end: offset + part.end, message: messageFor(missing) }];
    });
  },
});

function messageFor(missing: readonly string[]): string {
  const said = missing.filter((name) => name !== 'credit').map((name) => WORDS[name]!);
  const credit = missing.includes('credit') ? 'has no credit' : '';
  const says = said.length ? `does not say ${listed(said)}` : '';
  return `The caption ${[says, credit].filter(Boolean).join(' and ')}.`;
}
