import { articleRule } from './rule.ts';

export const attributionLateInStory = articleRule<true, { paragraphs: number }>({
  id: 'attribution-late-in-story',
  category: 'structure',
  scope: 'article',
  severity: 'info',
  summary: 'The first source comes after the third paragraph.',
  why: 'Readers want to know early how the paper knows. Name the source of the news in the first three paragraphs, unless the reporter was there.',
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
    const first = view.statements.find(({ block }) => view.article.blocks[block]?.kind === 'paragraph');
    const place = parts.findIndex(({ index }) => index === first?.block);
    const facts = view.block(first?.block ?? -1)?.facts;
    if (!first || !facts || place < options.paragraphs) return [];
    if (parts.slice(0, options.paragraphs).some(({ index }) => SOURCED.test(view.block(index)!.facts.text))) return [];
    const { offset } = parts[place]!;
    const sentence = facts.sentences.find(({ end }) => offset + end > first.start) ?? {
      start: 0,
      end: facts.text.length,
    };
    return [
      {
        start: offset + sentence.start,
        end: offset + sentence.end,
        message: `The first source comes in paragraph ${place + 1}; readers want to know sooner who says so.`,
      },
    ];
  },
});

/** A source that is no statement by itself still tells where the news comes from. */
const SOURCED =
  /\b(?:according to|said|says|told|reported|reports|announced|warned|claimed|claims|statement|study|survey|report|figures|poll|court|judge|ruled|published|quoted|confirmed|denied|urged|called|revealed|believe[sd]?|insist\w*|agreed|accus\w*|admit\w*|promis\w*|pledg\w*|show(?:s|ed)?)\b/i;
