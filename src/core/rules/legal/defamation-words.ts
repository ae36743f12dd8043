import defamingNouns from '../../data/en/legal/defaming-nouns.txt';
import { entries } from '../../lexicon/lists.ts';
import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated, sentenceText } from '../../linter/narration.ts';

const ADJECTIVES = ['corrupt', 'dishonest', 'crooked', 'lying'];
const NOUN = entries(defamingNouns).join('|');
const NAME = "\\p{Lu}\\p{Ll}[\\p{L}’'-]*";
const PERSON =
  'clerk|official|officer|officers|officials|mayor|minister|policeman|policemen|police officer|judge|politician|politicians|businessman|tycoon|banker|dealer|contractor|councillor|doctor|lawyer|agent|governor|president';
// “the liar Roy”, “Roy, a fraudster,”, “Roy is a crook”, “the corrupt clerk”: words put on somebody in particular.
const LABELS = [
  new RegExp(`\\b(?:[Tt]he|[Aa]|notorious|serial)\\s+(?<word>${NOUN})\\s+(?=${NAME}\\s+${NAME})`, 'gu'),
  new RegExp(`(?=,)(?<=${NAME}),\\s+(?:a|an|the)\\s+(?:\\w+\\s+)?(?<word>${NOUN})(?=[,.])`, 'gu'),
  new RegExp(`(?<!\\s)(?=\\s)(?<=${NAME})\\s+(?:is|was)\\s+(?:a|an)\\s+(?:\\w+\\s+)?(?<word>${NOUN})\\b(?!-)`, 'gu'),
  new RegExp(`\\b(?:the|this|his|her|its|their)\\s+(?<word>${ADJECTIVES.join('|')})\\s+(?:${PERSON})\\b`, 'giu'),
];
const PROVED = /\b(?:convict(?:ed|ion)|found guilty|pleaded guilty|jailed|sentenced|admitted)\b/i;
const REPORTED =
  /\b(?:said|says|called|calls|accus\w+|alleg\w+|according to|claim\w*|described|denied|denies|not|never)\b/i;

export const defamationWords = contextRule({
  id: 'defamation-words',
  category: 'legal',
  triggers: [...entries(defamingNouns), ...ADJECTIVES].map((words) => words.replace(/ .*/, '')),
  severity: 'info',
  claim: 'warning',
  summary: 'Somebody called corrupt, a fraudster or a liar in the article’s own voice.',
  why: 'In narration the word is the paper’s own claim, and the paper must prove it. Say who accuses whom of what.',
  examples: {
    flagged: [
      { text: 'The letter was signed by the {corrupt} clerk on Monday.', message: 'own voice' },
      { text: 'Leo Marsh, a {swindler}, opened the shop in 2019.' },
      { text: 'The {conman} Victor Sand left on Friday.' },
    ],
    accepted: [
      { text: 'The clerk, who is accused of taking bribes, signed on Monday.' },
      { text: 'Rivals called Leo Marsh a liar.', why: 'attributed' },
      { text: 'Leo Marsh, a fraudster, was convicted in 2019.', why: 'a court has said so' },
      { text: '“He is a crook,” Vela said.', why: 'the speaker’s own words' },
    ],
  },
  find: (block) =>
    LABELS.flatMap((pattern) => narrated(block, pattern))
      .filter(({ index }) => !REPORTED.test(sentenceText(block, index)))
      .map((match) => found(match, 'word')),
  isFine: (article) => PROVED.test(article),
  message: (words) => `“${words}” in the article’s own voice must be proved; say who says so, or what is alleged.`,
});
