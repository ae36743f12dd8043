import source from '../../data/en/layout/line-labels.txt';
import { entries } from '../../lexicon/lists.ts';

/** Labels in capitals that are no speaker's: UPDATE, EXCLUSIVE. */
const NO_SPEAKERS = new Set(entries(source).filter((label) => label !== 'QUESTION'));

/** A name in capitals, perhaps with an office or a place in brackets, or the letter of a question or an answer. */
const LABEL =
  /^[\uFEFF\s]*((?:\p{Lu}[\p{Lu}.'’-]*(?: [\p{Lu}.'’-]+){0,6}|Q|A|Question|Answer|Host|Interviewer)(?:,? ?\([^()]{1,60}\))?)[\uFEFF ]*:[\uFEFF]*\s/u;

/**
 * The length of a speaker's label at the head of a paragraph of a transcript or an interview, with its colon: "MARSH: We
 * met", "Q: When?", "Host: Welcome". What follows are the speaker's own words. 0 where there is none.
 */
export function speakerLabelLength(text: string): number {
  const match = LABEL.exec(text.slice(0, 140));
  return match && !NO_SPEAKERS.has(match[1]!) ? match[0].length : 0;
}
