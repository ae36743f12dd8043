import type { BlockId } from '../../incremental/block-identity.ts';
import { type ArticleView, articleRule, type Placed } from '../../linter/rule.ts';
import { isSpeakerLabel } from '../../syntax/wire/zones/dateline.ts';
import { articleKind } from '../support/article-kind.ts';
import { isFollowed } from '../support/followed.ts';
export const attributionLateInStory = articleRule<true, { paragraphs: number }>({
  id: 'attribution-late-in-story',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  off: true,
  claim: 'info',
  summary: 'The first source comes after the third paragraph.',
  why: 'Readers want to know early how the paper knows. Where people were hurt, accused or arrested, or something burned, sank or fell, name the source in the first three paragraphs. Features, reviews, speeches and match reports are left alone. Much else needs no source so early, so the check is off until a desk wants it.',
  options: {
    paragraphs: {
      description: 'Paragraphs within which the first source must come.',
      default: 3,
      minimum: 1,
      maximum: 20,
    },
  },
  houseNotes: ['Reuters: source high up, contentious matter in the first paragraph.'],
  examples: {
    flagged: [
      {
        text: 'A mill burned down in Hull on Monday.\n\nThe roof fell in at noon.\n\nThe fire began in the cellar.\n\nTwo horses died.\n\n{“We lost everything,” owner Ann Pike said.}',
        message: 'paragraph 5',
      },
      {
        text: 'A mill burned down in Hull on Monday.\n\nThe roof fell in at noon.\n\n{“We lost everything,” owner Ann Pike said.}',
        options: { paragraphs: 1 },
      },
      {
        text: 'A boat sank off Hull on Monday.\n\nThe sea was rough.\n\nThe boat was old.\n\nIt had no radio.\n\n{The pump had failed, coastguard officer Leo Marsh said.}',
      },
    ],
    accepted: [
      {
        text: 'Rovers beat Town 2-1 in Hull on Saturday.\n\nTown led at half-time.\n\nRovers came back late.\n\nThe crowd sang.\n\n“We dug in,” captain Ann Pike said.',
        why: 'a match the reporter saw',
      },
      {
        text: 'The painter Ann Roe has died in Hull, aged 84.\n\nShe was born in York.\n\nHer first show was in May 1961.\n\nShe painted boats.\n\n“She never sold one,” her brother Leo Roe said.',
        why: 'an obituary',
      },
      {
        text: 'The library in Hull has a new roof.\n\nIt is made of slate.\n\nIt took two years.\n\nThe old one leaked.\n\n“We love it,” owner Ann Pike said.',
        why: 'nothing that is in doubt',
      },
      {
        text: 'A mill burned down in Hull on Monday, police said.\n\nThe roof fell in at noon.\n\nThe fire began in the cellar.\n\nTwo horses died.\n\n“We lost everything,” owner Ann Pike said.',
      },
      {
        text: 'A mill burned down in Hull on Monday.\n\nThe roof fell in at noon.\n\nThe fire began in the cellar.\n\nTwo horses died.',
        why: 'nobody is quoted',
      },
      {
        text: 'A mill burned down in Hull on Monday.\n\nAccording to the police, the fire began in the cellar.\n\nTwo horses died.\n\nThe roof fell in.\n\n“We lost everything,” owner Ann Pike said.',
        why: 'the second paragraph has a source',
      },
    ],
  },
  collect(block) {
    return block.kind === 'paragraph' ? true : undefined;
  },
  conclude(parts, view, { options }) {
    const first = view.statements.find(({ block }) => view.kindOf(block) === 'paragraph');
    const place = parts.findIndex(({ offset }) => offset === first?.block);
    if (!first || place < options.paragraphs) return [];
    const { facts } = view.block(first.block);
    const textOf = ({ offset }: Placed<true>) => view.block(offset).facts.text;
    if (parts.slice(0, options.paragraphs).some((part) => SOURCED.test(textOf(part)))) return [];
    const told = beginning(view, first.block);
    if (isSpeakerLabel(facts.text) || !HARM.test(told) || isWitnessed(told) || articleKind(view) !== 'news') return [];
    const { offset } = parts[place]!;
    const sentence = facts.sentences.find(({ end }) => offset + end > first.start) ?? {
      start: 0,
      end: facts.text.length,
    };
    return [
      {
        start: offset + sentence.start,
        end: offset + sentence.end,
        message: `The first source comes in paragraph ${place + 1}; say earlier who says so.`,
      },
    ];
  },
});

/** How many blocks tell what a story is. */
const MOST_READ = 8;
/** What nobody may report without saying who says so. */
const HARM =
  /\b(?:killed|died|dead|deaths?|injur\w+|wounded|hurt|casualt\w+|missing|crash\w*|collided?|burned|burnt|fire|blaze|explo\w+|collapsed?|sank|sunk|drowned|shot|shooting|stabb\w+|attack\w*|raped?|murder\w*|robb\w+|arrest\w*|charged|accused|alleged\w*|detained|fraud)\b/i;
const SCORE = /(?<![\d–-])\d{1,3}[-–]\d{1,3}(?![\d–-])/;
const SPORT =
  /\b(?:half-?time|full-?time|kick-?off|goals?|goalless|goalkeepers?|keeper|equali[sz]\w*|penalty|penalties|strikers?|midfielders?|defenders?|wickets?|innings|overs|batsm[ae]n|batters?|bowlers?|touchdowns?|stoppage time|extra time|match|semi-?finals?|quarter-?finals?|league|cup|season|home side|tie-?break|podium)\b/gi;
const DIED = /\bdied\b/g;
const AT_AN_AGE = /\b(?:aged|at the age of|at) \d{2,3}\b/g;
const AGED = /\baged \d{2,3}\b/g;
const WAS_OF_AN_AGE = /\b(?:He|She) was \d{2,3}\b/g;

/** What the article has before the block of its first source. */
function beginning(view: ArticleView, block: BlockId): string {
  let text = '';
  for (const { id } of view.opening.slice(0, MOST_READ)) if (id < block) text += `${view.block(id).facts.text}\n`;
  return text;
}

/** A match report, where the reporter watched, or an obituary, which tells a life. */
function isWitnessed(text: string): boolean {
  if (tellsDeath(text)) return true;
  const words = new Set(text.toLowerCase().match(SPORT));
  return words.size > 2 || (words.size > 0 && SCORE.test(text));
}

function tellsDeath(text: string): boolean {
  return (
    isFollowed(text, DIED, AT_AN_AGE, 120, '.') ||
    isFollowed(text, AGED, DIED, 60, '.') ||
    isFollowed(text, DIED, WAS_OF_AN_AGE, 300)
  );
}

/** A source that is no statement by itself still tells where the news comes from. */
const SOURCED =
  /\b(?:according to|said|says|told|reported|reports|announced|warned|claimed|claims|statement|study|survey|report|figures|poll|court|judge|ruled|published|quoted|confirmed|denied|urged|called|revealed|believe[sd]?|insist\w*|agreed|accus\w*|admit\w*|promis\w*|pledg\w*|show(?:s|ed)?)\b/i;
