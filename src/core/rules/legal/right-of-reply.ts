import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

const ACCUSED =
  /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+\s+(?:(?:has been|had been|was|is)\s+accused of|stole|embezzled|took bribes|took kickbacks|defrauded|misused|pocketed|siphoned(?: off)?|harassed|bullied|faked|forged|falsified)\b|(?<![\p{L}’'-])accus(?:ed|es|ing)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*\s+of\b/gu;
const REPLY =
  /\b(?:den(?:y|ies|ied|ying|ial)|declin\w+|reject\w*|refut\w+|dismiss\w*|disput\w+|could not be reached|did not (?:respond|reply|answer|return)|no comment|not respond\w*|yet to (?:respond|comment)|request for comment|comment\w*|respon(?:se|ded)|replied|defend\w*|insist\w*|apologi\w+|admit\w*|pleaded|innocen\w+|lawyer|contacted|approached|maintain\w*|countered|said (?:he|she|they|it) (?:had|did|was|were|would))\b/i;
/** Courts hear both sides in their own time. */
const COURT = /\b(?:court|convicted|trial|sentenced|jury|judge|prosecut\w+|tribunal|inquiry|charged)\b/i;

/** Who stands for election answers in public, all the time. */
const CAMPAIGN =
  /\b(?:(?:presidential|primary|election|campaign) (?:candidates?|nominees?|debates?|rall(?:y|ies)|ads?|trail|race)|front-?runner|caucus(?:es)?|running mate)\b/i;

export const rightOfReply = contextRule({
  id: 'right-of-reply',
  category: 'legal',
  triggers:
    'accused accuses accusing bribes bullied defrauded embezzled faked falsified forged harassed kickbacks misused pocketed siphoned stole'.split(
      ' ',
    ),
  severity: 'info',
  claim: 'warning',
  summary: 'Somebody is accused and the article has no answer.',
  why: 'Whoever is accused is asked, and the answer, or that there was none, belongs in the article: denied, declined to comment, could not be reached.',
  examples: {
    flagged: [
      { text: 'Ed {Roy stole} relief money, the audit found. The audit took a year.', message: 'without a reply' },
      { text: 'The union {accused Vera Lindt of} hiding the report.' },
      { text: 'Gina {Marsh has been accused of} selling the land twice.' },
    ],
    accepted: [
      { text: 'Ed Roy stole relief money, the audit found.\n\nRoy did not respond to calls.' },
      { text: 'At the presidential debate the senator accused Vera Lindt of hiding the report.', why: 'a campaign' },
      { text: 'The union accused Vera Lindt of hiding the report, which she denied.' },
      { text: 'Gina Marsh was accused of fraud before the court in Hull.', why: 'a court hears both sides' },
    ],
  },
  find: (block) => (block.kind === 'paragraph' ? narrated(block, ACCUSED).map((match) => found(match)) : []),
  isFine: (article) => REPLY.test(article) || COURT.test(article) || CAMPAIGN.test(article),
  once: true,
  message: () => 'An accusation without a reply: denied, declined to comment, could not be reached?',
});
