import { isAcronym, isMixedCase } from './shapes.ts';
import { BODY_CLASS, FAMOUS_CLASS, isListedElsewhere, isNoun, PLACE_CLASS } from './tagging/classes.ts';
import type { Weighed } from './weigh.ts';

/**
 * A word alone without a title that cannot be somebody’s name: a listed place or body, an acronym, a title or a common
 * noun, and what has an article ("the Amir").
 */
export function isNoLoneName({ facts: { tokens }, candidate: { first, classes } }: Weighed, at: number): boolean {
  const cls = classes[at] as number;
  const { text } = tokens[first + at]!;
  if (isListedElsewhere(cls) || isAcronym(text) || isMixedCase(text) || text.length === 1) return true;
  if (cls === FAMOUS_CLASS) return false;
  return (
    isNoun(cls) || (at === 0 && /^(?:the|an?|its|our|their|this|every|each)$/.test(tokens[first - 1]?.lower ?? ''))
  );
}

/** What a firm is called as well as a person: "bookmaker Roebet", "shareholder Roe", "rival Roe Air". */
const OF_FIRMS =
  /^(?:bookmaker|broadcaster|carrier|competitor|contractor|developer|grower|insurer|lender|maker|\p{L}+maker|manufacturer|operator|owner|producer|provider|publisher|retailer|seller|shareholder|sponsor|supplier|vendor)$/u;

/** "Executive Yuan", "General Directorate", "CM Punjab": an office before what is no name leads up to a body or place. */
export function isBodys({ facts, candidate: { classes, title } }: Weighed, at: number): boolean {
  const cls = classes[at] as number;
  const isMister = facts.names.titles[title]?.honorific === true && facts.names.titles[title]?.head !== 'general';
  const { head } = facts.names.titles[title] ?? {};
  return !isMister && (cls === BODY_CLASS || cls === PLACE_CLASS || (head !== undefined && OF_FIRMS.test(head)));
}

/** A word that is all of its paragraph: an item of a list, or the name of a thing above what tells of it. */
export function isListed({ facts: { kind, tokens }, candidate: { first, end } }: Weighed): boolean {
  return (
    (kind === 'paragraph' || kind === 'subhead') && first === 0 && tokens.length <= end + 1 && tokens[end]?.text !== '.'
  );
}

/** "Olive": a word that is all of what stands in quotation marks is a work or a word. */
export function isQuotedTitle({ facts: { tokens }, candidate }: Weighed): boolean {
  const [before, after] = [tokens[candidate.first - 1], tokens[candidate.end]];
  return /^[“"‘]$/.test(before?.text ?? '') && /^[”"’]$/.test(after?.text ?? '') && !after?.spaced;
}
