import retextRepeatedWords from 'retext-repeated-words';
import type { BlockFacts } from '../../analysis/facts.ts';
import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { sentenceAt } from '../../linter/places.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';
import { bitsOf, Word } from '../../names/words.ts';
import { checkStretches, retextCheck } from '../../syntax/text/prose.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { COUNTRIES } from '../support/places/asides.ts';
import { placesOf } from '../support/tokens.ts';

const repeated = retextCheck(retextRepeatedWords);

/** Words that writers and speakers double on purpose. */
const ON_PURPOSE = new Set(
  'very really so no yes many much long far more never always again there now ha hey bye knock tut hear boom win big way too well who what day bla la na yeah please come go on is etc'.split(
    ' ',
  ),
);

export const repeatedWord = blockRule({
  id: 'repeated-word',
  category: 'consistency',
  scope: 'block',
  severity: 'warning',
  summary: 'The same word twice in a row.',
  why: 'A doubled word is a slip of the keyboard that the eye skips. Doublings that are meant (“had had”, “very, very”, Duran Duran) are left alone; in quotations the fix is offered but not made by itself.',
  examples: {
    flagged: [
      {
        text: 'They met in {the the} hall on Monday.',
        message: '“the” is repeated',
        fixed: 'They met in the hall on Monday.',
      },
      { text: 'The club will try {to to} sell the ground.', fixed: 'The club will try to sell the ground.' },
      { text: '“We have {a a} plan,” the mayor said.' },
      { text: 'She {explained that affirmed that} it was late.', message: 'left over' },
      { text: 'He sold {the Kenya}’s oldest mill.', message: 'article', fixed: 'He sold Kenya’s oldest mill.' },
      { text: 'They met in {the the the} hall on Monday.', fixed: 'They met in the hall on Monday.' },
      { text: 'The hall {was was} full on Monday.', fixed: 'The hall was full on Monday.' },
      { text: 'It is not {clear if clear if} she can swim.', fixed: 'It is not clear if she can swim.' },
      { text: 'She went {into to} the hall.', message: 'left over' },
      { text: 'The fact {the he} left is old. They read of it in {the his} book, and in {a our} town.' },
      { text: 'The hall {is has} been shut, and the figure has {been was} cut.', message: 'left over' },
      { text: 'The boats {are have} left, and they {have being} sold. The clerk {must to} go home.' },
      { text: 'He will go {to head to head} with her.', fixed: 'He will go head to head with her.' },
      { text: 'It cost {$5 million dollars} in May.', message: 'the sign', fixed: 'It cost $5 million in May.' },
      { text: 'Those {aged 17 to 30 years old} came.', fixed: 'Those aged 17 to 30 came.' },
      { text: 'The club said that it {could could} appeal.', fixed: 'The club said that it could appeal.' },
    ],
    accepted: [
      { text: 'It cost $5 million, or five million dollars. It was a $2 dollars-a-day tax.', why: 'no sign; one word' },
      { text: 'He sold the Gambia’s oldest mill, the America’s Cup boat and the Kenya Post’s press.', why: 'names' },
      { text: 'He had had enough of it by then.', why: 'the pluperfect of have' },
      { text: 'She said that that was the last of it.' },
      {
        text: 'What he does does matter. What it was was a slip, and all they did did not help.',
        why: 'a clause before its verb',
      },
      {
        text: 'What it is has changed. The way they were is no help, and all we have will go.',
        why: 'a clause before its verb',
      },
      { text: 'The band Duran Duran played in Bora Bora.', why: 'names' },
      { text: '“It was very very cold, and no no no,” he said.', why: 'meant' },
      { text: 'He went in. In May he came back.', why: 'two sentences' },
      { text: 'It went on and on and on, bit by bit by bit.', why: 'meant' },
      { text: 'It won the first FIRST prize and bought Nexo NEXO, +1.2% on Monday.', why: 'an acronym, a share code' },
      { text: 'She came down on the side of of course they must.', why: '“of course” after “of”' },
      { text: 'We are going to have to have some big wins.', why: '“to have” after “have to”' },
      { text: 'They came back from time to time to read their letters.', why: '“time to” after “from time”' },
      { text: 'It is all about ME ME and no one else.', why: 'stressed' },
      {
        text: 'They spoke of work, wages, etc etc etc. What are they killing killing killing over?',
        why: 'on purpose',
      },
    ],
  },
  check(block) {
    const phrases = repeatedPhrases(block);
    const suspects = block.sentences.filter((sentence) => hasDouble(block.tokens, sentence));
    const words = runsOf(checkStretches(repeated, block.text, suspects)).flatMap(({ start, end }) => {
      const word = /^\S+/.exec(block.text.slice(start))![0];
      // “It’s all about ME ME and only me”
      if (/^\p{Lu}{2,}$/u.test(word) && /\s\p{Lu}{2,}$/u.test(block.text.slice(start, end))) return [];
      // “On the side of of course we must”
      if (word === 'of' && block.text.startsWith(' course', end)) return [];
      if (ON_PURPOSE.has(word.toLowerCase()) || endsClause(block, start, word)) return [];
      // A word and its acronym or share code: the first FIRST prize, Lyft LYFT.
      const again = block.text.slice(start, end).split(/\s/).at(-1)!;
      if (/^\p{Lu}{2,}$/u.test(again) !== /^\p{Lu}{2,}$/u.test(word)) return [];
      if (/^,? ?[+−–-]\d/.test(block.text.slice(end, end + 4))) return [];
      // “Ram ram”: but for the small words, a capital and a small letter are two words.
      const isSmall = (bitsOf(again.toLowerCase()) & Word.grammar) !== 0;
      // “What are they killing killing killing over?”
      if (!isSmall && block.text.slice(start, end).split(/\s+/).length > 2) return [];
      const isNoun = (bitsOf(again) & (Word.head | Word.thing)) !== 0;
      if (!isSmall && !isNoun && /^\p{Lu}/u.test(word) && again === again.toLowerCase() && start > 0) return [];
      const first = start + word.length;
      const fix = { title: `Keep one “${word}”`, edits: [{ start: first, end, text: '' }] };
      const safe = isNarration(block, { start, end });
      return [{ start, end, message: `“${word}” is repeated.`, fixes: [safe ? { ...fix, safe } : fix] }];
    });
    return [...words, ...phrases];
  },
});

