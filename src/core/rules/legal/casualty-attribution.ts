import type { BlockFacts } from '../../analysis/facts.ts';
import { type Found, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';
import { neighbouringParagraphs } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';

const NUMBER =
  '(?:at least |about |some |more than |nearly |up to |around )?(?:(?!(?:1[5-9]|20)\\d\\d\\b)\\d+(?:,\\d{3})*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)(?! (?:years|months|weeks|days|hours|per))';
const PEOPLE =
  '(?:\\s+(?:of\\s+)?(?:other\\s+|more\\s+|young\\s+)?(?:people|persons|men|women|children|civilians|soldiers|troops|policemen|police officers|passengers|villagers|workers|miners|students|pilgrims|others|labourers|protesters|residents))?';
const TOLL = new RegExp(
  `\\b(?<![\\d,]\\d*,)(?<![\\d.,])${NUMBER}${PEOPLE}\\s+(?:(?:were|have been|had been|was)\\s+)?(?:killed|dead|died|injured|wounded|drowned|missing)\\b`,
  'gi',
);
const SOURCE =
  /\b(?:said|says|told|according to|reported|reports|report|confirmed|confirms|officials?|police|authorities|spokes\w+|ministry|hospital|rescuers?|witness(?:es)?|army|military|news agency|media|announced|claimed|figures|statistics|records?|court|inquest|inquiry|charged|prosecutors?|investigators?|alleged|coroner|fire service|fire department|trial|estimated?|data|survivors)\b/i;
/** Deaths of another time need no source today. */
const PAST =
  /\b(?:in (?:18|19|20)\d\d|since|war|years ago|last (?:year|month)|century|anniversary|decades?|earlier|previous|history|attacks of|disaster|film|novel|season|match)\b|\bthe (?:\w+ )?(?:18|19|20)\d\d\b/i;

export const casualtyAttribution = articleRule<readonly Found[]>({
  id: 'casualty-attribution',
  category: 'legal',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['dead', 'died', 'drowned', 'injured', 'killed', 'missing', 'wounded'],
  severity: 'info',
  claim: 'warning',
  summary: 'A death toll without a source.',
  why: 'Tolls are wrong at first and disputed later. Say in the same or the next paragraphs who counted: police, a hospital, rescuers.',
  houseNotes: ['Reuters: source what is contentious in the first paragraph.'],
  examples: {
    flagged: [
      {
        text: '{Nine people died} when a bus left the road near Gilgit on Monday.\n\nThe bus was on its way to the valley.\n\nThe road is narrow there.',
        message: 'no source',
      },
      {
        text: 'A boat sank off the coast. {At least 30 people were killed}.\n\nThe sea was rough.\n\nThe boat was old.',
      },
      {
        text: 'The roof of a mill fell in.\n\nIt left {four workers dead} in the yard.\n\nThe mill was built in spring.',
      },
    ],
    accepted: [
      { text: 'She taught one of the 26 people killed in the December 2012 shooting.', why: 'it is long ago' },
      { text: 'TWO DEAD, NINE INJURED IN HULL A boat sank off the coast on Monday.', why: 'a headline' },
      { text: 'The singer, 58, died on Sunday at her home. In 1971, died her brother.', why: 'an age, a year' },
      { text: 'Nine people died when a bus left the road on Monday, rescue officials said.' },
      {
        text: 'Nine people died when a bus left the road on Monday.\n\nPolice said the driver had lost control.',
        why: 'the source follows in the next paragraph',
      },
      { text: 'The flood of 1953, in which 300 people died in 1953, is remembered on Sunday.', why: 'history' },
      { text: '“Nine people died,” the driver said.', why: 'the speaker’s own words' },
    ],
  },
  collect(block) {
    const tolls = narrated(block, TOLL)
      // In capitals it is the headline of another story.
      .filter((match) => match[0] !== match[0].toUpperCase() && !isSourced(block, match.index));
    return tolls.length ? tolls.map((match) => found(match)) : undefined;
  },
  conclude(parts, view) {
    if (parts.length === 0) return [];
    return parts.flatMap(({ part, offset }) => {
      // The lead may leave the source to the second paragraph; further down a short paragraph may, too.
      const { next } = neighbouringParagraphs(view, offset);
      if (next !== undefined && SOURCE.test(view.block(next).facts.text)) return [];
      return part.map(({ start, end, words }) => ({
        start: start + offset,
        end: end + offset,
        message: `“${words}”: who says so? The toll has no source.`,
      }));
    });
  },
});

function isSourced(block: BlockFacts, offset: number): boolean {
  const at = block.sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const near = block.sentences.slice(Math.max(0, at - 1), at + 2);
  const text = block.text.slice(near[0]?.start ?? 0, near.at(-1)?.end);
  return SOURCE.test(text) || PAST.test(text);
}
