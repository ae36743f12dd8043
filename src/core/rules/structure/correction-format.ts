import { blockRule, type Problem } from '../../linter/rule.ts';

const CORRECTION =
  /^\W*(?:correction|clarification)\b\s*[:—–-]|^\W*this (?:article|story|report) (?:was|has been) (?:amended|corrected|updated|changed)/i;
/** What was wrong, or what is right now. */
const SAYS_WHAT =
  /\b(?:earlier version|previous version|said|stated|misspel\w+|misidentified|misstated|referred|incorrectly|wrongly|described|gave|named|attributed|not\b|rather than|instead of|because|to (?:make|clarify|correct|remove|add|say|reflect|include))\b/i;

export const correctionFormat = blockRule({
  id: 'correction-format',
  category: 'structure',
  scope: 'block',
  triggers: ['amended', 'changed', 'clarification', 'corrected', 'correction', 'updated'],
  kinds: ['note', 'paragraph'],
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
      { text: 'A correction of the course took the ship past the rocks.', why: 'another correction' },
    ],
  },
  check({ text }): Problem[] {
    if (!CORRECTION.test(text) || SAYS_WHAT.test(text)) return [];
    return [{ start: 0, end: text.length, message: 'This correction does not say what was wrong.' }];
  },
});
