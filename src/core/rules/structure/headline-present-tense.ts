import pastTense from '../../data/en/usage/past-tense-verbs.txt';
import { entrySet } from '../../lexicon/lists.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const PAST = entrySet(pastTense);
/** A passive (“plan approved by council”) has no object behind it; what follows the active verb is one. */
const NO_OBJECT =
  /^(?:by|in|at|on|for|to|from|over|after|as|with|of|and|or|but|amid|near|off|out|into|against|under|before|during|about|that|will|would|right|back|straight)$/;
/** Whoever writes of what is their own or speaks to the reader tells a story, no news. */
const PERSONAL = /\b(?:I|me|my|we|us|our|you|your)\b/i;
/** What is past of the news that is told: “Bill is back after Roe said yes”. */
const BEFORE_NEWS = /^(?:after|before|since|because|as|if|once|just|never|not)$/;
/** “Data on court ordered blocks”: the noun before is no subject. */
const GOVERNS = /^(?:of|on|in|for|with|from|by|about|over)$/;
const HISTORY = /\b(?:1[0-9]{3}|20\d\d|obituary|ago|who|that|when|how|why|once|last)\b/i;

export const headlinePresentTense = blockRule({
  id: 'headline-present-tense',
  category: 'structure',
  scope: 'block',
  kinds: ['headline'],
  severity: 'hint',
  summary: 'A headline in the past tense.',
  why: 'Headlines tell the news in the present: “Council approves plan”. Obituaries and history keep the past.',
  examples: {
    flagged: [
      {
        text: 'Council {approved} plan for old hall\n\nThe council approved a plan on Monday. The vote was close.',
        message: 'present',
      },
      { text: 'Mayor {met} farmers over flood\n\nThe mayor met farmers on Monday. They want a wall.' },
      { text: 'Rovers boss {said} he will stay\n\nThe manager said on Monday he would stay. The fans were glad.' },
    ],
    accepted: [
      { text: 'Council approves plan for old hall\n\nThe council approved a plan on Monday. The vote was close.' },
      {
        text: 'Plan approved for old hall\n\nThe council approved a plan on Monday. The vote was close.',
        why: 'a passive',
      },
      {
        text: 'The man who took the mill from its owners\n\nHe came to the valley in 1931. He bought the mill.',
        why: 'history',
      },
      {
        text: 'Mayor: ‘We took the bridge’\n\nThe mayor said on Monday: “We took the bridge.” Nobody answered.',
        why: 'quoted',
      },
      {
        text: 'Rovers fan gave me a home\n\nThe town of Hull has a club, and the club has many who follow it.',
        why: 'whoever tells of themselves',
      },
      {
        text: 'Council is back at work after mayor said yes\n\nThe town of Hull has a council, and the council met on Monday.',
        why: 'what was before the news',
      },
      {
        text: 'Pupils warned about thefts\n\nThe town of Hull has a school, and the school met on Monday.',
        why: 'a passive',
      },
    ],
  },
  check(block): Problem[] {
    const { tokens, text } = block;
    if (HISTORY.test(text) || PERSONAL.test(text.replace(/\bUS\b/g, ''))) return [];
    const at = tokens.findIndex((token, i) => i > 0 && PAST.has(token.lower) && isVerb(tokens, i));
    const verb = tokens[at];
    if (!verb || !isNarration(block, verb)) return [];
    return [
      {
        start: verb.start,
        end: verb.end,
        message: `“${verb.text}” is in the past tense; a headline takes the present.`,
      },
    ];
  },
});

/** A subject stands before it and an object, or a clause, behind it. */
function isVerb(tokens: readonly { lower: string; kind: string }[], at: number): boolean {
  if (tokens.slice(0, at).some(({ lower }) => BEFORE_NEWS.test(lower)) || GOVERNS.test(tokens[at - 2]?.lower ?? ''))
    return false;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1];
  if (
    before.kind !== 'word' ||
    /^(?:is|are|was|were|be|been|being|has|have|had|get|gets|got|to|of|the|a|an|newly)$/.test(before.lower)
  ) {
    return false;
  }
  return next !== undefined && next.kind !== 'punctuation' && next.kind !== 'possessive' && !NO_OBJECT.test(next.lower);
}
