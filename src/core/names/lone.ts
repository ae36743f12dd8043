import { AREA } from './context.ts';
import { isAcronym, isMixedCase } from './shapes.ts';
import { BODY_CLASS, FAMOUS_CLASS, isListedElsewhere, isNoun, PLACE_CLASS } from './tagging/classes.ts';
import type { NameUse } from './uses.ts';
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
  // "the Chief Judge", "Miss Namibia".
  if (head === 'miss' ? cls === PLACE_CLASS : !isMister && isNoun(cls)) return true;
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

/** “Ruta al Sol”, "Doctor Roe,": a name of several words that is all of what stands in quotation marks is a work. */
export function isQuotedWork({ facts: { tokens }, candidate: { first, end, title } }: Weighed): boolean {
  if (title >= 0 || tokens[first]!.spaced || !/^[“"‘]$/.test(tokens[first - 1]?.text ?? '')) return false;
  const close = /^[.,]$/.test(tokens[end]?.text ?? '') ? end + 1 : end;
  return /^[”"’]$/.test(tokens[close]?.text ?? '') && !tokens[close]!.spaced;
}

/** What opens the name of a place in the languages of the world. */
const OPENS_PLACE =
  /^(?:bandar|barrio|bukit|cabo|calle|cerro|chiang|ciudad|djebel|estancia|galeria|gunung|hacienda|isla|jabal|jebel|kampung|kota|kuala|lago|laguna|lake|oued|playa|puerto|pulau|rio|sungai|tanjung|umm|wadi)$/;

/** "Puerto Iguazú", "Wadi Halfa", "the municipality of Urbano Noris". */
export function isPlaceName({ keys, title, firstToken, facts: { tokens } }: NameUse): boolean {
  if (keys.length < 2 || title) return false;
  const ofArea = tokens[firstToken - 1]?.lower === 'of' && AREA.test(tokens[firstToken - 2]?.lower ?? '');
  return ofArea || OPENS_PLACE.test(keys[0]!);
}
