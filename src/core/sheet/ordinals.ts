import type { Span } from '../model.ts';

const HIGHER =
  'fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|hundredth';
const COUNTED =
  'time|straight|consecutive|successive|anniversary|edition|title|win|victory|defeat|loss|goal|term|generation|wave|dose|offen[cs]e|count|reading|marriage|person|man|woman|victim|death|case|suspect|child|year|month|week|day|season|attempt';
const DIVISION = 'degree|quarter|half|round|leg|place|innings|set|division|grade|floor|class|seed|phase|stage';

const PATTERNS = [
  // came fifteenth, a fourth man; no fraction, no holiday
  new RegExp(`(?<![\\p{L}\\p{N}-])(?<!\\bone )(?:${HIGHER})(?![\\p{L}]| of (?:July|May)\\b)`, 'gu'),
  // his second goal, the country’s third woman
  /(?<=\b(?:his|her|its|their|our|my) |\p{L}[’']s |s[’'] )(?:second|third)(?=[- ]\p{Ll}{2})/gu,
  // a second time, the third straight win
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:second|third)(?= (?:${COUNTED})(?!\\p{L}))`, 'gu'),
  // second-degree murder, the first quarter, second- and third-degree
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?<!\\bin the )first|second|third)(?=(?:- (?:and|or|to) \\p{Ll}{4,8})?[- ](?:${DIVISION})(?!\\p{L}))`,
    'gu',
  ),
  // is third, came in second, a distant third
  /(?<=\b(?:ranked|ranks?|finish|finishe[ds]|finishing|came|comes|placed|lies|lying|sits|is|are|was|were|in|close|distant|joint) )(?:second|third)(?!\p{L}|-)(?! (?:hand|thoughts?|part|person)\b)/gu,
  // third-largest
  /(?<![\p{L}-])(?:second|third)(?=-\p{Ll}{2,12}est(?!\p{L}))/gu,
];
/** What one of them has to have. */
const HINT = /second|third|first|fourth|fift|sixt|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth|hundredth/;

/** The ordinal numbers in words of a block that state a fact, relative to it. */
export function ordinalsIn(text: string): Span[] {
  if (!HINT.test(text)) return [];
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
}
