import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** What opens a sentence and stands apart from it; of two words the second wakes the check. */
const OPENERS =
  'however indeed moreover furthermore unfortunately fortunately additionally consequently nevertheless nonetheless'.split(
    ' ',
  );
/** The same before a pronoun or an article: “similarly wet days” and “meanwhile Ann Roe” may go together. */
const BEFORE_SUBJECT = [
  'meanwhile',
  ...'similarly interestingly surprisingly ironically regrettably conversely likewise importantly'.split(' '),
];
const PAIRS = ['for example', 'for instance', 'in addition', 'in fact', 'in contrast', 'by contrast', 'in conclusion'];
/** The subject of what follows, so that the opener belongs to the whole sentence. */
const SUBJECT = /^(?:it|he|she|they|we|i|this|that|these|those|there|the|an?|its|his|her|their|our|my|if|when|with)$/;
/** They’re, it’s, we’ll. */
const CONTRACTED = /['’](?:re|s|ve|ll|d|m)$/;
const PRONOUN = /^(?:it|he|she|they|we|i)$/;
/** After the others it may be any word but one that goes with them: unfortunately for him, indeed so. */
const GOES_WITH = /^(?:for|enough|as|though|so|to|not|and|or|but|by)$/;
/** A noun in the plural, by its form: however polls show. */
const PLURAL = /^(?!sometimes|always|perhaps|besides|does|goes|towards|afterwards)[a-z]{2,}[^aious]s$/;
/** Behind “however” they may tell in what way: however she did it, however the vote goes. */
const MANNER = /^(?:do|does|did|go|goes|went|may|might|turns?|ends?|ended|plays?|comes?|came|chooses?|chose|looks?)$/;

export const howeverComma = blockRule({
  id: 'however-comma',
  category: 'consistency',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'caption'],
  triggers: [
    ...OPENERS,
    ...BEFORE_SUBJECT,
    'namely',
    'example',
    'instance',
    'addition',
    'fact',
    'course',
    'hand',
    'contrast',
    'conclusion',
  ],
  severity: 'info',
  summary: '“However it was late”: the comma after “however” is missing.',
  why: 'However, moreover, for example: what opens a sentence and belongs to all of it takes a comma; without one “however it was” reads as “in whatever way it was”. In mid-sentence “however” takes two commas or none.',
  examples: {
    flagged: [
      {
        text: 'The hall is old. {However it} was mended in May.',
        message: 'after “However”',
        fixed: 'The hall is old. However, it was mended in May.',
      },
      {
        text: 'It is {old however}, and it leaks.',
        message: 'before “however”',
        fixed: 'It is old, however, and it leaks.',
      },
      {
        text: 'They have much to do. {For example the} roof leaks.',
        fixed: 'They have much to do. For example, the roof leaks.',
      },
      { text: 'The {mill for example}, which is old, leaks. {Hull on the other hand}, has none.', message: 'as well' },
      { text: '{Meanwhile the} council met. {Similarly they} were late.' },
      { text: '{Indeed graphical} light is old. {However Ann} Roe left.' },
      { text: 'The race is on. {However polls} show that it is late.' },
      { text: 'The mill is to be shut{, however} this does not end the row.', message: 'semicolon' },
      { text: 'The mill is old. {However they’re} mending it. {In fact the} roof is new.' },
      { text: 'They met in three {towns namely} Hull, York and Leeds.' },
      { text: 'The roof leaks. {Unfortunately there} is no money to mend it.' },
    ],
    accepted: [
      { text: 'The site grew. Indeed Canada is a part of it.', why: 'a firm' },
      { text: 'The hall is old. However, it was mended in May. It is old, however, and it leaks.' },
      { text: 'Indeed so. Indeed it is. Unfortunately for her, it leaks. Moreover and again, it leaks.' },
      { text: 'It is of course, as she said, old. And in fact, it leaks.', why: 'a verb; a conjunction' },
      { text: 'However it may end, she will stay. However late it is, she will stay.', why: 'in whatever way' },
      {
        text: 'However she did it, the hall is mended. They came, however late, and however it was.',
        why: 'in whatever way',
      },
      { text: 'The example the teacher gave was wrong. She is however old.', why: 'no opener, and no comma' },
      { text: '“However it was late,” she said.', why: 'speech' },
    ],
  },
  check(block): Problem[] {
    return [...openers(block), ...halfOpen(block), ...splices(block)].filter((one) => isNarration(block, one));
  },
});