/** Two or three words in small letters that come twice in a row. */
const PHRASE = /(?<![\p{L}\p{N}'’-])(\p{Ll}+ \p{Ll}+(?: \p{Ll}+)?) \1(?![\p{L}\p{N}'’-])/gu;
/** Doubled on purpose: on and on and on, bit by bit by bit, so very so very. */
const PHRASE_ON_PURPOSE = /\b(?:and|by|or|no|so|very|la|na|ha|ho|cha|far|much|more|never|always|after)\b/;
/** “We are going to have to have it mended”, “they came from time to time to read”. */
const HAVE_TO_HAVE = /^(?:to have|time to)$/;
/** “Head to head”: behind one more “to” it is that which is left over. */
const FACING = /^to (?:head|face|toe|back|side|eye|door|coast|wall)$/;
/** Two prepositions, articles or auxiliaries in a row of which one was to go, by the first. */
const LEFT_OVER: ReadonlyMap<string, RegExp> = new Map([
  ['into', /^to$/],
  ['onto', /^to$/],
  ['from', /^from$/],
  ['without', /^of$/],
  ['a', /^(?:an|the|our|my|his|her|their|its)$/],
  ['an', /^(?:a|the|our|my|his|her|their|its)$/],
  ['the', /^(?:an?|our|my|his|their|your|its|this|these|that|some|he|she|they|we|of|after|which)$/],
  ['its', /^(?:the|an?|our|my|his|their|this|these|of|they|we|is|are|was|were|has|have)$/],
  ['their', /^(?:the|an?|our|my|his|its|this|these|of|they|we)$/],
  ['our', /^(?:the|an?|my|his|its|their|this|these|of|they|we)$/],
  ...['must', 'should', 'might'].map((word) => [word, /^(?:to|is|are|was|were|has)$/] as const),
  ...['would', 'could'].map((word) => [word, /^(?:is|are|was|were|has)$/] as const),
  ['is', /^(?:has|does|was|have|are)$/],
  ['are', /^(?:have|be|has|is|were)$/],
  ['was', /^(?:has|is|were|have)$/],
  ['were', /^(?:are|be|have|has|was|is)$/],
  ['been', /^(?:was|were|is|are)$/],
  ['has', /^being$/],
  ['have', /^(?:being|will)$/],
]);
/** Where a look at the next word is worth while. */
const LEFT_OVER_AFTER: ReadonlySet<string> = new Set(['that', ...LEFT_OVER.keys()]);
/** What opens a clause that is the subject of a verb right after its own: what it was is a slip. */
const SUBJECT_CLAUSE =
  /\b(?:what|whatever|how|who|whoever|where|why|which|all|anything|everything|nothing|something|things?|ones?|those|way|reason|used to|as)\b/i;

