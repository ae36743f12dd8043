import { articleRule } from '../../linter/rule.ts';

const OPENERS: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^[“"‘']/, 'a quotation'],
  [
    /^(?:On\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:On|In|At|By|Since)\s+(?:\p{Lu}\p{Ll}+\s+\d|\d)/u,
    'a date',
  ],
  [/^In (?:a|an|what|one of)\b/, '“In a …”'],
  [/^(?:There (?:is|are|was|were)|It (?:is|was))\b/, '“There is” or “It is”'],
];

export const leadNoWhoWhat = articleRule<{ text: string }>({
  id: 'lead-no-who-what',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  off: true,
  summary: 'A lead that opens with a date, a quotation or “In a …”.',
  why: 'Who did what comes first. Features open as they like; the check is off until a desk wants it.',
  examples: {
    flagged: [
      { text: '{On Monday} the council voted to keep the old hall.\n\nThe vote was close.', message: 'a date' },
      { text: '{“We} keep the hall,” the mayor said on Monday.\n\nThe vote was close.', message: 'a quotation' },
      { text: '{In a} surprise vote, the council kept the old hall on Monday.\n\nThe vote was close.' },
    ],
    accepted: [
      { text: 'The council voted on Monday to keep the old hall.\n\nOn Tuesday it went home.' },
      { text: 'HULL: The council voted on Monday to keep the old hall.\n\nThe vote was close.', why: 'a dateline' },
      {
        text: 'Mondays are for voting in Hull, and this one was no other.\n\nThe vote was close.',
        why: 'the plural is the subject',
      },
    ],
  },
  collect({ kind, text }) {
    return kind === 'paragraph' ? { text: text.slice(0, 60) } : undefined;
  },
  conclude(parts) {
    const lead = parts[0];
    const opener = lead && OPENERS.find(([pattern]) => pattern.test(lead.part.text));
    if (!lead || !opener) return [];
    const words = /^\S+(?:\s+(?:\S+day|a|an|what|one|is|are|was|were|\d+))?/.exec(lead.part.text)?.[0] ?? '';
    const end = lead.offset + (opener[1] === 'a quotation' ? /^\S+/.exec(words)![0].length : words.length);
    return [{ start: lead.offset, end, message: `The lead opens with ${opener[1]}, not with who did what.` }];
  },
});
