import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

/** A capital that is the first of its word: from there a name is read once only. */
const FIRST_CAPITAL = "(?=\\p{Lu})(?<!\\p{Lu}[\\p{L}’'-]*?)";
const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+){1,3}";
const OFFENCE = '(?:rape|gang-rape|gang rape|sexual assault|sexual abuse|sex abuse|sexual violence|sex attack)';
const VICTIM_FIRST = new RegExp(`\\b${OFFENCE}\\s+(?:victim|survivor)s?,?\\s+(?<name>${NAME})`, 'gu');
const NAME_FIRST = new RegExp(
  `${FIRST_CAPITAL}(?<name>${NAME}),?(?:\\s+\\d\\d,)?\\s+(?:who\\s+)?(?:was|had been|has been)\\s+(?:gang-raped|raped|sexually assaulted|sexually abused|molested)\\b`,
  'gu',
);
/** The name may stand: the person has agreed to it. */
const WAIVED =
  /\b(?:waived|anonymity|agreed to be (?:named|identified)|asked to be named|speak(?:ing)? publicly|memoir|autobiography)\b/i;
/** Or has died, as the same paragraph says. */
const DEAD = /\b(?:murder(?:ed)?|killed|died|her death|his death|her body|his body)\b/i;

export const sexualOffenceIdentification = contextRule({
  id: 'sexual-offence-identification',
  category: 'legal',
  triggers: ['gang-raped', 'molested', 'rape', 'raped', 'sex', 'sexual', 'sexually'],
  severity: 'warning',
  claim: 'error',
  summary: 'The victim of a sexual offence named.',
  why: 'The law of the UK, Pakistan, India and many other countries gives victims of sexual offences anonymity for life. The name may be given only where the person has waived it, which the article should say.',
  houseNotes: ['IPSO clause 11: no identification without justification and legal freedom to do so.'],
  outranks: ['minor-named'],
  examples: {
    flagged: [
      { text: 'The rape victim {Jane Roe} gave evidence on Monday.', message: 'anonymity' },
      { text: '{Nadia Shah} was gang-raped on her way home.' },
      { text: 'Police said {Lucy Brandt}, 24, was sexually assaulted in the park.' },
    ],
    accepted: [
      { text: 'A woman in her 20s was raped on her way home.', why: 'nobody is named' },
      {
        text: 'Rape survivor Jane Roe, who has waived her right to anonymity, gave evidence.',
        why: 'the waiver is stated',
      },
      { text: 'Nadia Shah was raped and murdered in 2012.', why: 'she has died' },
    ],
  },
  find(block) {
    if (!/rape|sex|molest/i.test(block.text) || DEAD.test(block.text)) return [];
    return [...narrated(block, VICTIM_FIRST), ...narrated(block, NAME_FIRST)].map((match) => found(match, 'name'));
  },
  isFine: (article) => WAIVED.test(article),
  message: (words) =>
    `${words} is named as the victim of a sexual offence; the article does not say that anonymity was waived.`,
});
