import { matchesOf } from '../../base/matches.ts';
import placeholders from '../../data/en/layout/placeholders.txt';
import { entries } from '../../lexicon/lists.ts';
import { spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const WORDS = entries(placeholders).sort((a, b) => b.length - a.length);
const LAST_WORDS = [...new Set(WORDS.map((words) => words.slice(words.lastIndexOf(' ') + 1)))];
// T.K. are initials, TK Maxx a shop, TK Prasad a man: capitals on either side make it a name.
const CAPITALS = new RegExp(`(?<![\\p{L}\\p{N}.&/-])(?:${WORDS.join('|')})(?![\\p{L}\\p{N}&/-]|\\.\\p{L})`, 'gu');
const BRACKETED =
  /[[(<{]{1,2}\s*(?:(?:insert|add|check|need|your|full|first|last)\s+)?(?:NAME|DATE|AGE|CITY|PLACE|TITLE|QUOTE|NUMBER|FIGURE|LINK|URL|SOURCE|JOB|ROLE|XX|TK|TBC|TBD|TBA|FACT|COMPANY)S?(?:\s+(?:HERE|TK|TBC|TO COME))?\s*[\])>}]{1,2}/g;
const UNDECIDED = /(?<![\p{L}\p{N}])(?:TBC|TBD|TBA)(?![\p{L}\p{N}])/gu;
const QUESTIONS = /(?<=^|[\s([])\?{2,}(?=$|[\s.,;:)\]])/g;
const TWO_CROSSES = /(?<![\p{L}\p{N}/-])XX(?![\p{L}\p{N}/-])/gu;
const OTHER = /@@+|<<[^<>\n]{1,40}>>|\basdf\w*\b|^A New Post$/g;

/** Where dates are really still to be fixed, and the reader is told so. */
const FIXTURE = /\b(?:kick-?off|fixtures?|venue|v|vs|line-?up|tickets|doors|schedule)\b/i;
const STATED = /\b(?:is|are|was|were|be|been|remains?|still|yet)\s$/i;
const NAME_NEAR = /\p{Lu}\p{Ll}+/u;

/** What is looked for, with what every match has: where none of the hints stands, the pattern need not be tried. */
const GAPS: readonly {
  readonly hints: readonly string[];
  readonly pattern: RegExp;
  readonly accept?: (match: RegExpExecArray) => boolean;
}[] = [
  { hints: LAST_WORDS, pattern: CAPITALS, accept: isNotName },
  { hints: ['[', '(', '<', '{'], pattern: BRACKETED },
  { hints: ['TBC', 'TBD', 'TBA'], pattern: UNDECIDED, accept: isUntold },
  { hints: ['??'], pattern: QUESTIONS },
  { hints: ['XX'], pattern: TWO_CROSSES, accept: isNotNumeral },
  { hints: ['@@', '<<', 'asdf', 'A New Post'], pattern: OTHER },
];

export const placeholderLeft = blockRule({
  id: 'placeholder-left',
  category: 'placeholders',
  scope: 'block',
  kinds: ['headline', 'deck', 'highlight', 'byline', 'caption', 'credit', 'subhead', 'paragraph', 'pullQuote'],
  severity: 'warning',
  claim: 'error',
  summary: 'Something still to come: TK, XX, ???, [NAME], TBC, lorem ipsum.',
  why: 'A placeholder in print is the mistake everybody laughs at. Fill it or cut it.',
  outranks: ['acronym-unexpanded', 'editor-note-in-body'],
  examples: {
    flagged: [
      { text: 'The chairman, {TK}, said the plant would reopen.', message: 'still to come' },
      { text: 'Gunnar Holm, {[NAME]}, lost {XX} hectares and sold {???} boats.' },
      { text: 'The talks, now set for {TBC}, will be held in Doha.' },
      { text: 'The venue is {TBC}. Tickets are {TBA}, he said, and the price is {TK}.' },
      { text: '{Enter text in Markdown}. The mill is shut.' },
      { text: 'The plant {(XX)} employs {TKTK} people.' },
    ],
    accepted: [
      { text: 'A branch of TK Maxx opened beside the station.', why: 'a shop' },
      { text: 'Women have two X chromosomes, written XX, and men XY.', why: 'chromosomes' },
      { text: 'He played in Super Bowl XX and read Article XX of the treaty.', why: 'a Roman numeral' },
      { text: '“You did what???” she asked T.K. Menon.', why: 'astonishment, and initials' },
      { text: 'Fixtures: Home v Rovers, kick-off TBC.', why: 'the reader is told that the time is open' },
    ],
  },
  check(block): Problem[] {
    const { text } = block;
    const found = GAPS.filter(({ hints }) => hints.some((hint) => text.includes(hint)))
      .flatMap(({ pattern, accept }) => matches(text, pattern, accept))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return found
      .filter((span, i) => !found.slice(0, i).some((other) => span.start < other.end))
      .map((span) => ({
        ...span,
        message: `“${text.slice(span.start, span.end)}” is a placeholder: something is still to come.`,
      }));
  },
});

/** In a list of fixtures the reader is told that a time is open; a sentence that says “is TBC” was to be finished. */
function isUntold({ input, index }: RegExpExecArray): boolean {
  return !FIXTURE.test(input) || STATED.test(input.slice(Math.max(0, index - 24), index));
}

function matches(text: string, pattern: RegExp, accept: (match: RegExpExecArray) => boolean = () => true) {
  return matchesOf(text, pattern)
    .filter(accept)
    .map((match) => spanOf(match));
}

/** “TK Maxx”, “Mr TK Rao”, “XXX Corps”: a capitalised word right behind makes the letters part of a name. */
function isNotName({ 0: words, index, input }: RegExpExecArray): boolean {
  if (
    words === 'XXX' &&
    /^\s+(?:clips?|films?|movies?|videos?|content|rated|sites?|porn|adult|rating)\b/i.test(input.slice(index + 3))
  )
    return false;
  if (words.length > 4 || /\s/.test(words)) return true;
  return !/^\s+\p{Lu}\p{Ll}/u.test(input.slice(index + words.length));
}

/** “Super Bowl XX”, “XX Olympic Games”, “XX chromosomes” are no gaps; “(XX)”, “£XX” and “XX people” are. */
function isNotNumeral({ index, input }: RegExpExecArray): boolean {
  const before = input.slice(0, index);
  const after = input.slice(index + 2);
  if (/[£$€]\s?$|\bRs\.?\s?$/.test(before)) return true;
  if (/chromosom|\bXY\b/.test(input)) return false;
  if (/\($/.test(before) && /^\)/.test(after)) return true;
  const previous = /$(?<=(\S+)\s*)/.exec(before)?.[1] ?? '';
  const next = /^\s*(\S+)/.exec(after)?.[1] ?? '';
  if (/^(?:the|century|siglo|part|chapter|article|section|volume|act|appendix|century)$/i.test(previous)) return false;
  return !NAME_NEAR.test(previous) && !NAME_NEAR.test(next);
}