function openers({ tokens, sentences, text }: BlockFacts): Problem[] {
  return sentences.flatMap(({ firstToken, endToken }): Problem[] => {
    const first = tokens[firstToken]!;
    const isTwo = PAIRS.includes(`${first.lower} ${tokens[firstToken + 1]?.lower}`);
    const isStrict = BEFORE_SUBJECT.includes(first.lower);
    if (!isTwo && !isStrict && !OPENERS.includes(first.lower)) return [];
    const last = firstToken + (isTwo ? 1 : 0);
    const subject = tokens[last + 1];
    if (!subject || last + 2 >= endToken || subject.kind !== 'word') return [];
    const isSubject =
      SUBJECT.test(subject.lower.replace(CONTRACTED, '')) ||
      (first.lower === 'however' && (subject.capital || PLURAL.test(subject.lower)));
    // “Indeed it is.” Indeed Canada is a firm.
    if (first.lower === 'indeed' && (PRONOUN.test(subject.lower) || subject.capital)) return [];
    if (!isSubject && (isTwo || isStrict || first.lower === 'however' || GOES_WITH.test(subject.lower))) return [];
    if (first.lower === 'however' && isManner(tokens, last + 2)) return [];
    const opener = text.slice(first.start, tokens[last]!.end);
    const span = { start: first.start, end: subject.end };
    return [problem(span, tokens[last]!.end, `Add a comma after “${opener}”.`)];
  });
}

/** Whether one of the next words tells that it is “in whatever way”, or a comma ends a clause of that kind. */
function isManner(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 5, tokens.length); i++) {
    if (tokens[i]!.text === ',' || (i < from + 3 && MANNER.test(tokens[i]!.lower))) return true;
  }
  return false;
}

/** Of more words than one, what goes between two commas or none, by its last word. */
const BETWEEN: ReadonlyMap<string, readonly string[]> = new Map(
  ['for example', 'for instance', 'in fact', 'of course', 'on the other hand'].map((words) => {
    const all = words.split(' ');
    return [all.at(-1)!, all] as const;
  }),
);
const OPENS_CLAUSE = /^(?:and|but|or|that|as|if)$/;

/** “It is old however, and it leaks”: the first of two commas is missing. */
function halfOpen({ tokens }: BlockFacts): Problem[] {
  return tokens.flatMap((token, i): Problem[] => {
    const isNamely = token.text === 'namely';
    const words = token.text === 'however' ? ['however'] : BETWEEN.get(token.text);
    if (!isNamely && (!words || tokens[i + 1]?.text !== ',')) return [];
    const first = i + 1 - (words?.length ?? 1);
    const before = tokens[first - 1];
    if (before?.kind !== 'word' || OPENS_CLAUSE.test(before.lower)) return [];
    if (words && words.length > 1 && !(areAt(tokens, first, words) && isContent(before))) return [];
    const span = { start: before.start, end: token.end };
    const opener = words?.join(' ') ?? 'namely';
    return [problem(span, before.end, `Add a comma before “${opener}”${isNamely ? '' : ' as well'}.`)];
  });
}

/** What begins a clause behind “however”. */
const CLAUSE = /^(?:it|he|she|they|we|i|this|that|these|there|if|when|while|because|since|although|with|even|due)$/;

/** “It is old, however it leaks”: two sentences with a comma between them. */
function splices({ tokens }: BlockFacts): Problem[] {
  return tokens.flatMap(({ text, end }, i): Problem[] => {
    if (text !== 'however' || tokens[i - 1]?.text !== ',') return [];
    const next = tokens[i + 1];
    if (!next || !CLAUSE.test(next.lower) || (PRONOUN.test(next.lower) && isManner(tokens, i + 2))) return [];
    const message = 'A full stop or a semicolon belongs before this “however”, and a comma after it.';
    return [{ start: tokens[i - 1]!.start, end, message }];
  });
}

function areAt(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  return words.every((word, k) => tokens[first + k]?.text === word);
}

/** Not “is of course, and” or “often for example, one”. */
function isContent({ lower }: Token): boolean {
  return (bitsOf(lower) & Word.grammar) === 0 && !/ly$/.test(lower);
}

function problem(span: Span, at: number, message: string): Problem {
  return { ...span, message, fixes: [{ title: 'Add the comma', edits: [{ start: at, end: at, text: ',' }] }] };
}
