import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { beforeAdjectives, endsPhrase, PLURALS, SINGULARS } from '../support/count-nouns.ts';
import { placesOf } from '../support/tokens.ts';

const NOUNS: ReadonlySet<string> = new Set([...PLURALS.keys(), ...SINGULARS.keys()]);

/** More than one of what follows. */
const SEVERAL =
  /^(?:many|several|various|numerous|few|these|those|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)$/;
/** So many “of” what follows: dozens of, a number of. */
const AMOUNT = /^(?:dozens|hundreds|thousands|millions|number|lots|plenty)$/;
/** One of what follows. */
const ONE = /^(?:every|each|another|an?|this)$/;
/** Before “of this” they are what a verb follows. */
const PART = /^(?:all|any|little|most|much|none|nothing|part|some)$/;
/** Before a number in words it is counted: grade eight, phase two; elsewhere the number counts what follows. */
const COUNTS_AFTER =
  /^(?:and|in|for|to|of|the|at|with|by|from|on|after|than|these|those|his|her|their|its|last|first|next|past)$/;
/** A superlative, or a word like one: one of the biggest, one of the main. */
const PICKED = /^(?:best|worst|main|key|major|top|leading|few|first|many|most|[a-z]{3,}est)$/;
/** “One of” a body is one of its people. */
const BODY =
  /^(?:orchestra|couple|company|corporation|university|church|neighbou?rhood|village|town|city|country|college)$/;

export const nounNumber = blockRule({
  id: 'noun-number',
  category: 'spelling',
  scope: 'block',
  kinds: ['paragraph', 'deck', 'caption', 'highlight'],
  triggers: [...NOUNS],
  severity: 'info',
  claim: 'warning',
  summary: '“Several problem”, “every students”, “one of the river”: singular and plural do not fit.',
  why: 'An ending was forgotten or left over. Only nouns that are always counted are looked at, where they end their phrase (“a case of”), so that “several community members” is left alone.',
  examples: {
    flagged: [
      {
        text: 'The town has {several problem} with water.',
        message: 'plural',
        fixed: 'The town has several problems with water.',
      },
      { text: 'In {eight week} the hall will open.', fixed: 'In eight weeks the hall will open.' },
      {
        text: 'It is {one of the longest river} in the north.',
        fixed: 'It is one of the longest rivers in the north.',
      },
      { text: 'He led {one of Africa’s worst dictatorship}, she said.' },
      { text: 'She met {dozens of farmer} in May.', fixed: 'She met dozens of farmers in May.' },
      { text: 'They read {every letters} in the box, and sold {a huge markets} of toys.', message: 'singular' },
      { text: '{This ideas} are old.', message: 'singular' },
      { text: '{One of his problems are} the roof.', fixed: 'One of his problems is the roof.' },
      { text: 'She said {there was problems} in the hall.', fixed: 'She said there were problems in the hall.' },
    ],
    accepted: [
      { text: 'The town has several problems, one problem in each street, and a market.' },
      { text: 'Several problem families left, and two village schools are shut.', why: 'another noun follows' },
      { text: 'In grade eight week after week went by, and phase two week by week.', why: 'the number of the grade' },
      { text: 'She was one of the company. A few weeks and a dozen letters later he left.' },
      { text: 'Both player and coach left, and this matters to the town.', why: 'two of them; a verb' },
      {
        text: 'More than one of the problems are old, could one of the brothers have known, and one of the problems that are old is the roof.',
      },
      { text: 'None of this factors in the vote.', why: 'a verb' },
      { text: '“There are many problem in the town,” he said.', why: 'a quotation' },
    ],
  },
  check(block): Problem[] {
    const { tokens } = block;
    const found: Problem[] = [];
    for (const i of placesOf(tokens, NOUNS)) {
      const { lower, kind, capital, spaced } = tokens[i]!;
      if (i === 0 || kind !== 'word' || capital || !spaced || !endsPhrase(tokens, i)) continue;
      const plural = PLURALS.get(lower);
      const other = (plural ?? SINGULARS.get(lower))!;
      const first = plural ? ofSeveral(tokens, i) : ofOne(tokens, i);
      if (first !== undefined) found.push(...problems(block, first, i, other));
      else if (plural === undefined) found.push(...ofThere(block, i), ...oneDoes(block, i));
    }
    return found;
  },
});

