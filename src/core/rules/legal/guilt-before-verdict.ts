import crimeNouns from '../../data/en/legal/crime-nouns.txt';
import { entries } from '../../lexicon/lists.ts';
import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

const NOUN = `(?:${entries(crimeNouns).join('|')})s?`;
const HELD = '(?:arrested|detained|charged|remanded|held in custody|taken into custody|apprehended|nabbed)';
// “The killer was arrested”, “thief held”: the label and the arrest side by side, which leaves out the unknown “killer”.
const LABEL_FIRST = new RegExp(
  `\\b(?<label>${NOUN})\\b(?:,?(?:\\s+who)?\\s+(?:was|were|is|are|has been|have been|had been))?(?:\\s+\\w+ly)?\\s+${HELD}\\b`,
  'gi',
);
const LABEL_LAST = new RegExp(
  `\\b(?:arrested|detained|apprehended|nabbed|caught|charged)\\s+(?:(?:a|an|the|two|three|four|five|another|her|his|their)\\s+)?(?<label>${NOUN})\\b`,
  'gi',
);
/** A label behind the name of somebody, in a paragraph with an arrest: “Ann Roe, the thief,”. */
const LABEL_OF_NAME = new RegExp(
  `(?<![\\p{L}’'-])\\p{Lu}[\\p{L}’'-]+ \\p{Lu}[\\p{L}’'-]+, (?:the |an? )?(?<label>${NOUN})(?=[,.;])`,
  'gu',
);
const ARREST = new RegExp(`\\b${HELD}\\b|\\bon suspicion of\\b`, 'i');
const VERDICT =
  /\b(?:convict(?:ed|ion)|found guilty|pleaded guilty|pled guilty|guilty of|sentenced|jailed|imprisoned|executed|confess(?:ed|ion)|serving (?:a|life|\d+)|released from prison|escaped)\b/i;

export const guiltBeforeVerdict = contextRule({
  id: 'guilt-before-verdict',
  category: 'legal',
  triggers: entries(crimeNouns).flatMap((noun) => [noun, `${noun}s`]),
  severity: 'info',
  claim: 'warning',
  summary: 'An arrested or charged person called a killer, rapist or thief before a verdict.',
  why: 'Until a court has found otherwise the person is a suspect or an accused. The label can be contempt of court and libel.',
  outranks: ['arrested-for'],
  examples: {
    flagged: [
      {
        text: 'Police said the {killer} was arrested on Monday.',
        message: 'no verdict',
      },
      { text: 'Officers arrested the {rapist} at a bus stop in Lahore.' },
      { text: 'Two {robbers} were detained near the bridge.' },
      { text: 'Two men were arrested on suspicion of theft. One of them, Sam Roe, the {thief}, was found nearby.' },
    ],
    accepted: [
      { text: 'Police said the killer was still at large.', why: 'whoever did it: nobody is accused' },
      {
        text: 'The killer was arrested in 2011. He was convicted a year later.',
        why: 'a verdict is told in the article',
      },
      { text: '“The killer was arrested,” the inspector said.', why: 'the speaker’s own words' },
      { text: 'A suspect was arrested after the robbery.' },
      { text: 'In the film Ann Roe, the thief, is never caught.', why: 'nobody is arrested' },
    ],
  },
  find: (block) =>
    [
      ...narrated(block, LABEL_FIRST),
      ...narrated(block, LABEL_LAST),
      ...(ARREST.test(block.text) ? narrated(block, LABEL_OF_NAME) : []),
    ]
      .map((match) => found(match, 'label'))
      .sort((a, b) => a.start - b.start),
  isFine: (article) => VERDICT.test(article),
  message: (words) => `“${words}”, but the article has an arrest and no verdict; say “suspect” or “accused”.`,
});
