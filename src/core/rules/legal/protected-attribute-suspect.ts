import nationalities from '../../data/en/places/nationalities.txt';
import { entries } from '../../lexicon/lists.ts';
import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';
import type { ArticleView } from '../../linter/rule.ts';

const ATTRIBUTE = [
  ...entries(nationalities),
  'black',
  'white',
  'Muslim',
  'Christian',
  'Hindu',
  'Jewish',
  'Sikh',
  'Roma',
  'Gypsy',
  'gay',
  'transgender',
]
  .sort((a, b) => b.length - a.length)
  .join('|');
const PERSON =
  'man|woman|men|women|youth|youths|teenager|teenagers|boy|boys|national|nationals|migrant|migrants|refugee|refugees|asylum seeker|asylum seekers|immigrant|immigrants|student|driver|worker|suspect|suspects|gang';
const DEED =
  'stole|robbed|stabbed|raped|attacked|assaulted|mugged|burgled|snatched|looted|(?:was|were|has been|have been) (?:arrested|detained|charged|accused|held|caught|remanded)|is accused|are accused';
const PERSON_DID = `\\s(?:${PERSON})(?:,\\s+(?:aged\\s+)?\\d\\d,)?\\s+(?:who\\s+)?(?:allegedly\\s+)?(?:${DEED})\\b`;
const SUSPECT = new RegExp(
  `\\b(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Aa]nother)\\s+(?:\\d\\d-year-old\\s+)?(?<attribute>${ATTRIBUTE})\\s*${PERSON_DID}`,
  'gu',
);
/** What every match ends with: compiled in a moment, where the list of attributes takes long. */
const LIKELY = new RegExp(PERSON_DID);
/** Where the attribute is the story. */
const RELEVANT =
  /\b(?:deport\w*|extradit\w*|hate crime|racis\w*|visa|asylum|embassy|consul\w*|border|smuggl\w*|terror\w*|spy\w*|espionage|war|troops|nationals abroad|immigration|foreign ministry|ambassador|sectarian|interpol|wanted by|appeal(?:ed)? for|description|tourists?|anti-semit\w*|militants?|insurgen\w*)\b/i;

export const protectedAttributeSuspect = contextRule({
  id: 'protected-attribute-suspect',
  category: 'legal',
  triggers:
    'accused arrested assaulted attacked burgled caught charged detained held looted mugged raped remanded robbed snatched stabbed stole'.split(
      ' ',
    ),
  severity: 'info',
  claim: 'warning',
  summary: 'Nationality, race or religion of a suspect where the article does not need it.',
  why: 'Named without need, it blames the group. It stays where it is the story (deportation, hate crime) or helps to find somebody.',
  houseNotes: ['Reuters, AP: only where it is relevant, and then say why.'],
  examples: {
    flagged: [
      {
        text: 'An {Afghan} man stole a bicycle in the old town.',
        message: 'Afghan',
        fixed: 'A man stole a bicycle in the old town.',
      },
      { text: 'Two {Polish} youths were arrested after the break-in.' },
      { text: 'A 30-year-old {Nigerian} man was charged with theft.' },
    ],
    accepted: [
      { text: 'A man stole a bicycle in the old town.' },
      { text: 'An Afghan man was arrested and is to be deported.', why: 'it is the story' },
      { text: 'A Polish woman won the race.', why: 'nobody is suspected' },
      { text: '“An Afghan man stole it,” she said.', why: 'the speaker’s own words' },
    ],
  },
  find: (block) => narrated(block, SUSPECT, LIKELY).map((match) => found(match, 'attribute')),
  isFine: (article) => RELEVANT.test(article),
  message: (words) => `“${words}” describes the suspect, and nothing in the article makes it relevant.`,
  fixes: (view, place, words) => [{ title: `Remove “${words}”`, edits: [removal(view, place)] }],
});

/** Takes the word out with the space behind it; “an Afghan man” becomes “a man”. */
function removal(view: ArticleView, { start, end }: { start: number; end: number }) {
  const article = /\b(a)n\s$/i.exec(view.slice(start - 4, start));
  const next = view.slice(end + 1, end + 2);
  if (article && !/[aeiou]/i.test(next)) return { start: start - 2, end: end + 1, text: ' ' };
  return { start, end: end + 1, text: '' };
}
