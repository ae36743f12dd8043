import offences from '../../data/en/legal/offences.txt';
import { entries } from '../../lexicon/lists.ts';
import { narrated, sentenceText } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const ARRESTED = new RegExp(
  `\\b(?:arrested|detained|held)(\\s+for)\\s+(?:(?:the|an?|alleged(?:ly)?|attempted|armed|sexual|aggravated|gang|child)\\s+)*(?:${entries(offences).join('|')})\\b`,
  'gi',
);

export const arrestedFor = blockRule({
  id: 'arrested-for',
  category: 'legal',
  scope: 'block',
  triggers: ['arrested', 'detained', 'held'],
  severity: 'info',
  claim: 'warning',
  summary: '“Arrested for murder” says that it was murder and who did it.',
  why: 'An arrest is made on suspicion; “for” reads as if the deed were proved.',
  houseNotes: ['UK houses: “arrested on suspicion of”.', 'AP: “arrested on a charge of”, once there is a charge.'],
  examples: {
    flagged: [
      {
        text: 'A man of 34 was arrested {for} murder.',
        message: 'on suspicion of',
        fixed: 'A man of 34 was arrested on suspicion of murder.',
      },
      { text: 'Two clerks were detained {for} alleged fraud.' },
      { text: 'She was arrested {for} stealing a van.', fixed: 'She was arrested on suspicion of stealing a van.' },
    ],
    accepted: [
      { text: 'A man of 34 was arrested on suspicion of murder.' },
      { text: 'He was held for two days.', why: 'a time' },
      { text: 'He was arrested for murder in 1999 and convicted in 2001.', why: 'the verdict is in the sentence' },
      { text: '“He was arrested for murder,” Ng said.', why: 'the speaker’s own words' },
    ],
  },
  check(block): Problem[] {
    return narrated(block, ARRESTED)
      .filter(
        ({ index }) =>
          !/\b(?:convicted|sentenced|jailed|found guilty|pleaded guilty)\b/i.test(sentenceText(block, index)),
      )
      .map((match) => {
        const start = match.index + match[0].indexOf(match[1]!) + match[1]!.length - 'for'.length;
        const span = { start, end: start + 'for'.length };
        return {
          ...span,
          message: `“${match[0]}” treats the crime as proved; say “on suspicion of”.`,
          fixes: [{ title: 'Change to “on suspicion of”', edits: [{ ...span, text: 'on suspicion of' }] }],
        };
      });
  },
});
