import type { BlockFacts } from '../../../analysis/facts.ts';
import { sentenceText } from '../../../linter/narration.ts';
import type { CalendarDate } from '../../../model.ts';

/** Words that put a sentence, or what it says of somebody, into another time. */
const OTHER_TIME =
  /\b(?:ago|then|former(?:ly)?|ex|once|later|earlier|previous(?:ly)?|past|late|when|while|during|under|since|after|before|until|at the time|at that time|became|become|becoming|elected|inaugurat\w+|sworn|appointed|named|nominat\w+|served|serving|had been|was|were|administration|era|legacy|history|historic|century|decades?|anniversary|elect|incoming|outgoing|next|future|will|would|could|might|candidate|hopeful|presumptive)\b/i;
const YEAR = /\b(?:1[6-9]|20)\d\d\b/g;

/** Whether the sentence around an offset tells of another time than the article's day. */
export function isOfOtherTime(block: BlockFacts, offset: number, day: CalendarDate): boolean {
  const sentence = sentenceText(block, offset);
  const years = sentence.match(YEAR) ?? [];
  return OTHER_TIME.test(sentence) || years.some((year) => Number(year) !== day.year);
}
