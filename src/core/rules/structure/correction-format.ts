import { articleRule } from '../../linter/rule.ts';

const CORRECTION =
  /^\W*(?:correction|clarification)\b\s*[:—–-]|^\W*this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated|changed)/i;
/** What was wrong, or what is right now. */
const SAYS_WHAT =
  /\b(?:earlier version|previous version|said|stated|misspel\w+|misidentified|misstated|referred|incorrectly|wrongly|described|gave|named|attributed|not\b|rather than|instead of|because|to (?:make|clarify|correct|remove|add|say|reflect|include))\b/i;

export const correctionFormat = articleRule<{ readonly end: number }>({
  id: 'correction-format',
  category: 'structure',
  scope: 'article',
  triggers: ['amended', 'changed', 'clarification', 'corrected', 'correction', 'updated'],
  severity: 'hint',
  summary: 'A correction that does not say what was wrong.',
  why: '“This article was amended” tells the reader nothing. Say what the earlier version said and what is right.',
  houseNotes: ['Guardian: “This article was amended on 3 May 2026. An earlier version said …”'],
  examples: {
    flagged: [
      {
        text: 'The council met on Monday to talk about the hall.\n\nThe vote was close.\n\n{This article was amended on 3 May 2026.}',
        message: 'what was wrong',
      },
      {
        text: 'The council met on Monday to talk about the hall.\n\nThe vote was close.\n\n{Correction: Ann Pike is the mayor of Hull.}',
      },
      {
        text: 'The council met on Monday to talk about the hall.\n\nThe vote was close.\n\n{This story has been corrected.}',
      },
    ],
    accepted: [
      {
        text: 'The council met on Monday to talk about the hall.\n\nThe vote was close.\n\nCorrection: an earlier version of this article said the hall was built in 1894; it was 1884.',
      },
      {
        text: 'The council met on Monday to talk about the hall.\n\nThe vote was close.\n\nThis article was amended on 3 May 2026 to correct the name of the mayor.',
      },
      {
        text: 'The bell rang on Monday for the priest of the town.\n\nIt weighs two tons.\n\nCorrection: May 5, 2014.\n\nThe story gave the wrong weight of the bell.',
        why: 'the next paragraph says it',
      },
      { text: 'A correction of the course took the ship past the rocks.', why: 'another correction' },
    ],
  },
  collect({ kind, text }) {
    const isOne = (kind === 'note' || kind === 'paragraph') && CORRECTION.test(text) && !SAYS_WHAT.test(text);
    return isOne ? { end: text.length } : undefined;
  },
  conclude(parts, view) {
    return parts.flatMap(({ part, offset }) => {
      // The label and the date may stand in a paragraph of their own.
      const { after } = view.neighbours(offset);
      if (after !== undefined && SAYS_WHAT.test(view.block(after).facts.text)) return [];
      return [{ start: offset, end: offset + part.end, message: 'This correction does not say what was wrong.' }];
    });
  },
});