/** Phrases that come twice in a row, and small words one of which is left over; other people may speak so. */
function repeatedPhrases(block: BlockFacts): Problem[] {
  const { text, tokens } = block;
  const twice = (hasPhraseTwice(tokens) ? matchesOf(text, PHRASE) : [])
    .filter(
      ({ 1: words }) =>
        !PHRASE_ON_PURPOSE.test(words!) &&
        !HAVE_TO_HAVE.test(words!) &&
        !/^an? /.test(words!) &&
        new Set(words!.split(' ')).size > 1,
    )
    .map((match): Problem => {
      const [whole, words] = match;
      const span = { start: match.index, end: match.index + whole.length };
      if (FACING.test(words!)) {
        const phrase = whole.slice('to '.length);
        const edit = { start: span.start, end: span.start + 'to '.length, text: '' };
        return {
          ...span,
          message: `“to” is left over before “${phrase}”.`,
          fixes: [{ title: `Change to “${phrase}”`, edits: [edit] }],
        };
      }
      const edit = { start: match.index + words!.length, end: span.end, text: '' };
      return { ...span, message: `“${words}” is repeated.`, fixes: [{ title: `Keep one “${words}”`, edits: [edit] }] };
    });
  return [...twice, ...leftOverIn(block), ...matchesOf(text, SIGN_AND_WORD).map((match) => unitTwice(match))];
}

/** A sign and the word for it: $5 million dollars, 10% percent; “aged” and “years old”. */
const SIGN_AND_WORD =
  /(?<![\p{L}\p{N}.,])(?:\$ ?\d[\d.,]{0,15}(?: (?:thousand|million|billion|trillion))?( dollars)|£ ?\d[\d.,]{0,15}(?: (?:thousand|million|billion))?( pounds)|€ ?\d[\d.,]{0,15}(?: (?:thousand|million|billion))?( euros)|\d[\d.,]{0,15} ?%( per ?cent)|aged \d{1,2}(?:(?: to | and |-|–)\d{1,2})?( years old))(?![\p{L}-])/gu;

function unitTwice({ index: start, 0: whole, 1: a, 2: b, 3: c, 4: d, 5: age }: RegExpExecArray): Problem {
  const end = start + whole.length;
  const word = a ?? b ?? c ?? d ?? age!;
  const fix = { title: `Remove “${word.trim()}”`, edits: [{ start: end - word.length, end, text: '' }] };
  const before = age ? '“aged”' : 'the sign before it';
  return { start, end, message: `“${word.trim()}” repeats ${before}.`, severity: 'info', fixes: [fix] };
}

function leftOverIn(block: BlockFacts): Problem[] {
  const { tokens } = block;
  const found: Problem[] = [];
  for (const i of placesOf(tokens, LEFT_OVER_AFTER)) {
    if (i + 1 === tokens.length) continue;
    const { text, start } = tokens[i]!;
    if (text === 'that' && isSaidTwice(tokens, i)) {
      found.push({ start: tokens[i - 1]!.start, end: tokens[i + 2]!.end, message: SAID_TWICE, severity: 'info' });
      continue;
    }
    if (text === 'the' && isCountry(tokens, i + 1)) {
      const { end, text: name } = tokens[i + 1]!;
      const edit = { start, end: start + 'the '.length, text: '' };
      const fixes = [{ title: `Change to “${name}”`, edits: [edit] }];
      found.push({ start, end, message: `No article belongs before “${name}”.`, severity: 'info', fixes });
      continue;
    }
    const { text: next, end, spaced } = tokens[i + 1]!;
    if (!spaced || !LEFT_OVER.get(text)?.test(next) || isMeant(block, i)) continue;
    found.push({
      start,
      end,
      message: `“${block.text.slice(start, end)}”: one word is wrong, or left over from an edit.`,
    });
  }
  return found;
}

const SAID_TWICE = 'One of the two verbs of saying is left over.';

