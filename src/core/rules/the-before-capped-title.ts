import type { BlockFacts } from '../facts.ts';
import type { Fix, Span } from '../model.ts';
import type { Candidate } from '../people/collect.ts';
import { isCourtesy, type TitleSpan } from '../people/titles.ts';
import { blockRule } from './rule.ts';
import { isQuoted } from './support/places.ts';
import { sentenceCase } from './support/title-case.ts';

/** Titles that keep their article: the Rev John Hill, the Duke of Kent. */
const KEEPS_ARTICLE =
  /^(?:rev|reverend|hon|honourable|honorable|duke|duchess|earl|marquess|marquis|viscount|count|countess|baron|venerable|dalai|aga)$/;

export const theBeforeCappedTitle = blockRule({
  id: 'the-before-capped-title',
  category: 'titles',
  scope: 'block',
  severity: 'info',
  summary: '“the” before a capitalised title and a name, without commas.',
  why: 'A title with a capital is part of the name and takes no article: Home Secretary Ann Pike. With the article it is a description, in small letters and between commas: the home secretary, Ann Pike,.',
  houseNotes: [
    'Guardian: commas, or put it another way.',
    'Indian English: “the” only where a form of address follows.',
  ],
  examples: {
    flagged: [
      {
        text: 'Residents met {the Home Secretary Ann Pike} on Monday.',
        message: '“the”',
        fixed: 'Residents met Home Secretary Ann Pike on Monday.',
      },
      {
        text: 'The meeting was attended by {the Minister of State for Interior Talat Dar}, who left early.',
        fixed: 'The meeting was attended by Minister of State for Interior Talat Dar, who left early.',
      },
      {
        text: '{The Prime Minister John Hale} said no.',
        fixed: 'Prime Minister John Hale said no.',
      },
    ],
    accepted: [
      { text: 'Residents met Home Secretary Ann Pike on Monday.' },
      { text: 'Residents met the home secretary, Ann Pike, on Monday.' },
      { text: 'The Rev John Hill and the Duke of Kent came.', why: 'titles that keep their article' },
      { text: 'She met the Home Secretary, Ann Pike.', why: 'the comma makes it a description' },
      { text: '“I met the Home Secretary Ann Pike,” Dar said.', why: 'inside a quotation' },
    ],
  },
  check(block) {
    return block.names.candidates.flatMap((candidate) => {
      const title = block.names.titles[candidate.title];
      if (!title || !isArticled(block, title) || candidate.nameFirst !== title.endToken) return [];
      const span = spanOf(block, candidate, title);
      if (isQuoted(block, span.start) || !isPerson(block, candidate)) return [];
      return [
        {
          ...span,
          message:
            '“the” and a capital do not go together before a name: the title is either a part of it or a description.',
          fixes: fixesFor(block, candidate, title, span),
        },
      ];
    });
  },
});

function isArticled({ text }: BlockFacts, title: TitleSpan): boolean {
  if (title.article !== 'the' || !title.capitalised || isCourtesy(title)) return false;
  if (title.before.some((word) => /^(?:late|former|then|ex-.*)$/.test(word))) return false;
  return !KEEPS_ARTICLE.test(title.head) && /^\p{Lu}/u.test(text.slice(title.start));
}

/** A surname of two words or more, or one that a verb or the end of the phrase follows: “the President Hotel” is a house. */
function isPerson({ tokens }: BlockFacts, { nameEnd, nameFirst, certainty, end }: Candidate): boolean {
  if (certainty === 'no' || nameEnd !== end) return false;
  const next = tokens[nameEnd];
  return nameEnd - nameFirst > 1 || next === undefined || next.kind !== 'possessive';
}

/** From the article to the end of the name. */
function spanOf({ tokens }: BlockFacts, candidate: Candidate, title: TitleSpan): Span {
  return { start: tokens[title.firstToken - 1]!.start, end: tokens[candidate.nameEnd - 1]!.end };
}

function fixesFor({ tokens, text }: BlockFacts, candidate: Candidate, title: TitleSpan, span: Span): Fix[] {
  const name = text.slice(tokens[candidate.nameFirst]!.start, span.end);
  const bare = text.slice(title.start, span.end);
  const article = text.slice(span.start, title.start);
  const closing = /^\s*(?:[.,;:!?)]|$)/.test(text.slice(span.end)) ? '' : ',';
  const described = `${article}${sentenceCase(title.text)}, ${name}${closing}`;
  return [
    { title: `Change to “${bare}”`, edits: [{ start: span.start, end: title.start, text: '' }] },
    { title: `Change to “${described}”`, edits: [{ ...span, text: described }] },
  ];
}
