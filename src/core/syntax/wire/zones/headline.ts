import { endsWithFullStop, endsWithStop, hasInnerStop, isTitleCase, wordCount } from '../words.ts';

const LONGEST = 25;
/** A long word in small letters that title case gives a capital: all but those that join. */
const SMALL_LONG =
  /(?<![\p{L}\p{N}'’-])(?!(?:about|above|after|against|along|among|around|before|behind|below|between|beyond|during|since|their|these|those|through|toward|towards|under|until|where|which|while|within|without|would)\b)\p{Ll}\p{L}{4,}/u;
/** A question or an exclamation of more words, in small letters, is a sentence of the article. */
const LONGEST_QUESTION = 19;

/**
 * Whether the first unit of an article is its headline: short and without a full stop, or written in title case.
 * @param alone nothing follows it: then a question or an exclamation is rather a sentence
 */
export function isHeadline(text: string, alone: boolean): boolean {
  if (text.length > 220 || wordCount(text, LONGEST) > LONGEST) return isLongHeadline(text, alone);
  if (/[:,;]["'”’]?$/.test(text)) return false;
  // With a full stop every long word must have its capital: a sentence that names many is no headline.
  if (endsWithFullStop(text)) return !alone && isTitleCase(text) && !SMALL_LONG.test(text) && wordCount(text) >= 4;
  if (alone && endsWithStop(text)) return false;
  if (isTitleCase(text)) return true;
  if (endsWithStop(text) && wordCount(text, LONGEST_QUESTION) > LONGEST_QUESTION) return false;
  return !hasInnerStop(text.replace(/[?!]/g, ' '));
}

/** A headline and its deck in one line of title case, as offices write them. */
function isLongHeadline(text: string, alone: boolean): boolean {
  if (alone || text.length > 400 || endsWithStop(text) || /[:,;]["'”’)]?$/.test(text)) return false;
  return wordCount(text, LONGEST_TITLED) <= LONGEST_TITLED && isTitleCase(text);
}

const LONGEST_TITLED = 50;
const LONGEST_STOPPED = 14;
/** In characters, as many as a headline should have; a longer one with a stop must not tell in the past, either. */
const USUAL_STOPPED_LINE = 80;
const TELLS = /(?<!\p{L})(?:is|are|\p{Ll}{3,}ed)(?!\p{L})/u;
/** A sentence of copy has one of these; a headline, written short, does without. */
const COPY_WORD =
  /\b(?:a|an|the|said|was|were|had|has|have|been|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|this|that|he|she|they|i|we|you)\b/i;

/** A headline with a full stop after it: short, without the small words of copy. */
export function isStoppedHeadline(text: string): boolean {
  return (
    text.length <= 120 &&
    (text.length <= USUAL_STOPPED_LINE || !TELLS.test(text)) &&
    wordCount(text, LONGEST_STOPPED) <= LONGEST_STOPPED &&
    wordCount(text) >= 4 &&
    !hasInnerStop(text) &&
    !COPY_WORD.test(text)
  );
}