function problems(block: BlockFacts, first: number, noun: number, other: string): Problem[] {
  const { start, end } = block.tokens[noun]!;
  const span = { start: block.tokens[first]!.start, end };
  if (!isNarration(block, span)) return [];
  const before = block.tokens[first]!.lower;
  const isOne = ONE.test(before);
  // After “a” and “this” it may be either word that is wrong.
  const fixes = /^(?:an?|this)$/.test(before)
    ? []
    : [{ title: `Change to “${other}”`, edits: [{ start, end, text: other }] }];
  const message = `After “${block.tokens[first]!.text}” use the ${isOne ? 'singular' : 'plural'}: “${other}”.`;
  return [{ ...span, message, fixes }];
}

/** “There was implications” */
function ofThere(block: BlockFacts, noun: number): Problem[] {
  const { tokens } = block;
  const at = beforeAdjectives(tokens, noun);
  const verb = tokens[at];
  if (tokens[at - 1]?.lower !== 'there' || !/^(?:is|was)$/.test(verb?.lower ?? '')) return [];
  const { start, end, lower } = verb!;
  if (!isNarration(block, { start, end })) return [];
  const text = lower === 'is' ? 'are' : 'were';
  const fixes = [{ title: `Change to “${text}”`, edits: [{ start, end, text }] }];
  const message = `“${tokens[noun]!.text}” are more than one: “there ${text}”.`;
  return [{ start: tokens[at - 1]!.start, end: tokens[noun]!.end, message, fixes }];
}

const SINGULAR_VERB: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  include: 'includes',
};

/** “More than one of his plans are”, “could one of his sons have known”. */
const NOT_ALONE =
  /^(?:than|-|if|do|does|did|can|could|will|would|may|might|must|should|shall|let|make|makes|made|see|saw|wish|wishes)$/;

/** “One of his plans include” */
function oneDoes(block: BlockFacts, noun: number): Problem[] {
  const { tokens } = block;
  const verb = tokens[noun + 1];
  const right = SINGULAR_VERB[verb?.lower ?? ''];
  const one = right ? oneOf(tokens, noun) : undefined;
  if (one === undefined || NOT_ALONE.test(tokens[one - 1]?.lower ?? '')) return [];
  const { start, end } = verb!;
  if (!isNarration(block, { start, end })) return [];
  const fixes = [{ title: `Change to “${right}”`, edits: [{ start, end, text: right! }] }];
  return [{ start: tokens[one]!.start, end, message: `“One of” them is one: “${right}”.`, fixes }];
}

/** Where the words begin that make more than one of a noun in the singular; undefined where none do. */
function ofSeveral(tokens: readonly Token[], noun: number): number | undefined {
  const at = beforeAdjectives(tokens, noun);
  const lower = tokens[at]?.lower ?? '';
  if (SEVERAL.test(lower)) return countsNext(tokens, at) ? at : undefined;
  if (lower === 'of' && AMOUNT.test(tokens[at - 1]?.lower ?? '')) return at - 1;
  return oneOf(tokens, noun);
}

function countsNext(tokens: readonly Token[], at: number): boolean {
  const { lower, spaced } = tokens[at]!;
  // “Six-to-three decision”
  if (!spaced) return false;
  if (/^(?:many|several|various|numerous|few|these|those)$/.test(lower)) return true;
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'punctuation' || COUNTS_AFTER.test(before.lower);
}

/** “One of the longest river”: where “one” stands. */
function oneOf(tokens: readonly Token[], noun: number): number | undefined {
  let at = noun - 1;
  if (tokens[at - 1]?.lower === 'most') at -= 2;
  else if (PICKED.test(tokens[at]!.lower)) at--;
  // “One of Africa’s worst dictatorship”
  if (tokens[at]?.kind === 'possessive' && tokens[at - 1]?.capital) at--;
  else if (!/^(?:the|his|her|its|their|our|these|those)$/.test(tokens[at]?.lower ?? '')) return undefined;
  if (tokens[at - 1]?.lower !== 'of' || tokens[at - 2]?.lower !== 'one') return undefined;
  return BODY.test(tokens[noun]!.lower) ? undefined : at - 2;
}

/** Where the words begin that make one of a noun in the plural; undefined where none do. */
function ofOne(tokens: readonly Token[], noun: number): number | undefined {
  const at = beforeAdjectives(tokens, noun);
  const { lower, capital } = tokens[at] ?? { lower: '', capital: false };
  if (!ONE.test(lower)) return undefined;
  // “None of this matters”
  if (lower === 'this' && tokens[at - 1]?.lower === 'of' && PART.test(tokens[at - 2]?.lower ?? '')) return undefined;
  // “Plan A markets itself”
  return lower === 'a' && capital && at > 0 && tokens[at - 1]!.kind === 'word' ? undefined : at;
}
