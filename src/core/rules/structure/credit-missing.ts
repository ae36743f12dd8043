import { type ArticleView, articleRule } from '../../linter/rule.ts';
import { type CaptionParts, captionParts, hasCredit } from '../support/captions.ts';

/** The caption says itself whose picture it is. */
const CREDIT =
  /\b(?:produced|drawn|made|photographed|taken|painted|designed) by\b|\b(?:extract|still|screenshot|screengrab) from\b|\bcourtesy\b|\bfile (?:photo|picture|image)\)?$|^\([^()]*\)$/i;

/** What the paper made itself or a page of a document that is named. */
const OWN = /\b(?:charts?|graphs?|plots?|screen ?(?:shots?|grabs?)|page \d+)\b|^notes?:/i;

export const creditMissing = articleRule<CaptionParts>({
  id: 'credit-missing',
  category: 'structure',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'A portrait, archive picture or map without a credit.',
  why: 'Every picture belongs to somebody, and the bill comes later. The captions of news pictures are checked by `caption-incomplete`.',
  examples: {
    flagged: [
      {
        text: 'Floods reach the old town\n\n{FILE - The old bridge (left) in 2019.}\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        message: 'credit',
      },
      {
        text: 'Floods reach the old town\n\n{Caption: Mayor Ines Roy}\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
      },
      {
        text: 'Floods reach the old town\n\n{FILE PHOTO: The mill (right) before the fire of 1990.}\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
      },
    ],
    accepted: [
      {
        text: 'Floods reach the old town\n\nFILE - The old bridge (left), photographed by Ines Roy in 2019.\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        why: 'the caption names the photographer',
      },
      {
        text: 'Floods reach the old town\n\nFILE - The old bridge (left) in 2019. — Reuters\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
      },
      {
        text: 'Floods reach the old town\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
        why: 'no picture',
      },
      {
        text: 'Floods reach the old town\n\nMayor Ines Roy. — Reuters\n\nThe river rose on Monday, the council said.\n\nIt fell on Tuesday.',
      },
      {
        text: '---\ntitle: Floods reach the old town\n---\n\nThe river rose on Monday, the council said.\n\n![](rain.png)\n*Screenshot of the letter*\n\nIt fell on Tuesday.',
        container: 'markdown',
        why: 'a screenshot',
      },
      {
        text: '---\ntitle: The prizes\n---\n\nThe club met on Monday.\n\n![](film.jpg)\n**Best Foreign Film Wide Open**\n\nThis one is hard to call.',
        container: 'markdown',
        why: 'a subhead in bold type under a picture',
      },
    ],
  },
  collect(block) {
    return block.kind === 'caption' && !CREDIT.test(block.text) && !OWN.test(block.text)
      ? captionParts(block)
      : undefined;
  },
  conclude(parts, view) {
    return parts
      .filter(({ part, offset }) => part.exempt && !hasCredit(view, offset) && !isBold(view, offset))
      .map(({ part, offset }) => ({
        start: offset,
        end: offset + part.end,
        message: 'This picture has no credit.',
      }));
  },
});

/** A line in bold type under a picture is a subhead; its marks are blank in the text of the block. */
function isBold(view: ArticleView, caption: number): boolean {
  return view.container === 'markdown' && /^\s\s\S/.test(view.block(caption).facts.text);
}