/** “Explained that affirmed that” */
function isSaidTwice(tokens: readonly Token[], that: number): boolean {
  if (tokens[that + 2]?.lower !== 'that') return false;
  const isCue = (at: number) =>
    /(?:ed|said|told)$/.test(tokens[at]?.text ?? '') && (bitsOf(tokens[at]!.lower) & Word.cue) !== 0;
  return isCue(that - 1) && isCue(that + 1);
}

/** “The Kenya’s mills”: a country or a state of one word, without an article, with “’s”. */
function isCountry(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at];
  if (!name?.capital || tokens[at + 1]?.kind !== 'possessive' || tokens[at + 2]?.capital !== false) return false;
  return COUNTRIES.has(name.lower) && !WITH_ARTICLE.test(name.lower);
}

/** Names that take an article, or are as often another thing’s. */
const WITH_ARTICLE =
  /^(?:argentine|bahamas|chad|congo|gambia|georgia|jordan|lebanon|maldives|netherlands|panama|philippines|seychelles|sudan|turkey|ukraine|washington|yemen|niger|mississippi|missouri|ohio|delaware)$/;

/** “The a la carte menu”, and a clause that is the subject of the second verb. */
function isMeant(block: BlockFacts, i: number): boolean {
  const { tokens } = block;
  const { lower, start } = tokens[i]!;
  const { lower: next } = tokens[i + 1]!;
  if (lower === 'the' && next === 'a')
    return tokens[i + 2]?.kind !== 'word' || !/^(?:is|was|of|in|has)$/.test(tokens[i + 3]?.lower ?? '');
  // “Entry is a must to many”, “the might to do it”
  if (/^m(?:us|igh)t$/.test(lower)) return /^(?:an?|the|their|its|his|her|of|all)$/.test(tokens[i - 1]?.lower ?? '');
  if (!/^(?:is|are|was|were|been|has|have)$/.test(lower)) return false;
  const sentence = sentenceAt(block, start);
  return SUBJECT_CLAUSE.test(block.text.slice(sentence?.start ?? 0, start));
}

/** A cheap look, so that the pattern is tried only where two or three words come again right after. */
function hasPhraseTwice(tokens: readonly Token[]): boolean {
  for (let i = 3; i < tokens.length; i++) {
    const { lower } = tokens[i]!;
    if (lower === tokens[i - 2]!.lower && isAgain(tokens, i - 1, 2)) return true;
    if (lower === tokens[i - 3]!.lower && i > 4 && isAgain(tokens, i - 1, 3) && isAgain(tokens, i - 2, 3)) return true;
  }
  return false;
}

function isAgain(tokens: readonly Token[], i: number, after: number): boolean {
  return tokens[i]!.lower === tokens[i - after]!.lower;
}

/** Repetitions that share a word are one: “the the the”. */
function runsOf(repetitions: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of repetitions) {
    const last = runs.at(-1);
    if (last && start < last.end) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

const VERB = /^(?:do|does|did|was|were|are|has|have|had|can|could|will|would)$/i;
/** What opens a clause that can be the subject of the verb after it. */
const OPENS_CLAUSE =
  /\b(?:what|whatever|who|whoever|how|where|when|why|which|all|everything|anything|nothing|much|most|that|one|ones|thing|things|way|reason|those)\b/i;

/** One verb ends a clause, the same verb follows it: “What he does does matter”. */
function endsClause(block: BlockFacts, start: number, word: string): boolean {
  const sentence = VERB.test(word) && sentenceAt(block, start);
  const before = sentence ? block.text.slice(sentence.start, start) : '';
  // “that it could could appeal”: a subject stands right before the verb, so that no clause has ended.
  return OPENS_CLAUSE.test(before) && !/\b(?:that|said|says|say) (?:it|he|she|they|we|i|you)\s$/i.test(before);
}

/** A cheap look, so that only sentences with a word doubled by mistake are parsed. */
function hasDouble(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken + 1; i < endToken; i++) if (isTwice(tokens[i - 1], tokens[i]!)) return true;
  return false;
}

/** “Duran Duran” is a name. */
function isTwice(before: Token | undefined, { lower, text, capital }: Token): boolean {
  if (before?.lower !== lower || before.kind !== 'word' || ON_PURPOSE.has(lower)) return false;
  return !capital || text.slice(1) !== lower.slice(1);
}
